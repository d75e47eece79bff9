//! Unit tests of `scheme.rs`.

use super::*;
use proptest::prelude::*;

fn plain(schemes: &[Scheme]) -> Vec<Offer> {
    schemes.iter().map(|scheme| Offer { scheme: *scheme, challenge: None }).collect()
}

#[test]
fn lists_parameters_and_challenges_are_read() {
    let found = offers(["Negotiate, Digest realm=\"a, Basic b\", basic realm=\"x, NTLM\"", "NTLM aGk="]);
    assert_eq!(
        found,
        [
            Offer { scheme: Scheme::Negotiate, challenge: None },
            Offer { scheme: Scheme::Basic, challenge: None },
            Offer { scheme: Scheme::Ntlm, challenge: Some(b"hi".to_vec()) },
        ]
    );
    assert_eq!(offers(["Bearer", ""]), []);
}

#[test]
fn automatic_takes_kerberos_then_ntlm_then_basic() {
    let all = plain(&[Scheme::Basic, Scheme::Ntlm, Scheme::Negotiate, Scheme::Kerberos]);
    assert_eq!(
        usable(&all, Method::Automatic, true),
        Ok(vec![Scheme::Negotiate, Scheme::Ntlm, Scheme::Basic])
    );
    assert_eq!(usable(&all, Method::Kerberos, true), Ok(vec![Scheme::Kerberos, Scheme::Negotiate]));
    assert_eq!(usable(&all, Method::Basic, true), Ok(vec![Scheme::Basic]));
    let old = plain(&[Scheme::Kerberos]);
    assert_eq!(usable(&old, Method::Automatic, false), Ok(vec![Scheme::Kerberos]));
    assert!(usable(&old, Method::Basic, true).is_err());
}

#[test]
fn basic_and_ntlm_never_go_over_plain_http() {
    let weak = plain(&[Scheme::Basic, Scheme::Ntlm]);
    for method in [Method::Automatic, Method::Basic, Method::Ntlm] {
        assert!(usable(&weak, method, false).is_err(), "{method:?}");
    }
    let error = usable(&weak, Method::Automatic, false).expect_err("unsafe");
    assert_eq!(error.to_string(), "the server offers Basic, NTLM, which would not be safe without https");
    assert!(usable(&[], Method::Automatic, true).is_err());
}

proptest! {
    #[test]
    fn no_header_makes_it_panic(value in "\\PC*") {
        let _ = offers([value.as_str()]);
    }
}
