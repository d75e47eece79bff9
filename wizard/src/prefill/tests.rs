//! Unit tests of `prefill.rs`.

use super::*;

#[test]
fn the_dialog_is_filled_in_up_to_connect() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answers.toml");
    std::fs::write(folder.path().join("password"), "hunter2\n").expect("written");
    let text = "[exchange]\nserver = \"cas01.contoso.com\"\nuser = 'CONTOSO\\svc'\npassword_file = \"password\"\n\
                    [service]\naccount_file = \"MicrosoftIntune.accountcert\"\n";
    std::fs::write(&path, text).expect("written");
    let form = Prefill::read(&path).expect("read").form();
    assert_eq!(form.servers[0], "cas01.contoso.com");
    let draft = form.draft();
    assert_eq!(draft.exchange.password.expect("filled in").expose(), "hunter2");
    assert_eq!(Path::new(&form.account_path), folder.path().join("MicrosoftIntune.accountcert"));
    std::fs::write(&path, "[exchange]\npasword = \"hunter2\"\n").expect("written");
    let error = Prefill::read(&path).expect_err("an unknown key");
    assert!(error.contains("pasword") && !error.contains("hunter2"), "{error}");
}
