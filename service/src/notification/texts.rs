//! The built-in sentences: Fluent, one file a language.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::language::Language;

/// Why a device loses access, as a mail says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockReason {
    Managed,
    Activated,
    Compliant,
    Rule,
    Other,
}

impl BlockReason {
    /// From the name of the step that decided.
    pub fn of_step(step: &str) -> Self {
        match step {
            "managed" => Self::Managed,
            "activated" => Self::Activated,
            "compliant" => Self::Compliant,
            "localRule" => Self::Rule,
            _ => Self::Other,
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::Managed => "reason-managed",
            Self::Activated => "reason-activated",
            Self::Compliant => "reason-compliant",
            Self::Rule => "reason-rule",
            Self::Other => "reason-other",
        }
    }
}

static BUNDLES: LazyLock<Vec<FluentBundle<FluentResource>>> =
    LazyLock::new(|| Language::ALL.iter().map(|language| bundle(*language)).collect());

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let tag = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks are for mixed directions, which none of these languages has; mail programs show them as boxes.
    bundle.set_use_isolating(false);
    // A file that is not whole is found by a test.
    let resource = FluentResource::try_new(language.source().to_owned()).unwrap_or_else(|(part, _)| part);
    bundle.add_resource_overriding(resource);
    bundle
}

/// A sentence; its arguments are plain text, and so is what comes back.
pub fn sentence(language: Language, id: &str, arguments: &[(&str, &str)]) -> String {
    let mut all = FluentArgs::new();
    for (name, value) in arguments {
        all.set(*name, FluentValue::from(*value));
    }
    let find = |language: Language| {
        let index = Language::ALL.iter().position(|one| *one == language)?;
        let bundle = BUNDLES.get(index)?;
        let pattern = bundle.get_message(id)?.value()?;
        Some(bundle.format_pattern(pattern, Some(&all), &mut Vec::new()).into_owned())
    };
    find(language).or_else(|| find(Language::English)).unwrap_or_default()
}

/// The reason as a sentence.
pub fn reason(language: Language, reason: BlockReason) -> String {
    sentence(language, reason.message(), &[])
}

/// A moment as people of the language write it, with its time zone.
pub fn moment(language: Language, at: Timestamp, zone: &TimeZone) -> String {
    let at = at.to_zoned(zone.clone());
    let part = |format: &str| at.strftime(format).to_string();
    let (year, month, day) = (part("%Y"), part("%m"), part("%d"));
    let (hour, minute, zone) = (part("%H"), part("%M"), part("%Z"));
    let arguments = [
        ("year", year.as_str()),
        ("month", &month),
        ("day", &day),
        ("hour", &hour),
        ("minute", &minute),
        ("zone", &zone),
    ];
    sentence(language, "moment", &arguments)
}

#[cfg(test)]
mod tests;
