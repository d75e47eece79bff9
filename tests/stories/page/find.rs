//! Finding devices on the page: the box on every page, filters as chips, views, what is chosen, and its CSV.

use serde_json::{Value, json};

use crate::support::browser::page;
use crate::support::wait_for;

#[test]
fn a_part_of_a_name_finds_the_phone_from_any_page_and_it_is_let_in() {
    let Some((world, mut browser)) = page(60) else { return };
    world.enforce();
    let phone = world.plain_devices()[3].clone();
    let found = world.in_service(&phone);
    let name = found["mailbox"]["displayName"].as_str().expect("a name").to_owned();
    let device = found["deviceId"].as_str().expect("an id").to_owned();
    browser.go("#/connectors");
    browser.ask("document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))");
    assert_eq!(browser.ask("document.activeElement.id"), "find-text", "the box has the keyboard");
    browser.fill("Find a person, address, device or id", &device.to_lowercase()[2..]);
    browser.ask("document.getElementById('find').requestSubmit()");
    browser.wait_for("1–1 of 1 device");
    browser.wait_for(&name);
    // The chip says what is looked for, and takes it away again.
    browser.press(&format!("Remove the filter Search: {}", &device.to_lowercase()[2..]));
    wait_for("all devices", || {
        (browser.ask("document.querySelectorAll('table.devices tbody tr').length") == 50).then_some(())
    });
    browser.fill("Find a person, address, device or id", &device);
    browser.ask("document.getElementById('find').requestSubmit()");
    browser.wait_for("1–1 of 1 device");
    let shown = found["managedDeviceName"]
        .as_str()
        .or(found["friendlyName"].as_str())
        .or(found["deviceModel"].as_str())
        .expect("a device's name");
    browser.press(&format!("Select {name} {shown}"));
    browser.wait_for("1 selected");
    browser.press("Let in until…");
    browser.wait_for("Let these devices in? (1)");
    browser.fill("Reason, shown with the decision", "called the help desk");
    browser.press("Let in until");
    browser.wait_for("Decided for this number of devices: 1.");
    let decisions = world.service.all("manualDecisions");
    assert_eq!(
        (&decisions[0]["access"], &decisions[0]["note"]),
        (&json!("allow"), &json!("called the help desk"))
    );
    assert_eq!(decisions[0]["exchangeDeviceId"], found["id"]);
    browser.finish();
}

#[test]
fn filters_are_chips_that_a_view_keeps_and_a_csv_takes() {
    let Some((world, mut browser)) = page(60) else { return };
    let place = tempfile::tempdir().expect("a folder");
    browser.downloads(place.path());
    let all = world.service.all("exchangeDevices");
    let phones = all.iter().filter(|one| one["deviceType"] == "iPhone").count();
    assert!(phones > 0 && phones < all.len());
    browser.go("#/devices");
    browser.press("+ Filter");
    browser.choose("Filter by", "Device type (family)");
    browser.press("iPhone");
    browser.press("Apply");
    browser.wait_for(&format!("of {phones} devices"));
    browser.press("+ Save this view…");
    browser.fill("Name of the view", "Phones <b>of</b> Apple");
    browser.press("Save");
    browser.wait_for("The view is saved.");
    let view = &world.service.get("savedViews")["value"][0].clone();
    assert_eq!((&view["name"], &view["query"]), (&json!("Phones <b>of</b> Apple"), &json!("type=iPhone")));
    browser.press("Remove the filter Device type (family): iPhone");
    browser.wait_for(&format!("of {} devices", all.len()));
    browser.press("Phones <b>of</b> Apple");
    browser.wait_for(&format!("of {phones} devices"));
    assert_eq!(browser.ask("document.querySelectorAll('nav.sub b').length"), 0, "a name is text");
    browser.press(&format!("CSV of these {phones}"));
    let file = place.path().join("devices.csv");
    let text = wait_for("the file", || {
        std::fs::read_to_string(&file).ok().filter(|text| text.lines().count() > phones)
    });
    assert!(text.starts_with("\u{feff}mailbox/displayName,mailbox/smtpAddress,"), "{text}");
    assert_eq!(text.lines().count(), phones + 1);
    // Other columns, another order: the address has both.
    browser.press("Columns…");
    browser.press("Device model");
    browser.press("Apply");
    wait_for("the column", || (browser.ask("document.querySelectorAll('th').length") == 8).then_some(()));
    browser.press("Last sync");
    wait_for("the order", || {
        (browser.ask("document.querySelector('th[aria-sort=descending]')?.textContent ?? ''")
            == "Last sync ↓")
            .then_some(())
    });
    let order = "[...document.querySelectorAll('td[data-column=seen] time')].map((one) => one.dateTime)";
    let times: Vec<Value> = browser.ask(order).as_array().expect("times").clone();
    assert!(times.windows(2).all(|two| two[0].as_str() >= two[1].as_str()), "{times:?}");
    browser.press("Phones <b>of</b> Apple");
    browser.press("Remove this view…");
    browser.press("Remove");
    browser.wait_for("The view is removed.");
    assert_eq!(world.service.all("savedViews").len(), 0);
    browser.finish();
}
