//! Unit tests of `answers.rs`.

use proptest::prelude::*;

use super::*;

fn errors(text: &str) -> Vec<String> {
    Answers::parse(text).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn every_key_is_read_and_the_empty_file_is_the_default() {
    assert_eq!(Answers::parse("").map(|a| a.draft), Ok(Draft::default()));
    let text = r#"
            [exchange]
            environment = "hosted"
            server = "https://127.0.0.1:8443/PowerShell/"
            user = 'CONTOSO\svc'
            password = "hunter2"
            authentication = "Kerberos"
            realm = "CONTOSO.COM"
            kdc = "dc01"
            ca_file = "ca.pem"
            is_cas_failover_enabled = false
            enable_parallel_command_support = true
            exchange_web_service_url = "https://mail/EWS/Exchange.asmx"
            [proxy]
            use = true
            exchange = true
            bypass = ["cas02"]
            name = "proxy"
            port = 3128
            user = "p"
            password_file = "proxy.txt"
            [notification]
            enable = true
            email = "n@contoso.com"
            password = ""
            [service]
            account_file = "a.accountcert"
            [directory]
            server = "dc01"
            port = 3269
            base = "DC=contoso,DC=com"
            user = "CN=svc,DC=contoso,DC=com"
            [brake]
            device_count = 20
            percent = 2
        "#;
    let answers = Answers::parse(text).expect("answers");
    let draft = &answers.draft;
    assert_eq!(draft.exchange.environment, Environment::Hosted);
    assert_eq!(draft.exchange.authentication, AuthenticationMethod::Kerberos);
    assert_eq!(draft.exchange.password, Some(Secret::new("hunter2")));
    assert!(!draft.exchange.is_cas_failover_enabled && draft.exchange.enable_parallel_command_support);
    assert_eq!((draft.proxy.port.as_str(), draft.proxy.use_credentials), ("3128", true));
    assert!(draft.directory.enabled && !Draft::default().directory.enabled);
    assert_eq!((draft.directory.server.as_str(), draft.directory.port.as_str()), ("dc01", "3269"));
    assert_eq!((draft.brake.device_count, draft.brake.percent), (Some(20), Some(2)));
    assert_eq!(errors("[brake]\npercent = 101"), ["brake.percent must be a number from 0 to 100"]);
    assert_eq!(answers.files.proxy_password.as_deref(), Some("proxy.txt"));
    assert_eq!(answers.files.account_file.as_deref(), Some("a.accountcert"));
    assert_eq!(answers.files.extra_roots.as_deref(), Some("ca.pem"));
}

#[test]
fn an_unknown_key_names_the_nearest() {
    assert_eq!(
        errors("[exchange]\npasword = 'x'\n[proxi]\nuse = true"),
        [
            "unknown key \"exchange.pasword\"; did you mean \"exchange.password\"?",
            "unknown key \"proxi\"; did you mean \"proxy\"?"
        ]
    );
    assert_eq!(errors("[service]\nzzzzzzzzzz = 1"), ["unknown key \"service.zzzzzzzzzz\""]);
}

#[test]
fn no_error_repeats_a_value() {
    for text in [
        "[exchange]\npassword = \"hunter2",
        "[exchange]\npassword = hunter2",
        "[exchange]\npassword = \"a\" hunter2",
        "[exchange]\nserver = 'x'\npassword = ['hunter2']",
        "[exchange]\nauthentication = 'hunter2'",
        "[exchange]\npassword = 'hunter2'\npassword_file = 'hunter2'",
        "[exchange]\npassword = 'hunter2'\npassword = 'hunter2'",
        "exchange = 'hunter2'",
    ] {
        let errors = errors(text);
        assert!(!errors.is_empty(), "{text}");
        assert!(!errors.concat().contains("hunter2"), "{errors:?}");
    }
    assert!(errors("\n\n[exchange]\nuser = \"CONTOSO\\svc\"")[0].starts_with("line 4:"));
}

proptest! {
    /// Whatever a table holds is read, or each thing that is wrong is named; no value is repeated.
    #[test]
    fn any_answers_are_read_or_refused_in_words(
        table in prop::sample::select(TABLES), key in prop_oneof![
            prop::sample::select(EXCHANGE), prop::sample::select(PROXY), prop::sample::select(DIRECTORY)],
        value in prop_oneof!["[0-9]{1,20}", Just("true".to_owned()), "\"[a-z ]{0,6}hunter2\"", Just("[]".into()), Just("{}".into())],
        rest in "\\PC{0,16}",
    ) {
        for text in [format!("[{table}]\n{key} = {value}\n"), format!("[{table}]\n{key} = {value}\n{rest}"), rest.clone()] {
            match Answers::parse(&text) {
                Ok(_) => {}
                Err(errors) => {
                    prop_assert!(!errors.is_empty());
                    let told = errors.iter().map(ToString::to_string).collect::<String>();
                    prop_assert!(!told.contains("hunter2"), "{}", told);
                }
            }
        }
    }
}
