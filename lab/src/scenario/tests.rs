//! Unit tests of `scenario.rs`.

use super::*;
use crate::organization::{Organization, Release};

const SHIPPED: [(&str, &str); 5] = [
    ("small", include_str!("../../scenarios/small.toml")),
    ("many_devices", include_str!("../../scenarios/many_devices.toml")),
    ("two_servers", include_str!("../../scenarios/two_servers.toml")),
    ("hosted", include_str!("../../scenarios/hosted.toml")),
    ("exchange2010", include_str!("../../scenarios/exchange2010.toml")),
];

#[test]
fn the_shipped_scenarios_are_read_and_make_organizations() {
    for (name, text) in SHIPPED {
        let scenario = Scenario::parse(text).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert!(!scenario.accounts.is_empty(), "{name}");
        let organization = Organization::new(scenario.organization.clone());
        assert!(organization.device(0).is_some(), "{name}");
    }
    let old = Scenario::parse(SHIPPED[4].1).expect("read");
    assert_eq!(old.organization.servers[0].release(), Release::Exchange2010);
    let hosted = Scenario::parse(SHIPPED[3].1).expect("read");
    assert_eq!(hosted.environment, Environment::Hosted);
    assert_eq!(hosted.authentication.power_shell, [Scheme::Basic]);
    assert_eq!(Scenario::parse(SHIPPED[1].1).expect("read").organization.devices, 1_000_000);
}

#[test]
fn unknown_keys_and_wrong_values_are_refused() {
    let server = "[[servers]]\nname = \"A\"\nversion = \"15.2.986.5\"\n";
    assert!(Scenario::parse(server).is_ok());
    assert!(matches!(Scenario::parse(""), Err(ScenarioError::NoServer)));
    assert!(matches!(Scenario::parse(&format!("{server}{server}")), Err(ScenarioError::ServerTwice(_))));
    assert!(matches!(Scenario::parse(&format!("colour = 1\n{server}")), Err(ScenarioError::Toml(_))));
    assert!(matches!(
        Scenario::parse(&format!("{server}[faults]\nlatency = 1\n")),
        Err(ScenarioError::Toml(_))
    ));
    assert!(matches!(
        Scenario::parse(&server.replace("15.2.986.5", "15.2")),
        Err(ScenarioError::Version { .. })
    ));
    assert!(matches!(
        Scenario::parse(&format!("{server}[organization]\ndefault_access_level = \"Maybe\"\n")),
        Err(ScenarioError::Value { .. })
    ));
}

#[test]
fn passwords_do_not_show() {
    let scenario = Scenario::parse(SHIPPED[0].1).expect("read");
    assert!(!format!("{scenario:?}").contains(scenario.accounts[0].password.expose()));
}
