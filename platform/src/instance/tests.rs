//! Unit tests of `instance.rs`.

use super::*;

#[test]
fn a_units_folder_is_read_as_systemd_reads_it() {
    for (line, folder) in [
        ("ExecStart=/usr/bin/exchange-connector --data-dir /var/lib/x run", Some("/var/lib/x")),
        (
            r#"ExecStart="/opt/a b/exchange-connector" --data-dir "/srv/a \"b\" 5%%" run"#,
            Some(r#"/srv/a "b" 5%"#),
        ),
        ("ExecStart=/usr/bin/exchange-connector run", None),
        ("ExecStart=\"/usr/bin --data-dir", None),
        ("[Service]", None),
        ("ExecStart=a --data-dir \\", Some("")),
    ] {
        assert_eq!(folder_of_unit(line), folder.map(PathBuf::from), "{line}");
    }
}

#[test]
fn the_unit_of_a_folder_is_found_whatever_the_instance_is_called() {
    let place = tempfile::tempdir().expect("a folder");
    let units = place.path().join("units");
    std::fs::create_dir(&units).expect("a folder");
    let fabrikam = place.path().join("data-fabrikam");
    for (name, folder) in
        [("exchange-connector.service", "data"), ("exchange-connector-fabrikam.service", "data-fabrikam")]
    {
        let line = format!(
            "[Service]\nExecStart=/usr/bin/x --data-dir {} run\n",
            place.path().join(folder).display()
        );
        std::fs::write(units.join(name), line).expect("a unit");
    }
    assert_eq!(
        unit_of_folder(std::slice::from_ref(&units), &fabrikam).as_deref(),
        Some("exchange-connector-fabrikam.service")
    );
    assert_eq!(unit_of_folder(&[units], &place.path().join("other")), None);
}

#[test]
fn an_instance_has_a_name_that_fits_a_unit_and_a_folder() {
    for wrong in ["", "Contoso", "a b", "../etc", "-a", "service", &"a".repeat(33)] {
        assert!(wrong.parse::<InstanceName>().is_err(), "{wrong}");
    }
    let name: InstanceName = "fabrikam".parse().expect("a name");
    assert_eq!(name.unit(), "exchange-connector-fabrikam.service");
    let folder = name.data_folder();
    assert_ne!(folder, default_data_folder());
    assert_eq!(folder.parent(), default_data_folder().parent());
}
