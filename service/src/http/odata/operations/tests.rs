//! The table is read whole, and an option that is not in it is refused.

use super::*;
use crate::http::odata::model;

#[test]
fn every_line_of_the_table_is_read() {
    let text = include_str!("../operations.txt");
    let lines = |mark: fn(&str) -> bool| text.lines().filter(|line| mark(line)).count();
    assert_eq!(OPERATIONS.len(), lines(|line| line.contains(" -> ") && !line.starts_with('#')));
    let members: usize = OPERATIONS.iter().map(|one| one.body.len()).sum();
    assert_eq!(members, lines(|line| line.starts_with("  + ")));
    for (at, one) in OPERATIONS.iter().enumerate() {
        assert!(!one.about.is_empty(), "{} {} is not explained", one.method, one.path);
        let again =
            OPERATIONS[..at].iter().any(|other| (&other.method, &other.path) == (&one.method, &one.path));
        assert!(!again, "{} {} stands twice", one.method, one.path);
        for kind in one.answers.iter().filter_map(|answer| answer.kind).chain(one.other_body) {
            let known = matches!(kind, "members" | "csv") || model::named(kind).is_some();
            assert!(known, "{} {}: {kind} is no type", one.method, one.path);
        }
        for form in one.answers.iter().map(|answer| answer.form) {
            let forms = [
                "list", "one", "object", "created", "accepted", "nothing", "text", "csv", "zip", "xml",
                "number",
            ];
            assert!(forms.contains(&form), "{} {}: {form}", one.method, one.path);
        }
    }
}

#[test]
fn an_option_that_is_not_in_the_table_is_refused() {
    let path = "/v1.0/deviceManagement/runs/{id}/accept";
    assert!(check_options(&Method::POST, path, "").is_ok());
    assert!(check_options(&Method::POST, path, "dryRun=true").is_err(), "no preview is carried out");
    let devices = "/v1.0/deviceManagement/exchangeDevices";
    assert!(check_options(&Method::GET, devices, "%24top=1&$count=true").is_ok());
    assert!(check_options(&Method::HEAD, devices, "$top=1&surprise").is_err());
    assert!(check_options(&Method::GET, "/v1.0/", "x=1").is_err());
    assert!(check_options(&Method::GET, "/events", "x=1").is_ok(), "it is not of this API");
}
