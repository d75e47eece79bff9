//! Which fields a failed check leads to, and when the same log-on is not sent again.

use exchange_connector::domain::health::Finding;
use exchange_connector::ipc::{CheckName, CheckProgress, CheckState, Outcome};

use super::*;

/// A Connect in which this check failed with a finding of this code.
fn failed(check: CheckName, code: &str) -> Run {
    let json = serde_json::json!({"code": code, "severity": "error", "whoActs": "you", "text": "It failed."});
    let finding: Finding = serde_json::from_value(json).expect("a finding");
    let mut run = Run::start(RunKind::Connect, false, false);
    run.progress(CheckProgress { check, state: CheckState::Failed, detail: None, findings: vec![finding] });
    run.finish(Outcome::default());
    run
}

#[test]
fn a_failure_leads_to_the_fields_that_it_is_about() {
    for (check, code, fix, changes) in [
        (CheckName::Name, "exchange.nameUnknown", Some(Fix::Server), false),
        (CheckName::Tls, "tls.untrusted", Some(Fix::Server), false),
        (CheckName::Authentication, "exchange.logonRefused", Some(Fix::Account), true),
        (CheckName::Authentication, "exchange.unreachable", Some(Fix::Account), false),
        (CheckName::Port, "proxy.unreachable", Some(Fix::Proxy), false),
        (CheckName::Ews, "ews.logonRefused", Some(Fix::Notification), true),
        (CheckName::AccountFile, "accountFile.expired", Some(Fix::AccountFile), false),
        (CheckName::Cmdlets, "exchange.cmdletsMissing", None, false),
    ] {
        let run = failed(check, code);
        assert_eq!((run.fix(), run.wants_change()), (fix, changes), "{code}");
    }
}

#[test]
fn a_test_of_what_is_stored_has_no_fields() {
    let mut run = failed(CheckName::Authentication, "exchange.logonRefused");
    run.kind = RunKind::Test;
    assert_eq!(run.fix(), None);
}
