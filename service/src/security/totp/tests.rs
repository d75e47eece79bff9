//! Codes by RFC 6238's own numbers, the drift of one step, and recovery codes.

use super::*;

/// The secret of RFC 6238, appendix B.
fn rfc() -> Secret {
    Secret::new(random::hex(b"12345678901234567890"))
}

#[test]
fn codes_are_those_of_the_standard_and_one_step_of_drift_is_borne() {
    // Appendix B has eight digits; six are their last ones.
    for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
        assert_eq!(check(&rfc(), code, seconds), Some(seconds / 30), "{code}");
        assert_eq!(check(&rfc(), code, seconds + 30), Some(seconds / 30), "one step late");
        assert_eq!(check(&rfc(), code, seconds - 30), Some(seconds / 30), "one step early");
        assert_eq!(check(&rfc(), code, seconds + 60), None);
    }
    assert_eq!(check(&rfc(), "287 082", 59), Some(1), "as authenticators show it");
    for wrong in ["", "287083", "28708", "2870822", "٢٨٧٠٨٢", "28708x"] {
        assert_eq!(check(&rfc(), wrong, 59), None, "{wrong}");
    }
    assert_eq!(check(&Secret::new("zz"), "287082", 59), None, "a damaged secret opens nothing");
}

#[test]
fn an_authenticator_is_told_the_secret_as_text_and_as_a_picture() {
    let made = enrolment(&rfc(), "ann:<b> ü").expect("an enrolment");
    assert_eq!(made.secret.expose(), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    let uri = url::Url::parse(made.uri.expose()).expect("an address");
    assert_eq!((uri.scheme(), uri.host_str()), ("otpauth", Some("totp")));
    assert!(made.uri.expose().contains("issuer=Exchange%20Connector"), "{}", made.uri.expose());
    assert!(!made.uri.expose().contains('<'));
    // Nothing but numbers and the letters of a path reaches the page.
    assert!(made.path.expose().chars().all(|c| c.is_ascii_digit() || "Mhvz -".contains(c)));
    assert!(made.path.expose().starts_with("M4 4h7v1h-7z"), "a finder pattern begins it");
    assert!(made.size > 29, "{}", made.size);
}

#[test]
fn a_recovery_code_is_known_however_it_is_typed() {
    let code = recovery_code();
    assert_eq!(code.expose().len(), 19);
    let digest = recovery_digest(code.expose()).expect("a digest");
    assert_eq!(recovery_digest(&code.expose().to_uppercase().replace('-', " ")), Some(digest));
    assert_ne!(recovery_digest(recovery_code().expose()), Some(digest));
    for wrong in ["", "287082", "abcd-efgh", "aaaa-aaaa-aaaa-aaa!"] {
        assert_eq!(recovery_digest(wrong), None, "{wrong}");
    }
    assert_ne!(generate().expose(), generate().expose());
}
