//! Unit tests of `basic.rs`.

use super::*;
use crate::auth::KdcAddress;

struct NoKdc;
impl KdcExchange for NoKdc {
    fn exchange(&mut self, _: &KdcAddress, _: &[u8]) -> Result<Vec<u8>, std::io::Error> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
}

#[test]
fn the_header_is_the_rfcs() {
    let mut basic = Basic::new("test", Secret::new("123£"));
    let token = basic.step(None, None, &mut NoKdc).expect("a token").expect("a token");
    assert_eq!(token.authorization(Scheme::Basic).expose(), "Basic dGVzdDoxMjPCow==");
    assert!(basic.is_complete() && !basic.can_seal());
    assert!(!format!("{basic:?} {token:?}").contains("123"));
}

#[test]
fn a_colon_in_the_user_is_refused() {
    assert!(Basic::new("a:b", Secret::new("x")).step(None, None, &mut NoKdc).is_err());
}
