//! The one table of findings: every kind that an agent, the service or the core makes, with its code, number,
//! severity, who acts, meaning and remedy. `docs/findings.md` is written from it.
//!
//! Nothing makes a [`Finding`] but a row of this table, so that none is without a number and a line in the reference.
//! Codes and numbers never change their meaning; a new row takes a free number in the block of its kind. The words of
//! a finding, and a remedy for the case at hand, come from where it is made.

mod agent;
mod exchange;
mod graph;
mod network;
mod service;
mod work;

pub use agent::*;
pub use exchange::*;
pub use graph::*;
pub use network::*;
pub use service::*;
pub use work::*;

use std::fmt::Write as _;

use crate::domain::health::{Finding, Severity, WhoActs};

/// One kind of finding.
#[derive(Debug)]
#[non_exhaustive]
pub struct Code {
    /// Stable name, for scripts: `exchange.unreachable`.
    pub code: &'static str,
    /// The dialog's number; the documented ones (`0x0000001`, `0x0000006`, `0x0000008`) keep their meaning.
    pub number: &'static str,
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
            text: text.into(),
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

macro_rules! codes {
    ($($name:ident = $code:literal, $number:literal, $severity:ident, $who:ident, $meaning:literal, $remedy:literal;)+) => {
        $(
            #[doc = $meaning]
            pub const $name: $crate::findings::Code = $crate::findings::Code {
                code: $code,
                number: $number,
                severity: $crate::domain::health::Severity::$severity,
                who_acts: $crate::domain::health::WhoActs::$who,
                meaning: $meaning,
                remedy: $remedy,
            };
        )+
        /// Every row of this file.
        pub(super) const ROWS: &[$crate::findings::Code] = &[$($name),+];
    };
}
use codes;

/// Every kind of finding, by code.
pub fn all() -> Vec<&'static Code> {
    let mut rows = of_the_agent();
    rows.extend(service::ROWS.iter().chain(graph::ROWS));
    rows.sort_by_key(|row| row.code);
    rows
}

/// The kinds that the agent makes, and so those that the window may show and translates.
pub fn of_the_agent() -> Vec<&'static Code> {
    [agent::ROWS, exchange::ROWS, network::ROWS, work::ROWS].into_iter().flatten().collect()
}

/// The text of `docs/findings.md`.
pub fn reference() -> String {
    let mut text = String::from(
        "# Findings\n\n\
         What the agent and the management service report when something is not as it should be. Scripts go by the \
         code, which stays; the set-up dialog shows the number. Severity, who acts and remedy are those of most cases: \
         each finding carries its own, with its text and cause. This file is written from the program: `UPDATE=1 cargo \
         test -p exchange-connector reference`.\n\n\
         | Code | Number | Severity | Who acts | Meaning | Remedy |\n\
         |---|---|---|---|---|---|\n",
    );
    for row in all() {
        let severity = match row.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Information => "information",
        };
        let who = match row.who_acts {
            WhoActs::You => "you, who set the connector up",
            WhoActs::ExchangeAdministrator => "Exchange administrator",
            WhoActs::NetworkAdministrator => "network administrator",
            WhoActs::AccountAdministrator => "administrator of accounts",
            WhoActs::ServiceAdministrator => "administrator of the management service",
            WhoActs::Maker => "makers of this product",
            WhoActs::Nobody | WhoActs::Other(_) => "nobody",
        };
        let Code { code, number, meaning, remedy, .. } = row;
        // Writing to a string does not fail.
        let _ = writeln!(text, "| `{code}` | `{number}` | {severity} | {who} | {meaning} | {remedy} |");
    }
    text
}

#[cfg(test)]
mod tests;
