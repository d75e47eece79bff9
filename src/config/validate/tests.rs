//! Unit tests of `validate.rs`.

use super::*;
use crate::secret::Secret;

fn complete() -> Draft {
    let mut draft = Draft::default();
    draft.exchange.server = "cas01.contoso.com".into();
    draft.exchange.user = "CONTOSO\\svc".into();
    draft.exchange.password = Some(Secret::new("p"));
    draft.service.account_file = Some(Secret::new("{}"));
    draft
}

#[test]
fn a_complete_draft_is_valid_and_an_empty_one_names_every_field() {
    assert!(complete().validate(None).is_ok());
    let problems = Draft::default().validate(None).expect_err("empty");
    let fields: Vec<_> = problems.iter().map(|p| p.field).collect();
    assert_eq!(fields, [Field::Server, Field::User, Field::Password, Field::AccountFile]);
}

#[test]
fn the_service_s_own_account_needs_no_password_and_no_place_that_needs_one() {
    let mut draft = complete();
    draft.exchange.authentication = AuthenticationMethod::ServiceIdentity;
    draft.exchange.password = None;
    assert!(draft.validate(None).is_ok());
    let refused = |draft: &Draft| draft.validate(None).expect_err("refused").remove(0);
    let problem = FieldProblem { field: Field::Password, problem: Problem::ServiceIdentity };
    draft.directory.enabled = true;
    assert_eq!(refused(&draft), problem);
    draft.directory.enabled = false;
    draft.exchange.environment = Environment::Hosted;
    draft.exchange.server = "https://outlook.contoso.com/PowerShell".into();
    assert_eq!(refused(&draft), problem);
}

#[test]
fn what_is_off_is_not_checked() {
    let mut draft = complete();
    draft.proxy.port = "none".into();
    draft.notification.email = "nobody".into();
    assert!(draft.validate(None).is_ok());
    draft.proxy.enabled = true;
    draft.notification.enabled = true;
    let fields: Vec<_> = draft.validate(None).expect_err("wrong").iter().map(|p| p.field).collect();
    assert_eq!(
        fields,
        [Field::ProxyName, Field::ProxyPort, Field::NotificationEmail, Field::NotificationPassword]
    );
}

#[test]
fn the_directory_is_by_dns_or_as_it_is_named() {
    let mut draft = complete();
    draft.directory.server = "nonsense//".into();
    assert_eq!(draft.validate(None).expect("off").directory, None);
    draft.directory = super::super::DirectoryDraft { enabled: true, ..Default::default() };
    assert_eq!(draft.validate(None).expect("by DNS").directory, Some(DirectoryConfig::default()));
    draft.directory.server = "dc01".into();
    draft.directory.port = "3268".into();
    let server = draft.validate(None).expect("named").directory.and_then(|directory| directory.server);
    assert!(server.is_some_and(|server| server.is_global_catalog() && !server.tls_at_once));
    draft.directory.server = "http://dc01".into();
    draft.directory.base = "contoso.com".into();
    let fields: Vec<_> = draft.validate(None).expect_err("wrong").iter().map(|p| p.field).collect();
    assert_eq!(fields, [Field::DirectoryServer, Field::DirectoryBase]);
    draft.directory =
        super::super::DirectoryDraft { enabled: true, port: "389".into(), ..Default::default() };
    assert_eq!(draft.validate(None).expect_err("wrong")[0].field, Field::DirectoryServer);
}

#[test]
fn stored_secrets_are_kept() {
    let mut draft = complete();
    draft.directory.enabled = true;
    draft.directory.server = "dc01.contoso.com".into();
    let config = draft.validate(None).expect("valid");
    let set = super::super::view::SecretsSet { exchange: true, ..Default::default() };
    let mut view = View::new(&config, set, None, "key file".into());
    view.enrollment = Some(super::super::view::EnrollmentView {
        service_name: "s".into(),
        service_url: "https://s".into(),
        connector_id: uuid::Uuid::nil(),
        organization: None,
        root_fingerprint: "f".into(),
    });
    let draft = Draft::from(&view);
    assert_eq!(draft.validate(Some(&view)), Ok(config));
    assert!(draft.validate(None).is_err());
}
