//! The account's cmdlets and parameters: Exchange hides those that no role grants.

use exchange_connector::config::Config;
use exchange_connector::domain::health::Severity;
use exchange_connector::exchange::dialect::Twin;
use exchange_connector::exchange::preflight::{preflight, role_script};
use exchange_connector::exchange::{Dialect, Fault, Naming};
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;
use exchange_connector::psrp::{Command, PsValue};

use super::checks::{Failed, Run};
use crate::exchange::failure::ExchangeFailure;
use crate::exchange::session::ExchangeSession;

const NAME: CheckName = CheckName::Cmdlets;

pub(crate) async fn check(
    run: &mut Run<'_>,
    session: &mut ExchangeSession,
    config: &Config,
) -> Result<Dialect, Failed> {
    let uses = run.uses;
    run.begin(&NAME);
    let shown = match session.list_cmdlets().await {
        Ok(shown) => shown,
        // Every name was refused: the account sees none of them.
        Err(ExchangeFailure { fault: Fault::CommandNotFound | Fault::NotFound, .. }) => Vec::new(),
        Err(error) => {
            let finding = findings::CMDLETS_MISSING
                .finding("What the account may do cannot be read.")
                .remedy("Give the account a role group with the cmdlets of the connector.")
                .caused_by(&error);
            return Err(run.fail(&NAME, finding));
        }
    };
    if shown.is_empty()
        && let Some(dialect) = probe(session).await
    {
        let finding = findings::CMDLETS_MISSING_LATER
            .finding("What the account may do cannot be listed; reading devices works.")
            .remedy("Give the account Get-Command, so that a missing right is found before it is needed.");
        run.end(&NAME, Some("the list is hidden; devices can be read".into()), vec![finding])?;
        return Ok(dialect);
    }
    let result = preflight(&shown, uses);
    let mut found = result.findings;
    if let Some(finding) = found.iter_mut().find(|finding| finding.severity == Severity::Error) {
        let script = role_script(&result.dialect, uses, &config.exchange.user.to_string());
        finding.remedy = Some(format!("Run this in the Exchange Management Shell:\n{script}"));
    }
    run.end(&NAME, Some(format!("{} cmdlets are offered", shown.len())), found)?;
    Ok(result.dialect)
}

/// Where the list of cmdlets is hidden: asks for one device by each name. What answers is the dialect.
async fn probe(session: &mut ExchangeSession) -> Option<Dialect> {
    for naming in [Naming::Mobile, Naming::ActiveSync] {
        let dialect = Dialect::uniform(naming);
        let command = Command::new(dialect.name(Twin::GetDevice)).with("ResultSize", PsValue::i32(1));
        if session.list(command, |_| Ok(())).await.is_ok() {
            return Some(dialect);
        }
    }
    None
}
