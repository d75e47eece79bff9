//! Stories of the service's page in other languages: chosen on the page, kept, whole, and with room for longer words.

use crate::stories::page::devices::ADDRESSES;
use crate::support::browser::page;
use crate::support::wait_for;

const LANGUAGES: [(&str, &str, &str); 5] = [
    ("de", "Deutsch", "Exchange-Connectors"),
    ("es", "español", "Conectores de Exchange"),
    ("fr", "français", "Connecteurs Exchange"),
    ("ja", "日本語", "Exchange コネクタ"),
    ("nl", "Nederlands", "Exchange-connectors"),
];

#[test]
fn the_page_speaks_the_chosen_language_everywhere_and_fits_a_telephone() {
    let Some((world, mut browser)) = page(30) else { return };
    let phone = &world.plain_devices()[0];
    world.decide(&[phone], &[]);
    let device = format!("#/devices/{}", world.in_service(phone)["id"].as_str().expect("id"));
    let connector = format!("#/connectors/{}", world.connector().trim_start_matches("exchangeConnectors/"));
    let mut label = "Language of the page".to_owned();
    for (code, name, title) in LANGUAGES {
        browser.go("#/connectors");
        browser.choose(&label, name);
        wait_for(title, || {
            (browser.ask("document.querySelector('main h1')?.textContent") == title).then_some(())
        });
        assert_eq!(browser.ask("document.documentElement.lang"), code);
        label =
            browser.ask("document.getElementById('locale').ariaLabel").as_str().expect("a label").to_owned();
        assert_ne!(label, "Language of the page");
        for address in ADDRESSES.iter().copied().chain([device.as_str(), connector.as_str()]) {
            browser.go(address);
            assert_eq!(browser.nameless(), Vec::<String>::new(), "{code} {address}");
            for (width, scale) in [(1280, 1), (640, 2), (320, 1)] {
                browser.window(width, scale);
                let fits = browser.ask("document.documentElement.scrollWidth <= innerWidth");
                assert_eq!(fits, true, "{code} {address} at {width}");
            }
            browser.window(1280, 1);
        }
    }
    // The choice stays, and the page asks a user who has typed before the language changes.
    browser.go("#/notifications");
    browser.ask("document.querySelector('[name=contact]').focus()");
    browser.fill("Aan wie men vraagt", "Ann");
    browser.choose(&label, "English");
    browser.wait_for("Verlaten zonder op te slaan?");
    browser.press("Verlaten");
    browser.wait_for("Whom to ask");
    assert_eq!(browser.value("Whom to ask"), "");
    browser.finish();
}
