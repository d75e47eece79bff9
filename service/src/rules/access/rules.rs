//! Local rules: exact texts or regular expressions over what a device says of itself; first match, named.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::access::DeviceAccessCharacteristic;
use regex::{Regex, RegexBuilder};

/// What a local rule says. A personal list can only allow or block, so there is no quarantine here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LocalRuleLevel {
    Allow,
    Block,
    DefaultRule,
}

/// One rule: every match must hold.
#[derive(Debug, Clone)]
pub struct LocalRule {
    pub name: String,
    pub all: Vec<Match>,
    pub level: LocalRuleLevel,
}

/// One condition.
#[derive(Debug, Clone)]
pub struct Match {
    pub characteristic: Characteristic,
    pub pattern: Pattern,
}

/// What a condition looks at: Exchange's characteristics, and the protocol's version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Characteristic {
    Exchange(DeviceAccessCharacteristic),
    ActiveSyncVersion,
}

/// A text to compare with.
#[derive(Debug, Clone)]
pub enum Pattern {
    /// The whole text, without case.
    Exact(String),
    /// A regular expression over the whole text, without case. Matching takes time linear in the text.
    Regex(Box<Regex>),
}

/// Why a pattern cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PatternError {
    #[error("the pattern is empty and would match nothing")]
    Empty,
    #[error("the regular expression cannot be used: {0}")]
    Regex(String),
}

/// What is wrong with an expression, in one line. The library draws the place in lines of its own; here it is a number.
fn wrong(error: &regex::Error) -> String {
    match error {
        regex::Error::Syntax(text) => {
            let reason = text.lines().rev().find_map(|line| line.strip_prefix("error: ")).unwrap_or(text);
            let mark = text.lines().find(|line| line.trim_start().starts_with('^'));
            // Four blanks stand before the expression and its mark.
            let at = mark.and_then(|line| line.find('^')).and_then(|at| at.checked_sub(3));
            at.map_or(reason.to_owned(), |at| format!("{reason}, at character {at}"))
        }
        regex::Error::CompiledTooBig(_) => "it becomes too large; write fewer or smaller repetitions".into(),
        other => other.to_string(),
    }
}

/// Largest compiled expression: what an administrator writes is far below, a bomb of repetitions above.
const LARGEST_EXPRESSION: usize = 256 * 1024;

impl Pattern {
    /// An exact text.
    ///
    /// # Errors
    /// When it is empty.
    pub fn exact(text: &str) -> Result<Self, PatternError> {
        if text.trim().is_empty() { Err(PatternError::Empty) } else { Ok(Self::Exact(text.trim().into())) }
    }

    /// A regular expression that must match the whole text.
    ///
    /// # Errors
    /// When it is empty, no expression, or too large once compiled.
    pub fn regex(text: &str) -> Result<Self, PatternError> {
        if text.is_empty() {
            return Err(PatternError::Empty);
        }
        let compile = |text: &str| {
            RegexBuilder::new(text)
                .case_insensitive(true)
                .size_limit(LARGEST_EXPRESSION)
                .dfa_size_limit(LARGEST_EXPRESSION)
                .build()
                .map_err(|error| PatternError::Regex(wrong(&error)))
        };
        // On its own first: one that closes our group would match a part of the text.
        compile(text)?;
        compile(&format!("^(?:{text})$")).map(|regex| Self::Regex(Box::new(regex)))
    }

    fn matches(&self, text: &str) -> bool {
        match self {
            Self::Exact(wanted) => text.eq_ignore_ascii_case(wanted),
            Self::Regex(regex) => regex.is_match(text),
        }
    }
}

impl LocalRule {
    /// True when every condition holds. What Exchange did not say matches nothing, and a rule without a condition
    /// matches no device: it would be a mass block by accident.
    pub fn matches(&self, device: &DeviceRecord) -> bool {
        !self.all.is_empty()
            && self.all.iter().all(|one| {
                let text = match &one.characteristic {
                    Characteristic::Exchange(DeviceAccessCharacteristic::DeviceType) => &device.device_type,
                    Characteristic::Exchange(DeviceAccessCharacteristic::DeviceModel) => &device.device_model,
                    Characteristic::Exchange(DeviceAccessCharacteristic::DeviceOS) => &device.device_os,
                    Characteristic::Exchange(DeviceAccessCharacteristic::UserAgent) => &device.user_agent,
                    Characteristic::Exchange(_) => &None,
                    Characteristic::ActiveSyncVersion => &device.device_active_sync_version,
                };
                text.as_deref().is_some_and(|text| one.pattern.matches(text))
            })
    }
}
