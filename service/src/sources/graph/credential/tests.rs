//! Unit tests of `credential.rs`.

use super::*;

fn certificate(key: &rcgen::KeyPair) -> String {
    let params = rcgen::CertificateParams::new(vec!["connector".to_owned()]).expect("names");
    params.self_signed(key).expect("a certificate").pem()
}

pub(crate) fn rsa() -> (String, Secret) {
    let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_RSA_SHA256).expect("an RSA key");
    (certificate(&key), Secret::new(key.serialize_pem()))
}

#[test]
fn an_assertion_says_who_asks_and_where_and_is_signed_by_the_certificates_key() {
    let (pem, key) = rsa();
    let certificate = SigningCertificate::new(&pem, &key).expect("usable");
    let (client, now) = (Uuid::from_u128(7), Timestamp::from_second(1_800_000_000).expect("time"));
    let url: Url = "https://login.microsoftonline.com/t/oauth2/v2.0/token".parse().expect("url");
    let text = certificate.assertion(client, &url, now).expect("signed");
    let parts: Vec<&str> = text.expose().split('.').collect();
    let json = |part: &str| -> serde_json::Value {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode_to_vec(part).expect("base64url")).expect("json")
    };
    let (header, claims) = (json(parts[0]), json(parts[1]));
    assert_eq!((&header["alg"], &header["typ"]), (&json!("PS256"), &json!("JWT")));
    let print = URL_SAFE_NO_PAD.decode_to_vec(header["x5t#S256"].as_str().expect("text")).expect("base64url");
    assert_eq!(random::hex(&print), facts(&pem).expect("read").thumbprint);
    assert_eq!(claims["aud"], url.as_str());
    assert_eq!((&claims["iss"], &claims["sub"]), (&json!(client), &json!(client)));
    let life = claims["exp"].as_i64().expect("exp") - claims["nbf"].as_i64().expect("nbf");
    assert_eq!(life, 600);
    // Verified by the TLS library's other half.
    let der = CertificateDer::from_pem_slice(pem.as_bytes()).expect("der");
    let (_, parsed) = parse_x509_certificate(&der).expect("parsed");
    let signature = URL_SAFE_NO_PAD.decode_to_vec(parts[2]).expect("base64url");
    let message = format!("{}.{}", parts[0], parts[1]);
    let algorithms = rustls::crypto::aws_lc_rs::default_provider().signature_verification_algorithms;
    let good = algorithms.mapping.iter().filter(|(scheme, _)| *scheme == SignatureScheme::RSA_PSS_SHA256);
    let verified = good.flat_map(|(_, all)| all.iter()).any(|algorithm| {
        let key = &parsed.public_key().subject_public_key.data;
        algorithm.verify_signature(key, message.as_bytes(), &signature).is_ok()
    });
    assert!(verified);
}

#[test]
fn what_cannot_log_on_is_refused_when_it_is_set() {
    let (pem, key) = rsa();
    let (_, other) = rsa();
    let of = |pem: &str, key: &Secret| SigningCertificate::new(pem, key).err().map(|error| error.to_string());
    assert_eq!(of(&pem, &key), None);
    assert_eq!(of(&pem, &other), Some(CredentialError::Mismatch.to_string()));
    assert_eq!(of("x", &key), Some(CredentialError::Certificate.to_string()));
    assert_eq!(of(&pem, &Secret::new("x")), Some(CredentialError::Key.to_string()));
    let elliptic = rcgen::KeyPair::generate().expect("a key");
    let of_it = certificate(&elliptic);
    assert_eq!(of(&of_it, &elliptic.serialize_pem().into()), Some(CredentialError::Kind.to_string()));
}
