//! Unit tests of `config.rs`.

use super::*;

#[test]
fn a_domain_controller_is_a_name_or_an_address() {
    let read = |text, port| DirectoryServer::parse(text, port).map(|server| server.to_string());
    assert_eq!(read("dc01", None).as_deref(), Some("ldaps://dc01:636"));
    assert_eq!(read("dc01", Some(389)).as_deref(), Some("ldap://dc01:389"));
    assert_eq!(read("dc01", Some(3269)).as_deref(), Some("ldaps://dc01:3269"));
    assert_eq!(read("ldap://127.0.0.1:3890/", None).as_deref(), Some("ldap://127.0.0.1:3890"));
    assert_eq!(read("ldaps://[::1]:443", None).as_deref(), Some("ldaps://[::1]:443"));
    for bad in ["", "https://dc01", "ldap://", "dc01/x", "a b", "ldap://u@dc01", "dc01:0"] {
        assert_eq!(read(bad, None), None, "{bad}");
    }
    assert_eq!(read("ldap://dc01:389", Some(636)), None);
}

#[test]
fn bypass_rules_name_hosts_domains_and_local_names() {
    let proxy = ProxyConfig {
        name: "proxy".into(),
        port: 8080,
        user: None,
        exchange: true,
        bypass: vec!["cas01.contoso.com".into(), "*.corp.contoso.com".into(), "<local>".into()],
    };
    assert!(proxy.bypasses("CAS01.contoso.com"));
    assert!(proxy.bypasses("a.corp.contoso.com"));
    assert!(proxy.bypasses("cas02"));
    assert!(!proxy.bypasses("contoso.com"));
    assert!(!proxy.bypasses("evilcorp.contoso.com.example"));
}
