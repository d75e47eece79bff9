//! Connect: every check in the dialog's order, then the enrolment, and at the end one commit. Nothing is stored before.

use exchange_connector::config::validate::Field;
use exchange_connector::config::{AuthenticationMethod, Config, Draft, FieldProblem, View};
use exchange_connector::domain::health::{Finding, Mode, Severity};
use exchange_connector::exchange::preflight::Uses;
use exchange_connector::findings;
use exchange_connector::ipc::{CheckName, Outcome};
use exchange_connector::secret::Secret;

use super::checks::{ConnectIntent, Failed, OnProgress, Run};
use super::organization::OrganizationFound;
use super::{
    account_file, authentication, autodiscover, cmdlets, directory, ews, kerberos, name, organization, port,
    proxy, servers, service, store, throttling, tls,
};
use crate::exchange::session::ExchangeSession;
use crate::logons::LogonGate;
use crate::store::{DataFolder, Journal, Secrets, Stored, keys};

/// Runs the checks and, with `intent.connect`, enrols and stores at their end.
pub async fn run(
    folder: &DataFolder,
    journal: Option<&Journal>,
    draft: &Draft,
    stored: Option<&Stored>,
    intent: ConnectIntent,
    progress: OnProgress<'_>,
) -> Outcome {
    let uses = uses(folder, journal, intent).await;
    let mut run = Run::new(progress, uses);
    let view = stored.map(Stored::view);
    let done = Box::pin(checks(&mut run, folder, journal, draft, stored, view.as_ref(), intent)).await;
    let succeeded = done.is_ok() && !run.failed;
    let replace_needed = run.findings.iter().any(|finding| findings::CONNECTOR_EXISTS.is(finding));
    let refused_logons = run.gate.as_ref().filter(|_| !succeeded).map(LogonGate::refused).unwrap_or_default();
    let changed = done.unwrap_or_default();
    let existing_connector = run.existing.filter(|_| replace_needed);
    Outcome { succeeded, replace_needed, existing_connector, findings: run.findings, changed, refused_logons }
}

/// A check asks for what the connection does now. Connect asks for what every connection begins with: a new password is
/// taken although the account may not enforce.
async fn uses(folder: &DataFolder, journal: Option<&Journal>, intent: ConnectIntent) -> Uses {
    let opened = match journal {
        Some(_) => None,
        None => Journal::open_to_read(&folder.journal_file()).await.ok().flatten(),
    };
    let Some(journal) = journal.or(opened.as_ref()) else { return Mode::Observe.into() };
    // What cannot be read says nothing: the checks go on with the least.
    let mode = if intent.connect { Mode::Observe } else { journal.mode().await.unwrap_or(Mode::Observe) };
    let scope = journal.get_or_default(&keys::DISCOVERY_SCOPE).await.unwrap_or_default();
    Uses::new(mode, &scope)
}

async fn checks(
    run: &mut Run<'_>,
    folder: &DataFolder,
    journal: Option<&Journal>,
    draft: &Draft,
    stored: Option<&Stored>,
    view: Option<&View>,
    intent: ConnectIntent,
) -> Result<Vec<String>, Failed> {
    let mut config = match draft.validate(view) {
        Ok(config) => config,
        Err(problems) => {
            let found = problems.iter().map(invalid).collect();
            run.end(&CheckName::Store, Some("the settings are not complete".into()), found)?;
            return Err(Failed);
        }
    };
    let gate = LogonGate::new(folder.logons(), &config, true);
    if intent.try_refused_logon {
        folder.logons().allow_once();
    }
    let secrets = secrets(draft, stored, gate.clone());
    run.gate = Some(gate);
    let account = account_file::check(run, draft, stored);
    let through = proxy::check(run, &config, &secrets, account.as_ref().ok()).await;
    let exchange = match &through {
        Ok(()) => Box::pin(exchange(run, &mut config, &secrets, stored)).await,
        Err(Failed) => {
            run.skip(&EXCHANGE);
            Err(Failed)
        }
    };
    let (account, seen) = match (account, exchange) {
        (Ok(account), Ok(seen)) => (account, seen),
        (account, _) => {
            // Enrolling uses the account file up: only a complete set-up does it. The service is reached all the same.
            match (&account, &through) {
                (Ok(account), Ok(())) => service::probe(run, &config, &secrets, account).await?,
                _ => run.skip(&[CheckName::Service]),
            }
            run.skip(&[CheckName::Store]);
            return Err(Failed);
        }
    };
    if !intent.connect {
        service::probe(run, &config, &secrets, &account).await?;
        match stored {
            // They were opened for these checks.
            Some(stored) => run.ok(
                &CheckName::Store,
                format!("nothing is changed; passwords are sealed ({})", stored.secret_store),
            ),
            None => run.skip(&[CheckName::Store]),
        }
        return Ok(Vec::new());
    }
    if !intent.accept_warnings && run.findings.iter().any(|finding| finding.severity >= Severity::Warning) {
        run.skip(&[CheckName::Service, CheckName::Store]);
        run.failed = true;
        return Err(Failed);
    }
    // Enrolling takes another agent's place for good: first it must be sure that it can be stored here.
    let room = folder.reserve().map_err(|error| {
        run.skip(&[CheckName::Service]);
        run.fail(&CheckName::Store, error.finding())
    })?;
    let enrolled = Box::pin(service::enroll(run, &config, &secrets, &account, &seen, intent)).await?;
    drop(room);
    store::store(run, folder, journal, view, &config, secrets, enrolled, &seen).await
}

const EXCHANGE: [CheckName; 12] = [
    CheckName::Name,
    CheckName::Port,
    CheckName::Tls,
    CheckName::Authentication,
    CheckName::Cmdlets,
    CheckName::Organization,
    CheckName::Throttling,
    CheckName::ClientAccessServers,
    CheckName::Kerberos,
    CheckName::Autodiscover,
    CheckName::Ews,
    CheckName::Directory,
];

/// Everything on Exchange's side. What follows a failed check is skipped.
async fn exchange(
    run: &mut Run<'_>,
    config: &mut Config,
    secrets: &Secrets,
    stored: Option<&Stored>,
) -> Result<OrganizationFound, Failed> {
    let done = Box::pin(exchange_checks(run, config, secrets, stored)).await;
    if done.is_err() {
        run.skip(&EXCHANGE);
    }
    done
}

async fn exchange_checks(
    run: &mut Run<'_>,
    config: &mut Config,
    secrets: &Secrets,
    stored: Option<&Stored>,
) -> Result<OrganizationFound, Failed> {
    name::check(run, config).await?;
    let reached = port::check(run, config, secrets).await?;
    tls::check(run, config, secrets, reached).await?;
    let mut session = Box::pin(authentication::check(run, config, secrets)).await?;
    let found = Box::pin(session_checks(run, config, stored, &mut session)).await;
    let tickets = match &found {
        Ok(found) => {
            Box::pin(kerberos::check(run, config, secrets, session.fell_back(), &found.servers)).await
        }
        Err(Failed) => Ok(()),
    };
    session.close().await;
    let found = found?;
    tickets?;
    let address = Box::pin(autodiscover::check(run, config, secrets, &found.servers)).await?;
    Box::pin(ews::check(run, config, secrets, address.as_deref())).await?;
    Box::pin(directory::check(run, config, secrets)).await?;
    Ok(found)
}

async fn session_checks(
    run: &mut Run<'_>,
    config: &Config,
    stored: Option<&Stored>,
    session: &mut ExchangeSession,
) -> Result<OrganizationFound, Failed> {
    let dialect = cmdlets::check(run, session, config).await?;
    let mut found = organization::check(run, session, &dialect, stored).await?;
    throttling::check(run, session, &dialect).await?;
    found.servers = servers::check(run, session, &dialect, config).await?;
    Ok(found)
}

/// The secrets that count: those typed, else those stored.
fn secrets(draft: &Draft, stored: Option<&Stored>, logons: LogonGate) -> Secrets {
    let old = stored.map(|stored| stored.secrets.clone()).unwrap_or_default();
    let typed = |secret: &Option<Secret>| secret.clone().filter(|secret| !secret.is_empty());
    Secrets {
        exchange: match draft.exchange.authentication {
            AuthenticationMethod::ServiceIdentity => Secret::default(),
            _ => typed(&draft.exchange.password).unwrap_or(old.exchange),
        },
        proxy: typed(&draft.proxy.password)
            .or(old.proxy)
            .filter(|_| draft.proxy.enabled && draft.proxy.use_credentials),
        notification: typed(&draft.notification.password)
            .or(old.notification)
            .filter(|_| draft.notification.enabled),
        agent_key: old.agent_key,
        logons,
    }
}

/// One field's problem, by its key in the answers file.
fn invalid(problem: &FieldProblem) -> Finding {
    let key = match problem.field {
        Field::Server => "exchange.server",
        Field::User => "exchange.user",
        Field::Password => "exchange.password",
        Field::Realm => "exchange.realm",
        Field::Kdc => "exchange.kdc",
        Field::ExtraRoots => "exchange.ca_file",
        Field::ExchangeWebServiceUrl => "exchange.exchange_web_service_url",
        Field::ProxyName => "proxy.name",
        Field::ProxyPort => "proxy.port",
        Field::ProxyUser => "proxy.user",
        Field::ProxyPassword => "proxy.password",
        Field::NotificationEmail => "notification.email",
        Field::NotificationPassword => "notification.password",
        Field::DirectoryServer => "directory.server",
        Field::DirectoryPort => "directory.port",
        Field::DirectoryBase => "directory.base",
        Field::DirectoryUser => "directory.user",
        Field::AccountFile => "service.account_file",
    };
    findings::SETTINGS_INVALID.finding(format!("{key}: {}.", problem.problem))
}
