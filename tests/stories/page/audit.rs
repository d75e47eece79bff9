//! A story of the audit: the auditor finds who did what, sees that the chain holds and takes it along; others do not see it.

use serde_json::json;

use crate::support::browser::{Browser, page};
use crate::support::wait_for;

#[test]
fn the_auditor_shows_who_did_what_and_the_help_desk_has_no_such_place() {
    let Some((world, _)) = page(20) else { return };
    let (status, _) = world.service.patch("exchangeOnPremisesPolicy", json!({"maximumPartnerships": 7}));
    assert_eq!(status, 200);
    let template = json!({"displayName": "<b>Phones</b>", "defaultLocale": "en"});
    let (status, _) = world.service.request("POST", "notificationMessageTemplates", Some(template));
    assert_eq!(status, 201);
    let token = world.service.user("tom", "audit");
    let mut browser = Browser::signed_in_with(&world.service, &token);
    browser.wait_for("tom (auditor)");
    browser.go("#/audit");
    browser.wait_for("Chain verified to");
    browser.wait_for("maximumPartnerships: 7");
    browser.wait_for("<b>Phones</b>");
    assert_eq!(browser.nameless(), Vec::<String>::new());
    // Narrowed to what is asked for; the chip takes it away again.
    browser.press("+ Filter");
    browser.choose("What", "message template");
    browser.press("Show");
    browser.wait_for("Created: message template");
    wait_for("nothing else", || (!browser.text().contains("maximumPartnerships")).then_some(()));
    browser.press("Remove the filter What: message template");
    browser.wait_for("maximumPartnerships: 7");
    let place = tempfile::tempdir().expect("a folder");
    browser.downloads(place.path());
    browser.press("CSV");
    let table = wait_for("the table", || std::fs::read_to_string(place.path().join("audit.csv")).ok());
    assert!(table.contains("maximumPartnerships") && table.starts_with("number,time,actor"), "{table}");
    browser.finish();
    let entries = world.service.get("auditEvents?$top=1");
    assert_eq!(
        entries["value"][0]["activityType"], "export auditEvents",
        "that it was taken is in the audit"
    );

    let token = world.service.user("helga", "helpDesk");
    let mut browser = Browser::signed_in_with(&world.service, &token);
    browser.wait_for("helga (help desk)");
    assert!(!browser.text().contains("Audit"), "{}", browser.text());
    browser.finish();
}
