//! Unit tests of `logon.rs`.

use exchange_connector::domain::logon::LogonDoor;
use exchange_connector::secret::Secret;

use super::*;

fn credentials(method: Method) -> Credentials {
    Credentials {
        user: LogonName::parse("CONTOSO\\svc").expect("a name"),
        password: Secret::new("p"),
        account: crate::logons::LogonGate::default().account(LogonDoor::Exchange, "u", &Secret::new("p")),
        method,
        realm: None,
        kdc: None,
    }
}

fn tried(method: Method, protected: bool) -> Vec<(Scheme, Option<Mechanism>)> {
    let offers: Vec<_> = [Scheme::Negotiate, Scheme::Ntlm, Scheme::Basic]
        .map(|scheme| Offer { scheme, challenge: None })
        .into();
    super::ways(&credentials(method), &offers, protected)
        .map(|all| all.into_iter().map(|a| (a.scheme, a.mechanism)).collect())
        .unwrap_or_default()
}

#[test]
fn a_user_unknown_by_the_enterprise_form_gets_the_plain_one_and_no_more() {
    let mut upn = credentials(Method::Kerberos);
    upn.user = LogonName::parse("svc@contoso.com").expect("a name");
    let offers = [Offer { scheme: Scheme::Kerberos, challenge: None }];
    let ways = super::ways(&upn, &offers, true).expect("ways");
    assert_eq!(ways.iter().map(|way| way.enterprise).collect::<Vec<_>>(), [true, false]);
    assert!(ways[0].allows_next_method(&AuthError::UnknownUser));
    assert!(!ways[1].allows_next_method(&AuthError::UnknownUser));
    assert!(!ways[0].allows_next_method(&AuthError::WrongPassword));
    upn.realm = Some("CORP.CONTOSO.COM".into());
    assert_eq!(super::ways(&upn, &offers, true).expect("ways").len(), 1);
}

#[test]
fn the_service_s_own_identity_speaks_kerberos_alone() {
    assert_eq!(tried(Method::ServiceIdentity, true), [(Scheme::Negotiate, None)]);
    assert_eq!(tried(Method::ServiceIdentity, false), [(Scheme::Negotiate, None)]);
    let basic =
        [Offer { scheme: Scheme::Basic, challenge: None }, Offer { scheme: Scheme::Ntlm, challenge: None }];
    assert!(super::ways(&credentials(Method::ServiceIdentity), &basic, true).is_err());
}

#[test]
fn kerberos_comes_first_and_plain_http_has_nothing_else() {
    use Mechanism::{Kerberos, Ntlm};
    assert_eq!(
        tried(Method::Automatic, true),
        [
            (Scheme::Negotiate, Some(Kerberos)),
            (Scheme::Negotiate, Some(Ntlm)),
            (Scheme::Ntlm, Some(Ntlm)),
            (Scheme::Basic, None)
        ]
    );
    assert_eq!(tried(Method::Automatic, false), [(Scheme::Negotiate, Some(Kerberos))]);
    assert_eq!(tried(Method::Kerberos, true), [(Scheme::Negotiate, Some(Kerberos))]);
    assert_eq!(tried(Method::Ntlm, true), [(Scheme::Ntlm, Some(Ntlm)), (Scheme::Negotiate, Some(Ntlm))]);
    assert_eq!(tried(Method::Basic, false), []);
}
