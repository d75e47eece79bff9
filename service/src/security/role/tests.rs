//! Route × role, whole: what is new needs the highest role until somebody lists it.

use super::*;

/// The routes of the administrators' side, as their source has them.
fn routes() -> Vec<(Method, String)> {
    let source = include_str!("../../http/admin.rs");
    let methods = [
        ("post(", Method::POST),
        ("put(", Method::PUT),
        ("patch(", Method::PATCH),
        ("delete(", Method::DELETE),
        ("policies::for_all(", Method::PATCH),
    ];
    let mut all = Vec::new();
    for route in source.split(".route(").skip(1) {
        let path = route.split('"').nth(1).expect("a path");
        for (word, method) in &methods {
            if route.contains(word) {
                all.push((method.clone(), path.to_owned()));
            }
        }
    }
    all
}

#[test]
fn each_role_may_do_what_its_name_says_and_nothing_else() {
    let all = routes();
    assert!(all.len() > 40, "{}", all.len());
    let may = |role: Role| -> Vec<String> {
        let mine = all
            .iter()
            .filter(|(method, path)| role.has(needed(method, &format!("/v1.0/deviceManagement{path}"))));
        mine.map(|(method, path)| format!("{method} {path}")).collect()
    };
    let own = [
        "POST /me/password",
        "POST /me/secondFactor",
        "POST /me/secondFactor/confirm",
        "POST /me/secondFactor/remove",
        "POST /me/recoveryCodes",
        "POST /sessions/end",
        "DELETE /sessions/{id}",
        "POST /accessTokens",
        "DELETE /accessTokens/{id}",
    ];
    // One's own account is everybody's.
    for (role, _) in Role::ALL {
        let mine = may(role);
        assert!(own.iter().all(|one| mine.iter().any(|mine| mine == one)), "{role:?}");
    }
    let may = |role: Role| -> Vec<String> {
        may(role).into_iter().filter(|one| !own.contains(&one.as_str())).collect()
    };
    let looking = [
        "POST /savedViews",
        "DELETE /savedViews/{id}",
        "POST /accessPresets/{name}/plan",
        "POST /notificationSettings/preview",
    ];
    assert_eq!(may(Role::Read), looking);
    let auditing = [&looking[..3], &["POST /auditEvents/export"], &looking[3..]].concat();
    assert_eq!(may(Role::Audit), auditing);
    let help_desk = [
        "PATCH /exchangeDevices/{id}",
        "POST /exchangeDevices/{id}/carryOver",
        "POST /exchangeDevices/{id}/showNumbers",
        "POST /accessPresets/{name}/plan",
        "POST /manualDecisions",
        "DELETE /manualDecisions/{id}",
        "POST /managedDevices/{id}/link",
        "POST /managedDevices/{id}/unlink",
        "POST /notificationSettings/preview",
        "POST /savedViews",
        "DELETE /savedViews/{id}",
    ];
    let mut seen = may(Role::HelpDesk);
    seen.sort();
    let mut wanted: Vec<String> = help_desk.iter().map(|&one| one.to_owned()).collect();
    wanted.sort();
    assert_eq!(seen, wanted);
    let operate = may(Role::Operate);
    for (one, is_theirs) in [
        ("POST /exchangeDevices/{id}/wipe", true),
        ("POST /runs/{id}/accept", true),
        ("POST /exchangeConnectors/{id}/sync", true),
        ("POST /managedDevices/import", true),
        ("POST /secondPersonRequests/{id}/confirm", true),
        ("PATCH /exchangeConnectors/{id}", false),
        ("DELETE /exchangeConnectors/{id}", false),
        ("PATCH /conditionalAccessSettings", false),
        ("POST /accessPresets/{name}/apply", false),
        ("POST /exchangeConnectors/{id}/quarantineSwitchOn", false),
        ("POST /exchangeMailboxPolicies", false),
        ("PUT /complianceSources/graph", false),
        ("PUT /groups/{id}/members", false),
        ("POST /users", false),
        ("PATCH /users/{name}", false),
        ("DELETE /users/{name}", false),
        ("POST /users/{name}/link", false),
        ("POST /users/{name}/acknowledgeUse", false),
        ("POST /users/{name}/removeSecondFactor", false),
        ("PATCH /securitySettings", false),
    ] {
        assert!(all.iter().any(|(method, path)| format!("{method} {path}") == one), "{one} is a route");
        assert_eq!(operate.iter().any(|mine| mine == one), is_theirs, "{one}");
    }
    assert_eq!(may(Role::Administer).len(), all.len() - own.len());
    // Every listed path is one that there is.
    for (path, _) in ROUTES.iter().filter(|(path, _)| *path != "/session") {
        assert!(all.iter().any(|(_, known)| known == path), "{path}");
    }
}

#[test]
fn the_audit_is_for_auditors_and_administrators() {
    for path in ["/auditEvents", "/auditEvents/{id}", "/auditEvents/verification"] {
        let right = needed(&Method::GET, &format!("/v1.0/deviceManagement{path}"));
        let may: Vec<Role> = Role::ALL.iter().map(|(role, _)| *role).filter(|role| role.has(right)).collect();
        assert_eq!(may, [Role::Audit, Role::Administer], "{path}");
    }
}

#[test]
fn who_the_people_are_is_the_administrators() {
    let right = needed(&Method::GET, "/v1.0/deviceManagement/users");
    let may: Vec<Role> = Role::ALL.iter().map(|(role, _)| *role).filter(|role| role.has(right)).collect();
    assert_eq!(may, [Role::Administer]);
}

#[test]
fn a_narrowed_role_allows_what_both_allow_and_never_more() {
    use Role::{Administer, Audit, HelpDesk, Operate, Read};
    for (one, _) in Role::ALL {
        assert!(Read.is_within(one) && one.is_within(Administer) && one.is_within(one), "{one:?}");
        for (other, _) in Role::ALL {
            let both = one.narrowed(other);
            assert!(both.is_within(one) && both.is_within(other), "{one:?} and {other:?} give {both:?}");
            assert_eq!(both, other.narrowed(one));
        }
    }
    assert!(HelpDesk.is_within(Operate) && !Audit.is_within(Operate) && !HelpDesk.is_within(Audit));
    assert_eq!((Audit.narrowed(Operate), Administer.narrowed(Audit)), (Read, Audit));
}

#[test]
fn what_is_new_is_the_administrators() {
    assert_eq!(needed(&Method::POST, "/v1.0/deviceManagement/something"), Right::Administer);
    assert_eq!(needed(&Method::DELETE, "/other"), Right::Administer);
    assert_eq!(needed(&Method::GET, "/v1.0/deviceManagement/something"), Right::Look);
    for (role, name) in Role::ALL {
        assert_eq!((role.as_str(), Role::parse(name)), (name, Some(role)));
        assert_eq!(serde_json::to_value(role).expect("word"), name, "the API's word");
    }
    assert_eq!(Role::parse("root"), None);
}
