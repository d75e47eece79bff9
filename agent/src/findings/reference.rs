//! The reference of the findings, `docs/findings.md`, written from the tables of codes.

use std::fmt::Write as _;

use exchange_connector::domain::health::Severity;

use super::{ALL, CORE, Code, GRAPH, Who};

/// The text of `docs/findings.md`.
pub fn reference() -> String {
    let mut text = String::from(
        "# Findings\n\n\
         What the connector tells when something is not as it should be. Scripts go by the code, which stays; the \
         number is the one that the set-up dialog shows. Text, cause and remedy come with each finding, in the words \
         of the case. This file is written from the program: `UPDATE=1 cargo test -p exchange-connector-agent \
         reference`.\n\n\
         | Code | Number | Severity | Who acts | Meaning |\n\
         |---|---|---|---|---|\n",
    );
    let mut codes: Vec<&Code> = ALL.iter().chain(CORE).chain(GRAPH).collect();
    codes.sort_by_key(|code| code.code);
    for code in codes {
        let number = if code.number.is_empty() { "–".to_owned() } else { format!("`{}`", code.number) };
        let severity = match code.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Information => "information",
        };
        let who = match code.who {
            Who::You => "you, who set the connector up",
            Who::Exchange => "Exchange administrator",
            Who::Network => "network administrator",
            Who::Account => "administrator of accounts",
            Who::Service => "administrator of the management service",
            Who::Maker => "makers of this product",
            Who::Nobody => "nobody",
        };
        // Writing to a string does not fail.
        let _ = writeln!(text, "| `{}` | {number} | {severity} | {who} | {} |", code.code, code.meaning);
    }
    text
}

#[cfg(test)]
mod tests;
