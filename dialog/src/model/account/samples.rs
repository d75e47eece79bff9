//! An account file for the tests of the window.

use super::*;

/// An account file of Contoso that is good until `valid_until`.
pub(crate) fn text(valid_until: &str) -> String {
    AccountFile {
        version: 1,
        service_name: "Contoso device management".into(),
        service_urls: vec!["https://mgmt.contoso.com:8443".into()],
        organization: Some("Contoso".into()),
        token_id: uuid::Uuid::nil(),
        token: Secret::new("t0ken-of-the-file"),
        root_certificates_pem: "-----BEGIN CERTIFICATE-----\nYWJj\n-----END CERTIFICATE-----\n".into(),
        uses: 5,
        valid_until: valid_until.parse().expect("a time"),
    }
    .to_text()
    .expect("text")
}
