//! Unit tests of `data_folder.rs`.

use super::*;

#[test]
fn public_addresses() {
    assert!(public_url("https://mgmt.contoso.com").is_ok());
    for wrong in ["http://mgmt.contoso.com", "https://mgmt/path", "mgmt:8443", "https://u@h", "https://h/?a"]
    {
        assert!(public_url(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn what_is_recorded_is_read() {
    let folder = tempfile::tempdir().expect("folder");
    let data = DataFolder::new(Some(folder.path().into()));
    assert!(matches!(data.served(), Err(DataFolderError::NeverServed(_))));
    let recorded = Recorded {
        database: "sqlite:/x".into(),
        listen: "[::1]:1".parse().expect("address"),
        public_url: public_url("https://[::1]:1").expect("url"),
        tls_certificate: None,
        tls_key: None,
    };
    data.record(&recorded).expect("written");
    assert_eq!(data.served().expect("read"), recorded);
    assert_eq!(service_urls(&recorded), ["https://[::1]:1"]);
    assert!(certificate_names(&recorded).iter().any(|name| name == "::1"));
}

#[test]
fn on_windows_the_folder_lies_beside_the_agents_unless_a_service_was_started_in_it() {
    let data = tempfile::tempdir().expect("folder");
    let beside = data.path().join("Exchange Connector Service");
    let earlier = data.path().join("Exchange Connector").join("Service");
    assert_eq!(folder_in(data.path()), beside);
    std::fs::create_dir_all(&earlier).expect("made");
    assert_eq!(folder_in(data.path()), beside, "nothing was recorded there");
    std::fs::write(earlier.join(FILE), "").expect("written");
    assert_eq!(folder_in(data.path()), earlier);
    std::fs::create_dir_all(&beside).expect("made");
    std::fs::write(beside.join(FILE), "").expect("written");
    assert_eq!(folder_in(data.path()), beside, "it was moved");
}
