//! Unit tests of `preauth.rs`.

use std::io;
use std::sync::LazyLock;

use exchange_connector::auth::{AuthError, Authenticator as _, KdcAddress, KdcExchange, Scheme};
use exchange_connector::secret::Secret;
use picky_krb::crypto::CipherSuite;
use picky_krb::data_types::{EncryptedData, PaEncTsEnc};
use proptest::prelude::*;

use super::super::sspi::{Identity, Mechanism, SspiLogon};
use super::*;

/// What MIT's krb5kdc 1.20 answers to an AS-REQ of `svc@CONTOSO.COM` without pre-authentication.
const AS_REP: &str = "
        6b82030730820303a003020105a10302010ba22830263024a103020113a21d041b30193017a003020112a1101b0e434f4e54
        4f534f2e434f4d737663a30d1b0b434f4e544f534f2e434f4da410300ea003020101a10730051b03737663a582018d618201
        8930820185a003020105a10d1b0b434f4e544f534f2e434f4da220301ea003020102a11730151b066b72627467741b0b434f
        4e544f534f2e434f4da382014b30820147a003020112a103020101a282013904820135a48c553b299519ea69550f9be03a24
        517e5465a11ec32f81d02284474eb7589c9606c14440de02f9ba5b4e0eece17475b355435efc2b16f60da57af940d2f29bd4
        f39735ab98de54e96e66fe20062627d03ac5c3513f6ba768607bab5b2e94a06ee4d39b331c3ba244012f0a8050ae2d11d7aa
        04511f30adaacebfbe4d8fe50a4963bcaa087cd48ad58f7a901069099827a1bf41ee866e34a4e75da7e61a74251e3a958840
        58eb5eb97c0a7c5aa4f23e67165bfbc1f6ed570f94dfbd9a2487a85526bff7e27952ac7b1b9f84f4b38a3ed255abf5e75a5a
        44145f034a67d231cb709e641eb8ecc6ef6455221425329f85742565ff19ef5454321a3755b5ea94f28e6cfa0bca4f3b9b1f
        38f6afb1aba44877b51625fb2e04208e1c0183cb85826b12d88014c6bb16ee1471494a562c559752d694cdd4a68201193082
        0115a003020112a282010c04820108e0199a506a23a3a1abb7727587941182a67cbf7dd1633c09263e9231750d09d905a50e
        4435e79b7d1feaccb064b40b7f042128ae8a395ad77b9f2c4328498ad0bb1b87345ad6da7277c2c8d93a92602e5b363a39e0
        301c41658ad3cebbc29cc5e76f374dfd4e590cf547205fd5557d71bc932147180a77c3a261727ff5f6dc3e95593dde930006
        8b24102028d79e50511a462fbb3e2d1da219d40dc3a6e35a9fd57281511a642e90af74b120004b9c64c14c4773886b39d9c3
        53083b1acf752276c42313b66c3f27683854fd19cd7e7da0b3418dbb0c01aad648b5571f0b2c6f47e8b66e267b8f64ba5dac
        832b4f9dd97dad6d55d17fd763fe3fec6e3c085ca70071bbfdf6a0bbe2";

fn as_rep() -> Vec<u8> {
    let digits: Vec<u8> = AS_REP.bytes().filter(u8::is_ascii_hexdigit).collect();
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).expect("hex"), 16).expect("hex");
    digits.chunks(2).map(byte).collect()
}

/// The same answer with other pre-authentication data.
fn as_rep_with(padata: Vec<PaData>) -> Vec<u8> {
    let mut reply: AsRep = picky_asn1_der::from_bytes(&as_rep()).expect("an AS-REP");
    let padata = (!padata.is_empty()).then(|| Asn1SequenceOf::from(padata).into());
    reply.0.padata = padata.into();
    picky_asn1_der::to_vec(&reply).expect("DER")
}

fn info(etype: u8, said: Option<&str>) -> EtypeInfo2Entry {
    EtypeInfo2Entry {
        etype: IntegerAsn1::from(vec![etype]).into(),
        salt: said.map_or_else(Optional::default, |said| salt(said.into()).expect("a salt")),
        s2kparams: Optional::default(),
    }
}

fn info2(entries: Vec<EtypeInfo2Entry>) -> PaData {
    data(PA_ETYPE_INFO2_TYPE, picky_asn1_der::to_vec(&EtypeInfo2::from(entries)).expect("DER"))
}

/// Gives every AS-REQ the same answer and keeps what it was sent.
struct Kdc {
    answer: Vec<u8>,
    asked: Vec<Vec<u8>>,
}

impl KdcExchange for Kdc {
    fn exchange(&mut self, _: &KdcAddress, message: &[u8]) -> Result<Vec<u8>, io::Error> {
        self.asked.push(message.to_vec());
        if self.asked.len() > 1 {
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        Ok(self.answer.clone())
    }
}

/// The AS-REQs of one log-on.
fn log_on(answer: Vec<u8>) -> Vec<Vec<u8>> {
    let identity = Identity {
        user: "CONTOSO.COM\\svc".into(),
        password: Secret::new("Passw0rd"),
        spn: "HTTP/cas01.contoso.com".into(),
        kdc: Some("tcp://dc01.contoso.com:88".into()),
        sealing: false,
    };
    let mut kdc = Kdc { answer, asked: Vec::new() };
    let mut logon = SspiLogon::new(Scheme::Kerberos, Mechanism::Kerberos, identity).expect("a log-on");
    let result = logon.step(None, None, &mut kdc);
    if kdc.asked.len() > 1 {
        assert!(matches!(result, Err(AuthError::KdcUnreachable { .. })), "{:?}", result.err());
    }
    kdc.asked
}

/// The first AS-REQ.
static AS_REQ: LazyLock<Vec<u8>> = LazyLock::new(|| log_on(vec![0]).remove(0));

/// What `required` makes of an answer, as the pre-authentication that it asks for.
fn demanded(answer: Vec<u8>) -> Vec<EtypeInfo2Entry> {
    let now = "2026-11-21T12:00:07.5Z".parse().expect("a time");
    let error: KrbError = picky_asn1_der::from_bytes(&required(&AS_REQ, answer, now)).expect("a KRB-ERROR");
    assert_eq!(error.0.error_code.0, KDC_ERR_PREAUTH_REQUIRED);
    assert_eq!(error.0.realm.0.0.as_bytes(), b"CONTOSO.COM");
    let stime = &error.0.stime.0.0;
    assert_eq!((stime.year(), stime.month(), stime.day(), stime.second()), (2026, 11, 21, 7));
    let method = error.0.e_data.0.expect("e-data").0.0;
    let method: Asn1SequenceOf<PaData> = picky_asn1_der::from_bytes(&method).expect("METHOD-DATA");
    let kinds: Vec<_> = method.0.iter().map(|data| data.padata_type.0.0[0]).collect();
    assert_eq!(kinds, [19, 2]);
    let info: EtypeInfo2 = picky_asn1_der::from_bytes(&method.0[0].padata_data.0.0).expect("ETYPE-INFO2");
    info.0
}

#[test]
fn a_ticket_given_at_once_is_asked_for_again_with_a_timestamp() {
    let answer = as_rep_with(vec![info2(vec![info(18, Some("a salt of its own"))])]);
    let asked = log_on(answer);
    assert_eq!(asked.len(), 2);
    let again: AsReq = picky_asn1_der::from_bytes(&asked[1]).expect("an AS-REQ");
    let padata = again.0.padata.0.expect("padata").0.0;
    let timestamp = padata.iter().find(|data| data.padata_type.0.0 == PA_ENC_TIMESTAMP).expect("a timestamp");
    let timestamp: EncryptedData = picky_asn1_der::from_bytes(&timestamp.padata_data.0.0).expect("DER");
    let cipher = CipherSuite::Aes256CtsHmacSha196.cipher();
    let key = cipher.generate_key_from_password(b"Passw0rd", b"a salt of its own").expect("a key");
    let clear = cipher.decrypt(&key, 1, &timestamp.cipher.0.0).expect("made of password and salt");
    picky_asn1_der::from_bytes::<PaEncTsEnc>(&clear).expect("PA-ENC-TS-ENC");
}

#[test]
fn the_salt_is_the_one_of_the_tickets_key() {
    let default = [info(18, Some("CONTOSO.COMsvc"))];
    assert_eq!(demanded(as_rep()), default, "as the KDC said");
    assert_eq!(demanded(as_rep_with(Vec::new())), default, "nothing said");
    assert_eq!(demanded(as_rep_with(vec![info2(vec![info(18, None)])])), default, "said to be the default");
    let several = vec![info2(vec![info(17, Some("other")), info(18, Some("mine"))])];
    assert_eq!(demanded(as_rep_with(several)), [info(18, Some("mine"))]);
    let older = vec![data(PA_PW_SALT, b"old".to_vec())];
    assert_eq!(demanded(as_rep_with(older)), [info(18, Some("old"))]);
}

#[test]
fn what_was_pre_authenticated_or_is_no_ticket_stays_as_it_is() {
    let asked = log_on(as_rep());
    assert_eq!(required(&asked[1], as_rep(), Timestamp::UNIX_EPOCH), as_rep());
    let error = required(&AS_REQ, as_rep(), Timestamp::UNIX_EPOCH);
    assert_eq!(required(&AS_REQ, error.clone(), Timestamp::now()), error);
    assert_eq!(required(&as_rep(), as_rep(), Timestamp::UNIX_EPOCH), as_rep());
    assert_eq!(required(b"", as_rep(), Timestamp::UNIX_EPOCH), as_rep());
}

proptest! {
    #[test]
    fn hostile_answers_are_harmless(
        noise in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut answer = as_rep();
        for (index, byte) in noise {
            // Most of it is ciphertext, in which nothing is read: the structure is at the beginning.
            let index = index.index(220);
            answer[index] = byte;
        }
        let all = answer.len();
        let _ = required(&AS_REQ, answer.clone(), Timestamp::UNIX_EPOCH);
        answer.truncate(cut.index(all));
        prop_assert_eq!(required(&AS_REQ, answer.clone(), Timestamp::UNIX_EPOCH), answer);
    }
}
