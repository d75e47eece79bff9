//! Unit tests of `address.rs`.

use super::*;

fn url(text: &str, environment: Environment) -> String {
    ServerAddress::parse(text, environment).map(|a| a.url().to_string()).unwrap_or_else(|e| e.to_string())
}

#[test]
fn a_bare_name_means_https_and_the_environments_path() {
    assert_eq!(url(" cas01.contoso.com ", Environment::OnPremises), "https://cas01.contoso.com/PowerShell/");
    assert_eq!(url("cas01:8443", Environment::Dedicated), "https://cas01:8443/PowerShell/");
    assert_eq!(url("outlook.example", Environment::Hosted), "https://outlook.example/powershell-liveid/");
}

#[test]
fn a_url_is_used_as_it_is() {
    assert_eq!(url("http://cas01/PowerShell?x=1", Environment::OnPremises), "http://cas01/PowerShell?x=1");
    assert_eq!(url("https://127.0.0.1:8443", Environment::OnPremises), "https://127.0.0.1:8443/PowerShell/");
}

#[test]
fn what_is_no_address_is_said() {
    for text in ["", "two words", "ann@contoso.com", "CONTOSO\\cas01", "ftp://cas01/", "https://"] {
        assert!(ServerAddress::parse(text, Environment::OnPremises).is_err(), "{text}");
    }
    let error = ServerAddress::parse("https://ann:hunter2@cas01/", Environment::OnPremises);
    assert!(!error.expect_err("credentials").to_string().contains("hunter2"));
}
