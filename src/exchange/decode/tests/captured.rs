//! Captured public output of real Exchange servers (`css-exchange`) through reader and decoder, value by value.
//!
//! The files are kept outside the repository: in `EXCHANGE_DATA`, or in `shared/data/exchange` of a folder above.

// Tests of captured output read it from files.
#![allow(clippy::disallowed_methods)]

use std::path::PathBuf;

use crate::domain::server::{ExchangeServer, ExchangeVersion};
use crate::exchange::decode::exchange_server;
use crate::psrp::PsValue;
use crate::psrp::clixml::DocumentReader;

/// The folder; `None` where it is not there, which is a failure under CI.
fn folder() -> Option<PathBuf> {
    let above = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let found = std::env::var_os("EXCHANGE_DATA")
        .map(PathBuf::from)
        .into_iter()
        .chain(above.map(|folder| folder.join("shared/data/exchange")))
        .flat_map(|folder| [folder.join("css-exchange"), folder])
        .find(|folder| folder.is_dir() && folder.ends_with("css-exchange"));
    if found.is_none() {
        let ci = std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false");
        assert!(!ci, "captured Exchange output (shared/data/exchange) is missing");
        eprintln!("captured Exchange output (shared/data/exchange) is missing: not compared");
    }
    found
}

/// All objects of the file whose name ends so, given to the reader in pieces that cut everything somewhere.
fn read(folder: &std::path::Path, name: &str) -> Vec<PsValue<'static>> {
    let file = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_string_lossy().ends_with(name))
        .unwrap_or_else(|| panic!("no file …{name}"));
    let (mut reader, mut values) = (DocumentReader::default(), Vec::new());
    for piece in std::fs::read(file).unwrap().chunks(1021) {
        reader.feed(piece);
        while let Some(value) = reader.next() {
            values.push(value.unwrap());
        }
    }
    reader.finish().unwrap();
    values
}

fn server(name: &str, fqdn: &str, site: &str, version: [u32; 4]) -> ExchangeServer {
    let [major, minor, build, revision] = version;
    let short = |number| u16::try_from(number).unwrap();
    ExchangeServer {
        name: name.into(),
        fqdn: Some(fqdn.into()),
        site: Some(format!("{site}/Configuration/Sites/Default-First-Site-Name")),
        version: Some(ExchangeVersion { major: short(major), minor: short(minor), build, revision }),
        is_client_access_server: true,
        is_edge_server: false,
    }
}

fn text<'v>(value: &'v PsValue<'_>, name: &str) -> Option<&'v str> {
    value.as_object()?.get(name)?.as_text()
}

#[test]
fn captured_servers_decode_value_by_value() {
    let Some(folder) = folder() else { return };
    for (name, expected) in [
        (
            "Tests_Data_GetExchangeServer.xml",
            vec![
                server("E2k16-1", "E2k16-1.Contoso.lab", "Contoso.lab", [15, 1, 2507, 18]),
                server("E2k16-2", "E2k16-2.Contoso.lab", "Contoso.lab", [15, 1, 2507, 18]),
            ],
        ),
        (
            "E16_Exchange_GetExchangeServer.xml",
            vec![server("SOLO-E16A", "Solo-E16A.Solo.local", "Solo.local", [15, 1, 2375, 7])],
        ),
        (
            "E19_Exchange_GetExchangeServer.xml",
            vec![server("SOLO-E19A", "Solo-E19A.Solo.com", "Solo.com", [15, 2, 986, 5])],
        ),
    ] {
        let servers: Vec<_> =
            read(&folder, name).iter().map(|value| exchange_server(value).unwrap()).collect();
        assert_eq!(servers, expected, "{name}");
    }
}

#[test]
fn captured_component_states_are_read_to_the_last() {
    let Some(folder) = folder() else { return };
    for (name, count, fqdn, inactive) in [
        (
            "E16_Exchange_GetServerComponentState.xml",
            35,
            "Solo-E16A.Solo.local",
            ["ForwardSyncDaemon", "ProvisioningRps"],
        ),
        (
            "E19_Exchange_GetServerComponentState.xml",
            34,
            "Solo-E19A.Solo.com",
            ["ForwardSyncDaemon", "ProvisioningRps"],
        ),
    ] {
        let states = read(&folder, name);
        assert_eq!(states.len(), count, "{name}");
        let mut others = Vec::new();
        for state in &states {
            assert_eq!(text(state, "ServerFqdn"), Some(fqdn));
            let component = text(state, "Component").unwrap();
            match text(state, "State").unwrap() {
                "Active" => {}
                _ => others.push(component),
            }
        }
        others.sort_unstable();
        assert_eq!(others, inactive, "{name}");
        let sync = states.iter().find(|state| text(state, "Component") == Some("ActiveSyncProxy")).unwrap();
        let sync = sync.as_object().unwrap();
        assert_eq!(sync.get("State").and_then(PsValue::as_i64), Some(1), "an enum keeps its number");
    }
}

#[test]
fn captured_ews_directories_keep_their_addresses() {
    let Some(folder) = folder() else { return };
    for (name, server, url) in [
        (
            "E16_Exchange_GetWebServicesVirtualDirectory.xml",
            "SOLO-E16A",
            "https://solo-e16a.solo.local/EWS/Exchange.asmx",
        ),
        (
            "E19_Exchange_GetWebServicesVirtualDirectory.xml",
            "SOLO-E19A",
            "https://solo-e19a.solo.com/EWS/Exchange.asmx",
        ),
    ] {
        let directories = read(&folder, name);
        let [directory] = directories.as_slice() else { panic!("{} directories", directories.len()) };
        assert_eq!(text(directory, "Name"), Some("EWS (Default Web Site)"));
        assert_eq!(text(directory, "InternalUrl"), Some(url));
        assert!(text(directory, "Server").unwrap().ends_with(server));
        let object = directory.as_object().unwrap();
        assert!(object.get("ExternalUrl").unwrap().is_null());
        // These servers refuse Basic for EWS and take NTLM.
        assert_eq!(object.get("BasicAuthentication").and_then(PsValue::as_bool), Some(false));
        assert_eq!(object.get("WindowsAuthentication").and_then(PsValue::as_bool), Some(true));
        let methods = object.get("InternalAuthenticationMethods").and_then(PsValue::as_items).unwrap();
        assert!(methods.iter().any(|method| method.as_text() == Some("Ntlm")), "{methods:?}");
    }
}

#[test]
fn a_device_that_refers_to_what_never_came_is_read() {
    let above = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let file =
        above.map(|folder| folder.join("shared/data/cases/raw_devices.json")).find(|file| file.is_file());
    let Some(file) = file else {
        let ci = std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false");
        assert!(!ci, "shared/data/cases is missing");
        return;
    };
    let cases: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let text = cases["dangling_reference"].as_str().unwrap();
    let value = crate::psrp::clixml::parse_value(text.as_bytes(), &Default::default()).unwrap();
    let device = crate::exchange::decode::mobile_device(&value).unwrap();
    assert_eq!(device.device_id.unwrap().0, "RAW2");
    assert_eq!(device.access_state.unwrap().as_str(), "Allowed");
    assert!(value.as_object().unwrap().lost_members);
}
