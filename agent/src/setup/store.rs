//! The end of Connect: one rename stores everything, or nothing.

use exchange_connector::config::{Config, View};
use exchange_connector::ipc::CheckName;
use jiff::Timestamp;

use super::checks::{Failed, Run};
use super::organization::OrganizationFound;
use super::service::Enrolled;
use crate::store::{DataFolder, Journal, Secrets, StoreError, Stored, keys};

const NAME: CheckName = CheckName::Store;

#[expect(clippy::too_many_arguments, reason = "the parts of a connection, each used once")]
pub(crate) async fn store(
    run: &mut Run<'_>,
    folder: &DataFolder,
    journal: Option<&Journal>,
    before: Option<&View>,
    config: &Config,
    secrets: Secrets,
    enrolled: Enrolled,
    seen: &OrganizationFound,
) -> Result<Vec<String>, Failed> {
    run.begin(&NAME);
    let Enrolled { enrollment, key: agent_key, mode } = enrolled;
    let secrets = Secrets { agent_key, ..secrets };
    let anew = before.and_then(|view| view.enrollment.as_ref().map(|e| e.connector_id))
        != Some(enrollment.connector_id);
    let work = async {
        // Opened only now: a set-up that failed leaves nothing behind.
        folder.create()?;
        let own = match journal {
            Some(_) => None,
            None => Some(Journal::open(&folder.journal_file()).await?),
        };
        let Some(journal) = journal.or(own.as_ref()) else { return Ok(("", Vec::new())) };
        // Before the commit: a crash in between costs one full sync more, never one less.
        journal.set(&keys::FULL_SYNC_DUE, Some(&())).await?;
        if anew {
            journal.forget_service().await?;
        }
        if mode.is_some() {
            journal.set(&keys::MODE, mode.as_ref()).await?;
        }
        // Autodiscover was just asked: what it said before counts no more.
        journal.set(&keys::EWS_ADDRESS, None).await?;
        let secret_store = folder.commit(config, &secrets, &enrollment)?;
        // Each of these passwords was accepted; what was refused before was another.
        folder.logons().forget();
        let stored =
            Stored { config: config.clone(), secrets, enrollment, secret_store: secret_store.into() };
        let view = stored.view();
        let changed = before.map_or_else(Vec::new, |before| changed(before, &view));
        let text = match before {
            None => format!("The connector was set up with {}.", config.exchange.server),
            Some(_) => format!("The settings were changed: {}.", changed.join(", ")),
        };
        let detail = serde_json::json!({
            "organization": seen.organization_id, "connectorId": stored.enrollment.connector_id,
        });
        journal.event(Timestamp::now(), "setUp", &text, Some(detail)).await?;
        if let Some(own) = &own {
            own.close().await;
        }
        Ok::<_, StoreError>((secret_store, changed))
    };
    match work.await {
        Ok((secret_store, changed)) => {
            run.ok(
                &NAME,
                format!("stored in {}; passwords are sealed ({secret_store})", folder.root().display()),
            );
            Ok(changed)
        }
        Err(error) => Err(run.fail(&NAME, error.finding())),
    }
}

/// Which settings differ, by their key in the answers file.
fn changed(before: &View, now: &View) -> Vec<String> {
    let mut keys = Vec::new();
    let mut compare = |key: &str, same: bool| {
        if !same {
            keys.push(key.to_owned());
        }
    };
    compare("exchange.environment", before.environment == now.environment);
    compare("exchange.server", before.server == now.server);
    compare("exchange.user", before.user == now.user);
    compare("exchange.authentication", before.authentication == now.authentication);
    compare("exchange.realm", before.realm == now.realm);
    compare("exchange.kdc", before.kdc == now.kdc);
    compare("exchange.ca_file", before.extra_roots_pem == now.extra_roots_pem);
    compare(
        "exchange.is_cas_failover_enabled",
        before.is_cas_failover_enabled == now.is_cas_failover_enabled,
    );
    compare(
        "exchange.enable_parallel_command_support",
        before.enable_parallel_command_support == now.enable_parallel_command_support,
    );
    compare(
        "exchange.exchange_web_service_url",
        before.exchange_web_service_url == now.exchange_web_service_url,
    );
    compare("proxy", before.proxy == now.proxy);
    compare("notification.email", before.notification_email == now.notification_email);
    compare("directory", before.directory == now.directory);
    compare("service.account_file", before.enrollment == now.enrollment);
    keys
}
