//! Unit tests of `sspi.rs`.

use super::*;

struct NoKdc;

impl KdcExchange for NoKdc {
    fn exchange(&mut self, _: &KdcAddress, _: &[u8]) -> Result<Vec<u8>, std::io::Error> {
        Err(std::io::ErrorKind::ConnectionRefused.into())
    }
}

/// Answers every message with the same bytes.
struct Parrot(Vec<u8>);

impl KdcExchange for Parrot {
    fn exchange(&mut self, _: &KdcAddress, _: &[u8]) -> Result<Vec<u8>, std::io::Error> {
        Ok(self.0.clone())
    }
}

fn logon(scheme: Scheme, mechanism: Mechanism) -> SspiLogon {
    let identity = Identity {
        user: "CONTOSO.COM\\svc".into(),
        password: exchange_connector::secret::Secret::new("p"),
        spn: "HTTP/cas01.contoso.com".into(),
        kdc: Some("tcp://dc01.contoso.com:88".into()),
        sealing: false,
    };
    SspiLogon::new(scheme, mechanism, identity).expect("a log-on")
}

#[test]
fn a_panic_is_the_log_ons_failure() {
    let scheme = Scheme::Negotiate;
    let outcome: Result<(), _> = guarded(scheme, || panic!("index out of bounds"));
    assert!(matches!(outcome, Err(AuthError::Mechanism { scheme: Scheme::Negotiate, .. })));
}

#[test]
fn a_kdc_that_is_not_there_is_named() {
    let error = logon(Scheme::Kerberos, Mechanism::Kerberos).step(None, None, &mut NoKdc);
    let Err(AuthError::KdcUnreachable { address, .. }) = error else { panic!("{error:?}") };
    assert_eq!(address, "dc01.contoso.com:88");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn foreign_bytes_end_the_log_on_and_nothing_else(
        noise in proptest::collection::vec(proptest::num::u8::ANY, 0..200),
        like_ntlm in proptest::bool::ANY,
    ) {
        let challenge = if like_ntlm {
            [b"NTLMSSP\0\x02\0\0\0".as_slice(), noise.as_slice()].concat()
        } else {
            noise.clone()
        };
        for scheme in [Scheme::Ntlm, Scheme::Negotiate] {
            let mut logon = logon(scheme, Mechanism::Ntlm);
            logon.step(None, None, &mut NoKdc).expect("a first token");
            let _ = logon.step(Some(&challenge), None, &mut NoKdc);
            let _ = logon.unseal(Sealed { signature: noise.clone(), data: challenge.clone() });
        }
        let mut kerberos = logon(Scheme::Kerberos, Mechanism::Kerberos);
        proptest::prop_assert!(kerberos.step(None, None, &mut Parrot(noise)).is_err());
    }
}
