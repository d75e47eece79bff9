//! Unit tests of `query.rs`.

use axum::extract::FromRequestParts as _;
use serde_json::json;

use super::*;

async fn options(query: &str) -> Options {
    let query: String = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(
            query.split('&').filter(|one| !one.is_empty()).map(|one| one.split_once('=').expect("pair")),
        )
        .finish();
    let request =
        http::Request::get(format!("/v1.0/deviceManagement/things?{query}")).body(()).expect("request");
    Options::from_request_parts(&mut request.into_parts().0, &()).await.expect("options")
}

async fn answer(query: &str) -> ApiResult<Value> {
    let value = (0..5)
        .map(|n| {
            json!({"@odata.etag": "x", "id": n, "name": format!("Name {}", 5 - n), "more": {"half": n / 2},
            "note": if n == 0 { Value::Null } else { n.into() }})
        })
        .collect();
    options(query)
        .await
        .queried("things", &["id", "name", "more", "note"], &["mine"], value)
        .map(|Json(page)| page)
}

fn ids(page: &Value) -> Vec<u64> {
    page["value"].as_array().expect("array").iter().filter_map(|one| one["id"].as_u64()).collect()
}

#[tokio::test]
async fn a_list_in_memory_takes_every_option() {
    for (query, wanted) in [
        ("", vec![0, 1, 2, 3, 4]),
        ("mine=1", vec![0, 1, 2, 3, 4]),
        ("$filter=id gt 2", vec![3, 4]),
        ("$orderby=name", vec![4, 3, 2, 1, 0]),
        ("$orderby=more/half desc,name", vec![4, 3, 2, 1, 0]),
        ("$orderby=note desc", vec![4, 3, 2, 1, 0]),
        ("$skip=1&$top=2", vec![1, 2]),
        ("$search=name 4", vec![1]),
        ("$filter=id lt 4&$orderby=id desc&$top=1", vec![3]),
    ] {
        assert_eq!(
            ids(&answer(query).await.unwrap_or_else(|error| panic!("{query}: {error:?}"))),
            wanted,
            "{query}"
        );
    }
    let page = answer("$filter=id ge 1&$count=true&$top=1&$select=name").await.expect("page");
    assert_eq!(
        (&page["@odata.count"], &page["value"]),
        (&json!(4), &json!([{"@odata.etag": "x", "name": "Name 4"}]))
    );
    assert!(page.get("@odata.nextLink").is_none(), "as many as were asked for");
}

#[tokio::test]
async fn what_names_no_member_is_refused() {
    for query in [
        "$filter=nothing eq 1",
        "$filter=not startswith(nothing/name,'x')",
        "$orderby=nothing",
        "$orderby=id up",
        "$orderby=",
        "$select=id,nothing",
        "$skip=-1",
        "$top=0",
        "$count=perhaps",
        "$expand=more",
        "other=1",
    ] {
        let error = answer(query).await.expect_err(query);
        assert_eq!(error.code, "invalidQueryOption", "{query}");
    }
}
