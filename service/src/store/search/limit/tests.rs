//! A question without an end ends, and the connection answers the next one.

use sqlx::Connection as _;

use super::*;

#[tokio::test]
async fn a_question_without_an_end_is_told_to_be_narrower() {
    let mut connection = SqliteConnection::connect("sqlite::memory:").await.expect("a database");
    let endless = "with recursive n(x) as (select 1 union all select x + 1 from n) select count(*) from n";
    let limit = TimeLimit::within(&mut connection, Duration::from_millis(5)).await.expect("a limit");
    let ended = sqlx::query(endless).fetch_all(&mut connection).await.map_err(told);
    assert!(matches!(ended, Err(StoreError::Refused(Refusal::SearchTooBroad))), "{ended:?}");
    drop(limit);
    // What is slow elsewhere is let be: no limit is left behind.
    let counted: i64 = sqlx::query_scalar(
        "with recursive n(x) as (select 1 union all select x + 1 from n limit 200000) select count(*) from n",
    )
    .fetch_one(&mut connection)
    .await
    .expect("a count");
    assert_eq!(counted, 200_000);
}
