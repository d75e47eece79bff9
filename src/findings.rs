//! The one table of findings: every kind that an agent, the service or the core makes, with its code, number,
//! severity, who acts, meaning and remedy. `docs/findings.md` is written from it.
//!
//! Only a row of this table can make a [`Finding`](crate::domain::health::Finding), so that every finding has a number
//! and a line in the reference. Codes and numbers never change their meaning; a new row takes a free number in the
//! block of its kind. The code that makes a finding gives its text, and a remedy for the case at hand.

mod agent;
mod code;
mod exchange;
mod graph;
mod network;
mod restore;
mod service;
mod work;

pub use agent::*;
pub use code::Code;
pub use exchange::*;
pub use graph::*;
pub use network::*;
pub use restore::*;
pub use service::*;
pub use work::*;

use std::fmt::Write as _;

use crate::domain::health::{Severity, WhoActs};

/// Every kind of finding, by code.
pub fn all() -> Vec<&'static Code> {
    let mut rows = of_the_agent();
    rows.extend(service::ROWS.iter().chain(graph::ROWS));
    rows.sort_by_key(|row| row.code);
    rows
}

/// The kind with this code, as a finding carries it.
pub fn of_code(code: &str) -> Option<&'static Code> {
    all().into_iter().find(|row| row.code == code)
}

/// The kinds that the agent makes, and so those that the window may show and translates.
pub fn of_the_agent() -> Vec<&'static Code> {
    [agent::ROWS, exchange::ROWS, network::ROWS, restore::ROWS, work::ROWS].into_iter().flatten().collect()
}

/// The text of `docs/findings.md`.
pub fn reference() -> String {
    let mut text = String::from(
        "# Findings\n\n\
         What the agent and the management service report when something is not as it should be. Scripts go by the \
         code, which stays; the set-up dialog shows the number. Severity, who acts and remedy are those of most cases: \
         each finding carries its own, with its text and cause. On Windows the event is the finding's id in the event \
         log. This file is written from the program: `UPDATE=1 cargo \
         test -p exchange-connector reference`.\n\n\
         | Code | Number | Event | Severity | Who acts | Meaning | Remedy |\n\
         |---|---|---|---|---|---|---|\n",
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
        let Code { code, number, event, meaning, remedy, .. } = row;
        // Writing to a string does not fail.
        let _ =
            writeln!(text, "| `{code}` | `{number}` | {event} | {severity} | {who} | {meaning} | {remedy} |");
    }
    text
}

#[cfg(test)]
mod tests;
