//! Stories of people on the service's page: a link, a password, a second factor, somebody new.

use serde_json::json;

use crate::support::browser::{Browser, page};

#[test]
fn an_administrator_adds_somebody_who_chooses_a_password_by_the_link_and_signs_in() {
    let Some((world, mut browser)) = page(5) else { return };
    browser.go("#/people");
    browser.wait_for("Only one person can administer the service");
    browser.press("Add a person…");
    browser.fill("Name", "מרים <b>x</b>");
    browser.press("Add a person");
    browser.wait_for("It is good once");
    let link = browser.ask("document.querySelector('dialog pre').textContent");
    let link = link.as_str().expect("a link").to_owned();
    browser.press("I have kept it");
    browser.wait_for("link until");
    browser.finish();

    let mut other = Browser::open(&link);
    other.wait_for("Choose a password");
    assert_eq!(other.ask("location.hash"), "#/overview", "the secret does not stay in the address");
    other.fill("New password", "correct horse battery");
    other.fill("New password, once more", "correct horse batteries");
    other.press("Save and sign in");
    other.wait_for("The two are not the same.");
    other.fill("New password, once more", "correct horse battery");
    other.press("Save and sign in");
    other.wait_for("Exchange connectors");
    other.go("#/account");
    other.wait_for("Your other sessions end when you save a new password.");
    other.fill("Present password", "not this one");
    other.fill("New password", "another good one");
    other.fill("New password, once more", "another good one");
    other.press("Change password");
    other.wait_for("This is not your present password.");
    other.press("Set up");
    other.wait_for("Scan this picture with an authenticator app");
    assert_eq!(
        other.ask("getComputedStyle(document.querySelector('.qr .paper')).fill"),
        "rgb(255, 255, 255)"
    );
    other.press("Sign out");
    other.wait_for("Leave without saving?");
    other.press("Leave");
    other.wait_for("Sign in with an access token");
    other.fill("User", "מרים <b>x</b>");
    other.fill("Password", "wrong wrong wrong");
    other.press("Sign in");
    other.wait_for("The name or the password is not right.");
    other.fill("Password", "correct horse battery");
    other.press("Sign in");
    other.wait_for("Your other sessions end when you save a new password.");
    drop(world);
}

#[test]
fn a_wipe_that_one_person_asks_for_is_confirmed_by_another_on_waiting() {
    let Some((world, mut browser)) = page(20) else { return };
    world.enforce();
    let second = world.service.user("bob", "administer");
    let (status, _) = world.service.patch("securitySettings", json!({"secondPersonForWipes": true}));
    assert_eq!(status, 200);
    let phone = world.plain_devices()[0].clone();
    let found = world.in_service(&phone);
    let path = format!("exchangeDevices/{}", found["id"].as_str().expect("id"));
    let name = world.service.get(&format!("{path}/why"))["deviceName"].clone();
    let body = json!({"confirmDeviceName": name, "reason": "Reported stolen, ticket 88213"});
    let (status, asked) = world.service.request("POST", &format!("{path}/wipe"), Some(body));
    assert_eq!((status, &asked["waitsForSecondPerson"]), (202, &json!(true)));
    browser.go("#/waiting/second");
    browser.wait_for("You asked for this: another person has to decide.");
    browser.finish();

    let mut other = Browser::signed_in_with(&world.service, &second);
    other.go("#/waiting/second");
    other.wait_for("Reported stolen, ticket 88213");
    other.press("Confirm…");
    other.wait_for("It is carried out at once.");
    other.press("Confirm it");
    other.wait_for("It was confirmed and is being carried out.");
    other.wait_for("Nothing waits for a second person.");
    let orders = world.why(&phone)["orders"].clone();
    assert_eq!(orders[0]["order"]["kind"], "wipe");
    other.finish();
}
