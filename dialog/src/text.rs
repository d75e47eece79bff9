//! Every sentence shown: Fluent files for 18 languages, with English where one lacks a message.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use unic_langid::LanguageIdentifier;

macro_rules! languages {
    ($($variant:ident $code:literal $name:literal),+ $(,)?) => {
        /// The languages of the original dialog.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Language { $($variant),+ }
        impl Language {
            /// All of them, in the order of the list.
            pub const ALL: &'static [Language] = &[$(Language::$variant),+];
            /// The tag, as `--lang` takes it.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
            /// Its name in itself.
            pub fn own_name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
            /// The window's own sentences, and one for each finding's code.
            fn sources(self) -> [&'static str; 2] {
                match self {
                    $(Self::$variant => [
                        include_str!(concat!("../../wizard/locales/", $code, ".ftl")),
                        include_str!(concat!("../../wizard/locales/findings/", $code, ".ftl")),
                    ]),+
                }
            }
        }
    };
}

languages! {
    English "en" "English",
    Czech "cs" "Čeština",
    German "de" "Deutsch",
    Spanish "es" "Español",
    French "fr" "Français",
    Italian "it" "Italiano",
    Hungarian "hu" "Magyar",
    Dutch "nl" "Nederlands",
    Polish "pl" "Polski",
    PortugueseBrazil "pt-br" "Português (Brasil)",
    PortuguesePortugal "pt-pt" "Português (Portugal)",
    Swedish "sv" "Svenska",
    Turkish "tr" "Türkçe",
    Russian "ru" "Русский",
    Japanese "ja" "日本語",
    Korean "ko" "한국어",
    ChineseSimplified "zh-cn" "简体中文",
    ChineseTraditional "zh-tw" "繁體中文",
}

impl Language {
    /// The system's, else English.
    pub fn of_the_system() -> Self {
        sys_locale::get_locales().find_map(|tag| Self::from_tag(&tag)).unwrap_or(Self::English)
    }

    /// The language for a tag or a POSIX locale (`nl`, `de-AT`, `pt_BR.UTF-8`, `zh-Hant`).
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.split(['.', '@']).next().unwrap_or_default().replace('_', "-").to_ascii_lowercase();
        if let Some(exact) = Self::ALL.iter().find(|language| language.code() == tag) {
            return Some(*exact);
        }
        let mut parts = tag.split('-');
        match parts.next()? {
            "pt" => Some(Self::PortuguesePortugal),
            "zh" => {
                let traditional = parts.any(|part| matches!(part, "hant" | "hk" | "mo" | "tw"));
                Some(if traditional { Self::ChineseTraditional } else { Self::ChineseSimplified })
            }
            first => Self::ALL.iter().copied().find(|language| language.code() == first),
        }
    }

    /// Chinese, Japanese or Korean: their fonts come from the system.
    pub fn needs_system_font(self) -> bool {
        matches!(self, Self::Japanese | Self::Korean | Self::ChineseSimplified | Self::ChineseTraditional)
    }

    /// What sets the thousands apart.
    fn group(self) -> &'static str {
        match self {
            Self::English
            | Self::Japanese
            | Self::Korean
            | Self::ChineseSimplified
            | Self::ChineseTraditional => ",",
            Self::German
            | Self::Italian
            | Self::Dutch
            | Self::Turkish
            | Self::Spanish
            | Self::PortugueseBrazil => ".",
            _ => "\u{a0}",
        }
    }
}

/// The messages of one language.
pub struct Text {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    english: FluentBundle<FluentResource>,
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Text").field(&self.language).finish()
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![tag]);
    // Isolation marks are for mixed directions, which none of these languages has; fonts lack their glyphs.
    bundle.set_use_isolating(false);
    for source in language.sources() {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(part, _)| part);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

impl Text {
    /// Loads the messages.
    pub fn new(language: Language) -> Self {
        Self { language, bundle: bundle(language), english: bundle(Language::English) }
    }

    /// Which language this is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without arguments.
    pub fn get(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// A message with named arguments.
    pub fn with(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        let mut all = FluentArgs::new();
        for (name, value) in arguments {
            // A month chooses between names, so it goes in as a number.
            match (*name, value.parse::<f64>()) {
                ("month", Ok(number)) => all.set(*name, number),
                _ => all.set(*name, FluentValue::from(*value)),
            }
        }
        self.format(id, Some(&all))
    }

    /// The kind of a finding, by its code; `None` for a code that this version does not know, and in English, where
    /// the agent's own words say more.
    pub fn finding(&self, code: &str) -> Option<String> {
        if self.language == Language::English {
            return None;
        }
        lookup(&self.bundle, &finding_id(code), None)
    }

    /// A message about a number of things: `$n`, in the language's plural form.
    pub fn count(&self, id: &str, n: u64) -> String {
        // The plural form needs the number, the sentence its grouped form: the bare digits are set in and exchanged.
        let mut all = FluentArgs::new();
        #[allow(clippy::cast_precision_loss, reason = "plural forms do not change beyond 2^53")]
        all.set("n", n as f64);
        let sentence = self.format(id, Some(&all));
        if n < 1000 { sentence } else { sentence.replacen(&n.to_string(), &self.number(n), 1) }
    }

    /// The label without a trailing colon, example or dots, for running text.
    pub fn bare(&self, id: &str) -> String {
        let label = self.get(id);
        let label = label.split(['(', '（']).next().unwrap_or_default();
        label.trim_end_matches([':', '：', '.', ' ', '\u{a0}']).to_owned()
    }

    /// The message in English: access keys of languages with other letters are taken from it.
    pub fn english(&self, id: &str) -> String {
        lookup(&self.english, id, None).unwrap_or_default()
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs>) -> String {
        lookup(&self.bundle, id, arguments)
            .or_else(|| lookup(&self.english, id, arguments))
            .unwrap_or_else(|| id.to_owned())
    }

    /// A number with its thousands apart.
    pub fn number(&self, n: u64) -> String {
        let digits = n.to_string();
        let mut out = String::with_capacity(digits.len() + 8);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push_str(self.language.group());
            }
            out.push(digit);
        }
        out
    }

    /// A moment as this language writes it, near ones as yesterday, today or tomorrow.
    pub fn time(&self, moment: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
        let (local, today) = (moment.to_zoned(zone.clone()), now.to_zoned(zone.clone()).date());
        let time = local.strftime("%H:%M").to_string();
        let near = |id| self.with(id, &[("time", &time)]);
        if local.date() == today {
            return near("today-at");
        }
        if today.tomorrow().is_ok_and(|day| day == local.date()) {
            return near("tomorrow-at");
        }
        if today.yesterday().is_ok_and(|day| day == local.date()) {
            return near("yesterday-at");
        }
        self.with(
            "date-time",
            &[
                ("year", &local.year().to_string()),
                ("month", &local.month().to_string()),
                ("mm", &format!("{:02}", local.month())),
                ("day", &local.day().to_string()),
                ("dd", &format!("{:02}", local.day())),
                ("time", &time),
            ],
        )
    }

    /// How long something took.
    pub fn duration(&self, took: SignedDuration) -> String {
        let seconds = took.as_secs().max(0);
        let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let (h, m, s) = (h.to_string(), m.to_string(), s.to_string());
        match seconds {
            0..60 => self.with("seconds", &[("n", &s)]),
            60..3600 => self.with("minutes", &[("m", &m), ("s", &s)]),
            _ => self.with("hours", &[("h", &h), ("m", &m)]),
        }
    }
}

/// The message of a code: `exchange.unreachable` is `finding-exchange-unreachable`.
fn finding_id(code: &str) -> String {
    format!("finding-{}", code.replace('.', "-"))
}

fn lookup(bundle: &FluentBundle<FluentResource>, id: &str, arguments: Option<&FluentArgs>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, arguments, &mut errors).into_owned())
}

#[cfg(test)]
mod tests;
