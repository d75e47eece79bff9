//! Unit tests of `services.rs`.

use super::*;

#[test]
fn a_services_own_account_has_the_identifier_that_windows_gives_it() {
    // As Windows shows it with `sc showsid TrustedInstaller`.
    let trusted_installer = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464";
    assert_eq!(service_sid("TrustedInstaller"), trusted_installer);
    assert_eq!(known_sid(r"nt service\trustedinstaller").as_deref(), Some(trusted_installer));
    assert_eq!(known_sid("LocalSystem").as_deref(), Some("S-1-5-18"));
    assert_eq!(known_sid(r"CONTOSO\LocalSystem"), None);
    assert_ne!(service_sid(AGENT), service_sid(MANAGEMENT));
}

#[test]
fn an_account_is_known_by_its_name() {
    let parse = |name| ServiceAccount::parse(name, AGENT);
    let own = ServiceAccount::Virtual(r"NT SERVICE\exchange-connector".into());
    assert_eq!(parse(None), Ok(own.clone()));
    assert_eq!(parse(Some(r"nt service\Exchange-Connector")), Ok(own));
    let managed = parse(Some(r"CONTOSO\svc-ec$")).expect("an account");
    assert_eq!(managed, ServiceAccount::Managed(r"CONTOSO\svc-ec$".into()));
    assert!(!managed.has_password());
    let named = parse(Some("svc-ec")).expect("an account");
    assert_eq!((named.name(), named.has_password()), (r".\svc-ec", true));
    assert_eq!(parse(Some("svc@contoso.com")).expect("an account").name(), "svc@contoso.com");
    for refused in [
        "",
        "  ",
        r"CONTOSO\",
        r"NT SERVICE\other",
        "LocalSystem",
        r"NT AUTHORITY\SYSTEM",
        r".\NetworkService",
    ] {
        assert!(parse(Some(refused)).is_err(), "{refused}");
    }
    assert_eq!(look_up_name(r".\svc-ec", "EX01"), r"EX01\svc-ec");
    assert_eq!(look_up_name(r"CONTOSO\svc-ec$", "EX01"), r"CONTOSO\svc-ec$");
}

#[test]
fn a_command_line_is_read_as_windows_reads_it() {
    let line =
        r#""C:\Program Files\EC\exchange-connector.exe" --data-dir "C:\ProgramData\Exchange Connector" run"#;
    assert_eq!(folder_of_command(line), Some(r"C:\ProgramData\Exchange Connector".into()));
    assert_eq!(words(r#"a "b c" "" d\e "f\\" \"g "#), ["a", "b c", "", r"d\e", r"f\", "\"g"]);
    assert_eq!(words(r"x.exe --data-dir C:\a\"), ["x.exe", "--data-dir", r"C:\a\"]);
    let given = [r"C:\Program Files\x.exe", "--data-dir", r"C:\a b\", "", r#"say "hi\" now"#, r"d\e"];
    let written = command_line(given[0], &given[1..]);
    assert_eq!(words(&written), given, "{written}");
    assert_eq!(command_line(r"C:\x.exe", &["run"]), r"C:\x.exe run");
    assert_eq!(folder_of_command("x.exe run"), None);
    assert_eq!(folder_of_command("x.exe --data-dir"), None);
}

#[test]
fn an_error_of_the_service_manager_says_who_must_do_what() {
    let failure = |code| ServiceFailure {
        asked: "start",
        service: AGENT.into(),
        account: Some(r"CONTOSO\svc-ec".into()),
        code,
        cause: "as Windows says it.".into(),
    };
    let policy = failure(1069).finding();
    assert!(findings::SERVICE_LOGON.is(&policy) && policy.text.contains(r"CONTOSO\svc-ec"), "{policy:?}");
    let remedy = policy.remedy.expect("a remedy");
    assert!(remedy.contains("Log on as a service") && remedy.contains("domain policy"), "{remedy}");
    assert!(findings::SERVICE_NOT_INSTALLED.is(&failure(1060).finding()));
    for unknown in [1057, 1332] {
        assert!(findings::SERVICE_ACCOUNT_UNKNOWN.is(&failure(unknown).finding()), "{unknown}");
    }
    let rights = failure(5).finding();
    assert!(rights.remedy.is_some_and(|remedy| remedy.contains("administrator")));
    let other = failure(1234).finding();
    assert!(findings::SYSTEMD_FAILED.is(&other));
    assert!(other.detail.is_some_and(|detail| detail.contains("as Windows says it")));
    let folder = "it ended with the finding 0x000001d, The data folder cannot be read or written";
    assert_eq!(end_text(1066, Some(0x1d)), folder);
    assert_eq!(end_text(1066, Some(0xfff_ffff)), "it ended with the number 0xfffffff");
    assert_eq!(end_text(1053, None), "it ended with Windows' error 1053");
}
