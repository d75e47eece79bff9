//! Throttling: how many shells the account may have at once.

use exchange_connector::exchange::cmdlet::GetThrottlingPolicy;
use exchange_connector::exchange::decode::throttling_policy;
use exchange_connector::exchange::{Cmdlet as _, Dialect};
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;

use super::checks::{Failed, Run};
use crate::exchange::session::ExchangeSession;

const NAME: CheckName = CheckName::Throttling;
/// Lanes of a full sync, one for orders and one in reserve.
const WANTED: u32 = 4;

pub(crate) async fn check(
    run: &mut Run<'_>,
    session: &mut ExchangeSession,
    dialect: &Dialect,
) -> Result<(), Failed> {
    run.begin(&NAME);
    let command = GetThrottlingPolicy { identity: None }.command(dialect);
    let policies = match session.list(command, throttling_policy).await {
        Ok(policies) => policies,
        Err(error) => {
            tracing::debug!(%error, "throttling policies");
            run.ok(&NAME, "the account's limits are not told");
            return Ok(());
        }
    };
    // Exchange does not say here which policy holds for the account; the tightest one may.
    let least = policies.iter().filter_map(|policy| policy.power_shell_max_concurrency).min();
    let (detail, mut found) = match least {
        Some(least) => (format!("at least {least} shells at once"), Vec::new()),
        None => ("no limit is set".to_owned(), Vec::new()),
    };
    if let Some(least) = least.filter(|least| *least < WANTED) {
        found.push(
            findings::EXCHANGE_THROTTLED
                .finding(format!(
                    "A throttling policy allows {least} shells at once; the connector uses up to {WANTED}."
                ))
                .remedy("Give the account a throttling policy with PowerShellMaxConcurrency of 18."),
        );
    }
    run.end(&NAME, Some(detail), found)
}
