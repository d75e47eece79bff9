//! Stories of people on the service's page: a link, a password, a second factor, somebody new.

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
    browser.wait_for("cannot sign in");
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
    other.wait_for("Sign in with an access token");
    other.fill("User", "מרים <b>x</b>");
    other.fill("Password", "wrong wrong wrong");
    other.press("Sign in");
    other.wait_for("The name or the password is not right.");
    other.fill("Password", "correct horse battery");
    other.press("Sign in");
    other.wait_for("Exchange connectors");
    drop(world);
}
