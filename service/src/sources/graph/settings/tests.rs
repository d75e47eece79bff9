//! Unit tests of `settings.rs`.

use super::*;

pub(crate) fn settings() -> GraphSettings {
    GraphSettings {
        tenant_id: "contoso.onmicrosoft.com".into(),
        client_id: Uuid::from_u128(7),
        cloud: Cloud::Global,
        login_url: None,
        graph_url: None,
        ca_certificates_pem: None,
        certificate_pem: None,
        cadence: Cadence::default(),
    }
}

#[test]
fn each_cloud_has_its_own_hosts_and_scope() {
    let mut of = settings();
    let at = |of: &GraphSettings| (of.token_url().to_string(), of.scope());
    assert_eq!(
        at(&of),
        (
            "https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/token".into(),
            "https://graph.microsoft.com/.default".into()
        )
    );
    for (cloud, login, graph) in [
        (Cloud::UsGovL4, "login.microsoftonline.us", "https://graph.microsoft.us/.default"),
        (Cloud::UsGovL5, "login.microsoftonline.us", "https://dod-graph.microsoft.us/.default"),
        (
            Cloud::China,
            "login.partner.microsoftonline.cn",
            "https://microsoftgraph.chinacloudapi.cn/.default",
        ),
    ] {
        of.cloud = cloud;
        assert_eq!((of.token_url().host_str(), of.scope().as_str()), (Some(login), graph));
    }
    of.graph_url = Some("https://127.0.0.1:8444".parse().expect("url"));
    assert_eq!(of.scope(), "https://127.0.0.1:8444/.default");
}

#[test]
fn what_cannot_be_used_is_refused_by_name() {
    assert_eq!(settings().check(), Ok(()));
    let mut of = settings();
    of.tenant_id = "contoso/../x".into();
    assert!(matches!(of.check(), Err(GraphSettingsError::Tenant(_))));
    for wrong in
        ["http://graph.contoso.com", "https://u:p@graph.contoso.com", "https://graph/x", "https://g/?a"]
    {
        let of = GraphSettings { graph_url: Some(wrong.parse().expect("url")), ..settings() };
        assert!(matches!(of.check(), Err(GraphSettingsError::Url { name: "graphUrl", .. })), "{wrong}");
    }
    let mut of = settings();
    of.cadence.quick_read_minutes = 0;
    assert!(matches!(of.check(), Err(GraphSettingsError::Range { name: "quickReadMinutes", .. })));
    let of = GraphSettings { ca_certificates_pem: Some("no PEM".into()), ..settings() };
    assert_eq!(of.check(), Err(GraphSettingsError::Roots));
}

#[test]
fn what_is_stored_is_read_and_new_keys_have_defaults() {
    let text = serde_json::to_string(&settings()).expect("json");
    assert_eq!(serde_json::from_str::<GraphSettings>(&text).expect("read"), settings());
    let short = r#"{"tenantId":"contoso.onmicrosoft.com","clientId":"00000000-0000-0000-0000-000000000007","cloud":"global"}"#;
    assert_eq!(serde_json::from_str::<GraphSettings>(short).expect("read"), settings());
}
