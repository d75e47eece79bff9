//! Unit tests of `answers.rs`.

use super::*;

#[test]
fn files_stand_beside_the_answers() {
    let place = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(place.path().join(name), text).expect("write");
    write("password.txt", "hunter2\r\n");
    write("account", "{}");
    write("answers.toml", "[exchange]\npassword_file = 'password.txt'\n[service]\naccount_file = 'account'");
    let Given { draft, account_file, .. } = read(&place.path().join("answers.toml")).expect("answers");
    assert_eq!(account_file, Some(place.path().join("account")));
    assert_eq!(draft.exchange.password, Some(Secret::new("hunter2")));
    assert_eq!(draft.service.account_file, Some(Secret::new("{}")));
    write("answers.toml", "[exchange]\nca_file = 'none.pem'\n[service]\naccount_file = 'nothing'");
    let wrong = read(&place.path().join("answers.toml")).expect_err("missing");
    assert_eq!(wrong.len(), 1);
    assert!(wrong[0].text.contains("exchange.ca_file"));
    write("answers.toml", "[service]\naccount_file = 'nothing'");
    let given = read(&place.path().join("answers.toml")).expect("answers");
    assert!(given.account_file_missing.is_some_and(|finding| finding.text.contains("nothing")));
}

#[cfg(unix)]
#[test]
fn an_account_file_in_an_open_folder_is_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("a.accountcert");
    std::fs::write(&path, "{}").expect("write");
    for (folder, file, open) in [
        (0o755, 0o644, true),
        (0o750, 0o640, true),
        (0o755, 0o600, false),
        (0o700, 0o644, false),
        (0o710, 0o604, false),
    ] {
        let set = |path: &Path, mode| {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("rights");
        };
        set(place.path(), folder);
        set(&path, file);
        let finding = account_file_in_the_open(&path);
        assert_eq!(finding.is_some(), open, "{folder:o} {file:o}");
        assert!(finding.is_none_or(|finding| finding.text.contains("a.accountcert")));
    }
}
