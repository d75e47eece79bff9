//! Unit tests of `client.rs`.

use super::*;
use crate::sources::graph::settings::tests::settings;

fn client() -> GraphClient {
    GraphClient::new(settings(), Credential::Secret(Secret::new("s"))).expect("a client")
}

#[test]
fn addresses_are_percent_encoded() {
    let url = client()
        .address("deviceManagement/managedDevices", &[("$filter", "a eq 'b' and t gt 2026-11-25T08:00:00Z")]);
    assert_eq!(
        url.as_str(),
        "https://graph.microsoft.com/v1.0/deviceManagement/managedDevices?$filter=a%20eq%20%27b%27%20and%20t%20gt%202026-11-25T08%3A00%3A00Z"
    );
}

#[test]
fn a_list_goes_on_at_the_same_host_only() {
    let client = client();
    let to = |next: &str| client.follow(What::ManagedDevices, next).map(|url| url.to_string());
    let good = "https://graph.microsoft.com/v1.0/x?$skiptoken=a%2Bb%20c";
    assert_eq!(to(good).expect("followed"), good);
    assert!(to("https://graph.microsoft.com:443/v1.0/x").is_ok());
    for bad in [
        "https://evil.example/v1.0/x",
        "http://graph.microsoft.com/v1.0/x",
        "https://graph.microsoft.com:8443/",
        "https://graph.microsoft.com@evil.example/",
        "https://u@graph.microsoft.com/",
        "/v1.0/x",
        "",
    ] {
        assert!(matches!(to(bad), Err(GraphError::ForeignLink { .. })), "{bad}");
    }
}
