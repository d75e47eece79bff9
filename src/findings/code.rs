//! A row of the table of findings, and the macro that declares the rows of a file.

use crate::clean;
use crate::domain::health::{Finding, Severity, WhoActs};

/// One kind of finding.
#[derive(Debug)]
#[non_exhaustive]
pub struct Code {
    /// Stable name, for scripts: `exchange.unreachable`.
    pub code: &'static str,
    /// The dialog's number; the documented ones (`0x0000001`, `0x0000006`, `0x0000008`) keep their meaning.
    pub number: &'static str,
    /// The id of its event in Windows's event log. A number of its own: documented numbers are shared by several rows.
    pub event: u16,
    /// How much it matters as a rule; a case may differ.
    pub severity: Severity,
    /// Who must act as a rule; a case may differ.
    pub who_acts: WhoActs,
    /// What it means, for the reference.
    pub meaning: &'static str,
    /// What to do as a rule, for the reference.
    pub remedy: &'static str,
}

impl Code {
    /// A finding of this kind, in the words of the case at hand.
    pub fn finding(&self, text: impl Into<String>) -> Finding {
        Finding {
            code: self.code.into(),
            number: Some(self.number.into()),
            severity: self.severity,
            text: clean::bounded(&text.into(), clean::SENTENCE).into_owned(),
            who_acts: self.who_acts.clone(),
            remedy: None,
            detail: None,
        }
    }

    /// True when `finding` is of this kind.
    pub fn is(&self, finding: &Finding) -> bool {
        finding.code == self.code
    }
}

/// Declares the rows of one file.
macro_rules! codes {
    ($($name:ident = $code:literal, $number:literal $(, $event:literal)?, $severity:ident, $who:ident, $meaning:literal, $remedy:literal;)+) => {
        $(
            #[doc = $meaning]
            pub const $name: $crate::findings::code::Code = $crate::findings::code::Code {
                code: $code,
                number: $number,
                // A row without an id fails a test, and not the build of a branch that has yet to give it one.
                event: 0 $(+ $event)?,
                severity: $crate::domain::health::Severity::$severity,
                who_acts: $crate::domain::health::WhoActs::$who,
                meaning: $meaning,
                remedy: $remedy,
            };
        )+
        /// Every row of this file.
        pub(super) const ROWS: &[$crate::findings::code::Code] = &[$($name),+];
    };
}
pub(super) use codes;
