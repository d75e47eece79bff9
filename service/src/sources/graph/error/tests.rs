//! Unit tests of `error.rs`.

use exchange_connector::domain::health::WhoActs;

use super::*;

fn told(aadsts: &str, skew: Option<i64>) -> (String, WhoActs) {
    let answer =
        ErrorAnswer { aadsts: Some(aadsts.into()), code: "invalid_client".into(), ..ErrorAnswer::default() };
    let error = GraphError::Refused {
        what: What::Token,
        status: StatusCode::UNAUTHORIZED,
        answer: Box::new(answer),
        skew,
    };
    let finding = error.finding();
    (finding.code, finding.who_acts)
}

#[test]
fn a_refused_log_on_says_who_must_act() {
    assert_eq!(told("AADSTS7000222", None), ("graph.secretExpired".into(), WhoActs::AccountAdministrator));
    assert_eq!(told("AADSTS7000215", Some(3)), ("graph.secretWrong".into(), WhoActs::AccountAdministrator));
    assert_eq!(
        told("AADSTS700027", Some(-3)),
        ("graph.certificateUnknown".into(), WhoActs::AccountAdministrator)
    );
    assert_eq!(told("AADSTS700024", None), ("graph.clock".into(), WhoActs::ServiceAdministrator));
    assert_eq!(told("AADSTS700027", Some(900)), ("graph.clock".into(), WhoActs::ServiceAdministrator));
    assert_eq!(told("AADSTS90002", None), ("graph.tenantUnknown".into(), WhoActs::ServiceAdministrator));
    assert_eq!(told("AADSTS1", None), ("graph.logonRefused".into(), WhoActs::AccountAdministrator));
}

#[test]
fn a_missing_permission_is_named() {
    for (what, permission) in [
        (What::ManagedDevices, "DeviceManagementManagedDevices.Read.All"),
        (What::Groups, "GroupMember.Read.All and User.Read.All"),
    ] {
        let answer = Box::new(ErrorAnswer {
            request_id: Some("r1".into()),
            message: "No.".into(),
            ..ErrorAnswer::default()
        });
        let error = GraphError::Refused { what, status: StatusCode::FORBIDDEN, answer, skew: None };
        let finding = error.finding();
        assert!(finding.remedy.as_deref().is_some_and(|text| text.contains(permission)), "{finding}");
        assert!(finding.text.contains("request-id r1"), "{finding}");
    }
}
