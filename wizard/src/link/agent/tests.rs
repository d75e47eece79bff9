//! Unit tests of `agent.rs`.

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
