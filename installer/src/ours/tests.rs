//! Unit tests of `ours.rs`.

use super::*;

#[test]
fn only_our_own_names_are_ours() {
    for name in [
        "exchange-connector",
        "Exchange-Connector",
        "exchange-connector-berlin",
        "exchange-connector-service",
    ] {
        assert!(is_service(name), "{name}");
    }
    for name in
        ["", "exchange", "exchange-connectors", "exchange-connector-", "exchange-connector-a b", "WIEC", "é"]
    {
        assert!(!is_service(name), "{name}");
    }
    for name in [
        "Exchange Connector",
        "exchange connector",
        "Exchange Connector-berlin",
        "Exchange Connector Service",
    ] {
        assert!(is_data_folder(name), "{name}");
    }
    for name in [
        "Exchange",
        "Exchange Connector Backup",
        "Exchange Connector-..",
        "Exchange Connector-a\\b",
        "Microsoft",
    ] {
        assert!(!is_data_folder(name), "{name}");
    }
}

#[test]
fn a_service_is_ours_only_with_its_program_in_our_folder() {
    let folder = r"C:\Program Files\Exchange Connector\.";
    for line in [
        r#""C:\Program Files\Exchange Connector\exchange-connector.exe" --data-dir "D:\x y" run"#,
        r"C:\Program Files\Exchange Connector\exchange-connector.exe run",
        r#""c:\program files\exchange connector\Exchange-Connector.exe""#,
        r#""\\?\C:\Program Files\Exchange Connector\exchange-connector.exe" run"#,
    ] {
        assert!(runs_from(line, folder), "{line}");
        assert!(runs_from(line, r"C:\Program Files\Exchange Connector\"), "{line}");
    }
    for line in [
        "",
        "exchange-connector.exe",
        r#""C:\Program Files\Exchange Connector Other\exchange-connector.exe""#,
        r#""D:\tools\exchange-connector.exe" --data-dir "C:\Program Files\Exchange Connector\x.exe""#,
        r#""C:\Program Files\Exchange Connector\sub\exchange-connector.exe""#,
    ] {
        assert!(!runs_from(line, folder), "{line}");
    }
    assert!(!runs_from(r"\exchange-connector.exe", ""));
}
