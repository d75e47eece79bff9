//! Unit tests of `connection_point.rs`.

use super::*;
use proptest::prelude::*;

fn point(keywords: &[&str], binding: &str) -> ConnectionPoint {
    let keywords = keywords.iter().map(|text| (*text).to_owned()).collect();
    ConnectionPoint { keywords, bindings: vec![binding.into()] }
}

#[test]
fn the_own_site_comes_first_and_other_sites_last() {
    let url = |host: &str| format!("https://{host}/autodiscover/autodiscover.xml");
    let address = ADDRESS.to_lowercase();
    let points = [
        point(&[ADDRESS, "Site=Paris"], &url("paris.contoso.com")),
        point(&[&address], &url("any.contoso.com")),
        point(&[ADDRESS, "site=Rome", "Site=HEAD"], &url("rome.contoso.com")),
        point(&[ADDRESS], &url("ANY.contoso.com")),
        point(&["67661d7F-8FC4-4fa7-BFAC-E1D7794C1F68"], "LDAP://fabrikam.com"),
        point(&["something else"], &url("else.contoso.com")),
        point(&[ADDRESS], "http://plain.contoso.com/autodiscover/autodiscover.xml"),
        point(&[ADDRESS], "LDAP://contoso.com"),
        point(&[ADDRESS], "https://user@contoso.com/autodiscover/autodiscover.xml"),
    ];
    let hosts = |site: Option<&str>| -> Vec<String> {
        let host = |url: &String| Url::parse(url).expect("url").host_str().expect("host").to_owned();
        addresses(&points, site).iter().map(host).collect()
    };
    assert_eq!(hosts(None), ["any.contoso.com", "paris.contoso.com", "rome.contoso.com"]);
    assert_eq!(hosts(Some("head")), ["rome.contoso.com", "any.contoso.com", "paris.contoso.com"]);
}

proptest! {
    #[test]
    fn whatever_the_directory_says_only_https_addresses_come_out(
        entries in prop::collection::vec((prop::collection::vec("[ -~]{0,12}", 0..3), any::<bool>(), "[ -~]{0,40}"), 0..30)
    ) {
        let points: Vec<_> = entries
            .into_iter()
            .map(|(mut keywords, is, binding)| {
                keywords.extend(is.then(|| ADDRESS.to_owned()));
                ConnectionPoint { keywords, bindings: vec![binding.clone(), format!("https://{binding}")] }
            })
            .collect();
        let found = addresses(&points, Some("x"));
        prop_assert!(found.len() <= MOST_POINTS);
        prop_assert!(found.iter().all(|url| url.starts_with("https://")));
    }
}
