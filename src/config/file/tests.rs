//! Unit tests of `file.rs`.

use proptest::prelude::*;

use super::*;

fn config() -> Config {
    Config {
        exchange: ExchangeConfig {
            environment: Environment::OnPremises,
            server: ServerAddress::parse("cas01.contoso.com", Environment::OnPremises).expect("address"),
            user: LogonName::parse("CONTOSO\\svc").expect("name"),
            authentication: AuthenticationMethod::Automatic,
            realm: None,
            kdc: Some("dc01:88".into()),
            extra_roots_pem: Some("-----BEGIN CERTIFICATE-----\nAA&<>\n-----END CERTIFICATE-----".into()),
        },
        proxy: Some(ProxyConfig {
            name: "proxy".into(),
            port: 8080,
            user: None,
            exchange: true,
            bypass: vec!["a".into(), "*.b".into()],
        }),
        notification: Some(NotificationConfig { email: "n@contoso.com".into() }),
        directory: Some(DirectoryConfig {
            server: DirectoryServer::parse("ldap://dc01.contoso.com:3268", None),
            base: Some("DC=contoso,DC=com".into()),
            user: None,
        }),
        is_cas_failover_enabled: false,
        enable_parallel_command_support: true,
        exchange_web_service_url: Some("https://mail/EWS?a=1&b=2".into()),
        brake: OwnLimits { device_count: Some(20), percent: None },
    }
}

#[test]
fn what_is_written_is_read() {
    let file = SettingsFile { generation: 3, config: config() };
    assert_eq!(SettingsFile::parse(&file.to_text()), Ok(file));
    let small = Config {
        proxy: None,
        notification: None,
        directory: None,
        exchange_web_service_url: None,
        ..config()
    };
    assert!(!SettingsFile { generation: 0, config: small.clone() }.to_text().contains("Directory"));
    let file = SettingsFile { generation: 0, config: small };
    assert_eq!(SettingsFile::parse(&file.to_text()), Ok(file));
}

/// The form grew without a new version. These are files as each earlier program wrote them: never change one, add one.
#[test]
fn settings_of_every_earlier_program_are_read() {
    let without_brake = Config { brake: OwnLimits::default(), ..config() };
    let first = Config { directory: None, ..without_brake.clone() };
    for (text, config) in [
        (include_str!("snapshots/1-first.xml"), first),
        (include_str!("snapshots/2-directory.xml"), without_brake),
        (include_str!("snapshots/3-brake.xml"), config()),
    ] {
        let file = SettingsFile { generation: 3, config };
        assert_eq!(SettingsFile::parse(text).as_ref(), Ok(&file));
        assert_eq!(file.to_text(), text, "what it did not know is not written");
    }
}

#[test]
fn other_files_are_refused_by_name() {
    let text = SettingsFile { generation: 1, config: config() }.to_text();
    let changed = |from: &str, to: &str| SettingsFile::parse(&text.replace(from, to));
    assert_eq!(changed(" version=\"1\" g", " g"), Err(SettingsError::NoVersion));
    assert_eq!(changed("version=\"1\" g", "version=\"2\" g"), Err(SettingsError::Newer(2)));
    assert_eq!(changed("Kdc>", "Kdx>"), Err(SettingsError::Unknown("Kdx".into())));
    assert_eq!(changed("<Kdc>dc01:88</Kdc>", "<Kdc/><Kdc/>"), Err(SettingsError::Twice("Kdc".into())));
    assert!(matches!(changed("8080", "80800"), Err(SettingsError::Invalid { element: "Port", .. })));
    assert!(matches!(SettingsFile::parse(&text[..text.len() - 9]), Err(SettingsError::Xml(_))));
}

proptest! {
    #[test]
    fn any_damage_is_an_error_or_settings(at in 0usize..1500, byte in 0u8..128) {
        let mut text = SettingsFile { generation: 1, config: config() }.to_text().into_bytes();
        let at = at % text.len();
        text[at] = byte;
        let _ = SettingsFile::parse(&String::from_utf8_lossy(&text));
    }
}
