//! Unit tests of `release.rs`.

use super::*;

fn server(name: &str, version: &str) -> ExchangeServer {
    ExchangeServer {
        name: name.into(),
        fqdn: Some(format!("{name}.contoso.com")),
        site: None,
        version: ExchangeVersion::parse(version),
        is_client_access_server: true,
        is_edge_server: false,
    }
}

#[test]
fn products_are_told_by_their_build() {
    for (text, name, out) in [
        ("Version 14.3 (Build 123.4)", "Exchange 2010", true),
        ("Version 15.0 (Build 1497.2)", "Exchange 2013", true),
        ("Version 15.1 (Build 2507.6)", "Exchange 2016", true),
        ("Version 15.2 (Build 1748.10)", "Exchange 2019", true),
        ("Version 15.2 (Build 2562.17)", "Exchange SE", false),
    ] {
        let version = ExchangeVersion::parse(text).unwrap();
        assert_eq!((product(version), is_out_of_support(version)), (name, out), "{text}");
    }
}

#[test]
fn an_older_server_than_others_is_told_also_when_it_has_another_name() {
    let (new, old) = (Dialect::default(), Dialect::from_commands(["Get-ActiveSyncDevice"]));
    let mixed = [server("EX10", "Version 14.3 (Build 123.4)"), server("EX13", "Version 15.0 (Build 1497.2)")];
    for host in ["ex10.contoso.com", "127.0.0.1"] {
        let finding = choice(&mixed, host, &old).expect("told");
        assert!(
            findings::SERVER_OLD.is(&finding) && finding.text.contains("EX13.contoso.com"),
            "{}",
            finding.text
        );
    }
    let se = server("EX19", "Version 15.2 (Build 986.5)");
    let beside = [se.clone(), server("SE", "Version 15.2 (Build 2562.17)")];
    assert!(choice(&beside, "ex19.contoso.com", &new).is_some(), "SE is newer than 2019");
    assert!(choice(&beside, "se.contoso.com", &new).is_none());
    // Nothing is said where nobody knows which server answers, or nothing is better.
    assert!(choice(&beside, "127.0.0.1", &new).is_none());
    assert!(choice(&[se], "ex19.contoso.com", &new).is_none());
    // Alone and long out of support.
    let alone = [server("EX13", "Version 15.0 (Build 1497.2)")];
    assert!(choice(&alone, "EX13", &new).expect("told").text.contains("out of support"));
}
