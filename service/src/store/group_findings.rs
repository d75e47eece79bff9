//! Groups that decisions need and that nobody keeps up to date.

use exchange_connector::domain::health::Finding;
use exchange_connector::findings::{GROUPS_NOT_READ, GROUPS_STALE};
use jiff::Timestamp;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::store::error::Result;
use crate::store::row::ms;
use crate::store::sql::{sql_as, sql_scalar};

/// A group that was told longer ago is stale.
const STALE_MS: i64 = 7 * 24 * 3_600_000;
/// Names that a finding tells.
const MOST_NAMED: usize = 10;

/// Of the groups that an organization's policy names: those that were never read completely or are frozen, and those
/// that were read long ago.
pub(crate) async fn of(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid) -> Result<Vec<Finding>> {
    let wanted = crate::store::directory::wanted(tx, org).await?;
    let (mut unread, mut stale) = (Vec::new(), Vec::new());
    for group in &wanted {
        let row: Option<(Option<String>, Option<i64>)> =
            sql_as!("select display_name, complete_at from user_group where id = ?", (group))
                .fetch_optional(&mut **tx)
                .await?;
        let (name, complete_at) = row.unwrap_or_default();
        let name = name.unwrap_or_else(|| group.to_string());
        match complete_at {
            None => unread.push(name),
            Some(at) if at < ms(now) - STALE_MS => stale.push(name),
            Some(_) => {}
        }
    }
    let mut findings = Vec::new();
    if !unread.is_empty() {
        let waiting: i64 = sql_scalar!(
            "select count(*) from decision where org_id = ? and wanted = 'keep'
               and reasons like '%group was not read completely%'",
            (org)
        )
        .fetch_one(&mut **tx)
        .await?;
        findings.push(GROUPS_NOT_READ.finding(format!(
            "{} of {} groups that the policy names were not read completely: {}. {waiting} devices wait for them and keep \
             the access that they have.",
            unread.len(),
            wanted.len(),
            listed(&unread)
        )));
    }
    if !stale.is_empty() {
        findings.push(GROUPS_STALE.finding(format!(
            "Nobody has told the members of {} of {} groups for seven days: {}. The earlier members count.",
            stale.len(),
            wanted.len(),
            listed(&stale)
        )));
    }
    Ok(findings)
}

fn listed(names: &[String]) -> String {
    let told = names.iter().take(MOST_NAMED).map(String::as_str);
    let more = (names.len() > MOST_NAMED).then_some("…");
    told.chain(more).collect::<Vec<_>>().join(", ")
}
