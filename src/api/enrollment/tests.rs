//! Unit tests of `enrollment.rs`.

use super::*;

fn sample() -> AccountFile {
    AccountFile {
        version: 1,
        service_name: "Contoso management".into(),
        service_urls: vec!["https://mgmt.contoso.com".into()],
        organization: None,
        token_id: Uuid::nil(),
        token: Secret::new("t0ken"),
        root_certificates_pem: "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n".into(),
        uses: 5,
        valid_until: Timestamp::UNIX_EPOCH,
    }
}

#[test]
fn what_is_written_is_read() {
    let text = sample().to_text().expect("text");
    assert_eq!(AccountFile::parse(&text).expect("file"), sample());
    assert!(!format!("{:?}", sample()).contains("t0ken"));
}

#[test]
fn damage_is_told_from_another_kind() {
    let text = sample().to_text().expect("text");
    assert!(matches!(AccountFile::parse("PK\u{3}\u{4}"), Err(AccountFileError::OtherKind)));
    assert!(matches!(AccountFile::parse("{}"), Err(AccountFileError::OtherKind)));
    assert!(matches!(AccountFile::parse(&text[..text.len() / 2]), Err(AccountFileError::Damaged(_))));
    let newer = text.replace("\"version\": 1", "\"version\": 7");
    assert!(matches!(AccountFile::parse(&newer), Err(AccountFileError::Newer(7))));
}
