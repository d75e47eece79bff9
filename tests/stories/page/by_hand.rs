//! Stories of manual decisions: the help desk lets a phone in and blocks one, in a real browser and in Exchange.

use crate::support::browser::{Browser, page};
use crate::support::policy::id;
use crate::support::wait_for;

#[test]
fn the_help_desk_lets_a_phone_in_for_two_days_and_ends_it() {
    let Some((world, mut browser)) = page(20) else { return };
    let phone = world.plain_devices()[0].clone();
    // By the rules the phone is to be blocked: its user is not enrolled.
    world.decide(&[&phone], &[]);
    world.enforce();
    world.agent.run_once();
    assert_eq!(world.blocked(&phone), [id(&phone)]);
    let _agent = world.agent.start();
    browser.go(&format!("#/devices/{}", world.in_service(&phone)["id"].as_str().expect("id")));
    browser.wait_for("The rules decide about this device.");
    browser.press("Let in…");
    browser.wait_for("The device gets mail, whatever the rules say.");
    browser.fill("Reason, shown with the decision", "replacement, ticket 4711");
    browser.press("Let in");
    browser.wait_for("Decided; the connector carries it out.");
    browser.wait_for("allowed by hand by");
    wait_for("the phone on the allowed list", || {
        (world.list(&phone, "allowedDeviceIds") == [id(&phone)] && world.blocked(&phone).is_empty())
            .then_some(())
    });
    // Nobody reads the page again: it says by itself that Exchange confirmed it.
    browser.wait_for("Exchange confirmed it");
    browser.press("End this decision…");
    browser.press("End it");
    browser.wait_for("The rules decide again.");
    wait_for("the block of the rules", || (world.blocked(&phone) == [id(&phone)]).then_some(()));
    browser.finish();
}

#[test]
fn what_is_decided_by_hand_while_observing_is_planned_and_not_done() {
    let Some((world, mut browser)) = page(20) else { return };
    let phone = world.plain_devices()[0].clone();
    browser.go(&format!("#/devices/{}", world.in_service(&phone)["id"].as_str().expect("id")));
    browser.press("Block…");
    browser.choose("For", "All devices of the user");
    browser.press("Block");
    browser.wait_for("Decided. The connector only observes, so that nothing changes in Exchange yet.");
    browser.wait_for("It holds for all devices of the user.");
    world.agent.run_once();
    assert!(world.blocked(&phone).is_empty());
    assert_eq!(world.why(&phone)["decision"]["wanted"], "block");
    browser.finish();
}

#[test]
fn the_help_desk_sees_what_it_may_do_and_nothing_more() {
    let Some((world, _)) = page(20) else { return };
    let phone = world.plain_devices()[0].clone();
    let token = world.service.user("helga", "helpDesk");
    let mut browser = Browser::signed_in_with(&world.service, &token);
    browser.wait_for("helga (help desk)");
    browser.go(&format!("#/devices/{}", world.in_service(&phone)["id"].as_str().expect("id")));
    browser.press("More");
    browser.wait_for("Your role does not wipe devices or remove partnerships.");
    browser.press("Let in…");
    browser.choose("How long", "until further notice");
    browser.press("Let in");
    browser.wait_for("The help desk may let a device in for at most 7 days");
    browser.press("Let in…");
    browser.press("Let in");
    browser.wait_for("Decided. The connector only observes, so that nothing changes in Exchange yet.");
    assert_eq!(world.why(&phone)["manualDecision"]["createdBy"], "helga");
    browser.finish();
}
