//! Unit tests of `krb5.rs`.

use super::*;

const CONF: &str = r#"
# what a domain join writes
[libdefaults]
    default_realm = CONTOSO.COM
    dns_lookup_kdc = true
[realms]
    CONTOSO.COM = {
        kdc = dc01.contoso.com
        kdc = dc02.contoso.com:8088
        kdc = https://kkdcp.contoso.com/KdcProxy
        admin_server = dc01.contoso.com
        v4_instance_convert = {
            kdc = not.this.one
        }
    }
    FABRIKAM.NET = {
        kdc = "[fd00::1]:88"
    }
[domain_realm]
    .contoso.com = CONTOSO.COM
    mail.fabrikam.net = CONTOSO.COM
    fabrikam.net = FABRIKAM.NET
"#;

fn kdc(host: &str, port: u16) -> KdcAddress {
    KdcAddress { host: host.into(), port, udp: false }
}

#[test]
fn realms_and_their_kdcs_are_read() {
    let conf = Krb5Conf::parse(CONF);
    assert_eq!(conf.default_realm.as_deref(), Some("CONTOSO.COM"));
    assert_eq!(conf.kdcs("contoso.com"), [kdc("dc01.contoso.com", 88), kdc("dc02.contoso.com", 8088)]);
    assert_eq!(conf.kdcs("FABRIKAM.NET"), [kdc("fd00::1", 88)]);
    assert!(conf.kdcs("OTHER").is_empty());
    assert_eq!(conf.realm_of("cas01.contoso.com"), Some("CONTOSO.COM"));
    assert_eq!(conf.realm_of("a.b.contoso.com."), Some("CONTOSO.COM"));
    assert_eq!(conf.realm_of("Mail.Fabrikam.net"), Some("CONTOSO.COM"));
    assert_eq!(conf.realm_of("cas.fabrikam.net"), Some("FABRIKAM.NET"));
    assert_eq!(conf.realm_of("contoso.org"), None);
}

#[test]
fn the_first_file_counts() {
    let mut conf =
        Krb5Conf::parse("[libdefaults]\ndefault_realm = A\n[realms]\nA = {\nkdc = one\n}\nB = {\n}");
    conf.merge(Krb5Conf::parse(
        "[libdefaults]\ndefault_realm = B\n[realms]\nA = {\nkdc = two\n}\nB = {\nkdc = b\n}",
    ));
    assert_eq!(conf.default_realm.as_deref(), Some("A"));
    assert_eq!(conf.kdcs("A"), [kdc("one", 88)]);
    assert_eq!(conf.kdcs("B"), [kdc("b", 88)]);
}

#[test]
fn an_address_has_many_forms() {
    assert_eq!(kdc_address("dc01"), Some(kdc("dc01", 88)));
    assert_eq!(kdc_address("tcp://dc01:89/"), Some(kdc("dc01", 89)));
    assert_eq!(kdc_address("udp://dc01"), Some(KdcAddress { udp: true, ..kdc("dc01", 88) }));
    assert_eq!(kdc_address("::1"), Some(kdc("::1", 88)));
    assert_eq!(kdc_address("[::1]"), Some(kdc("::1", 88)));
    assert_eq!(kdc_address("[::1]:750"), Some(kdc("::1", 750)));
    for wrong in ["", "https://x/KdcProxy", "dc01:port", ":88", "two words"] {
        assert_eq!(kdc_address(wrong), None, "{wrong}");
    }
}

#[test]
fn the_realm_comes_from_the_name_then_the_server() {
    let conf = Krb5Conf::parse(CONF);
    let empty = Krb5Conf::default();
    let all = |user: &str, host: &str, conf: &Krb5Conf| {
        realms(&LogonName::parse(user).expect("a name"), host, conf)
    };
    assert_eq!(all("svc@corp.contoso.com", "cas01.contoso.com", &empty), ["CORP.CONTOSO.COM", "CONTOSO.COM"]);
    assert_eq!(
        all("CONTOSO\\svc", "cas01.ad.contoso.com", &empty),
        ["CONTOSO.COM", "AD.CONTOSO.COM", "CONTOSO"]
    );
    assert_eq!(all("AD\\svc", "cas01.ad.contoso.com", &empty), ["AD.CONTOSO.COM", "CONTOSO.COM", "AD"]);
    assert_eq!(all("CONTOSO\\svc", "cas", &conf), ["CONTOSO.COM", "CONTOSO"]);
    assert_eq!(all("OLD\\svc", "mail.fabrikam.net", &conf), ["CONTOSO.COM", "FABRIKAM.NET", "OLD"]);
    assert_eq!(all("CONTOSO\\svc", "10.0.0.1", &empty), ["CONTOSO"]);
    assert_eq!(all("svc", "10.0.0.1", &conf), ["CONTOSO.COM"]);
    assert!(all("svc", "localhost", &empty).is_empty());
}

proptest::proptest! {
    #[test]
    fn no_text_breaks_it(text in "[\\[\\]{}=*.:#\\n a-c]{0,200}", host in "[a-c.:\\[\\]é]{0,20}") {
        let conf = Krb5Conf::parse(&text);
        let _ = (conf.realm_of(&host), kdc_address(&host));
        let _ = realms(&LogonName::Bare("x".into()), &host, &conf);
    }
}
