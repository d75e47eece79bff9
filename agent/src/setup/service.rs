//! The management service: the agent reaches it over TLS that trusts the account file alone, and then enrols.

use exchange_connector::api::enrollment::EnrollRequest;
use exchange_connector::api::error::code;
use exchange_connector::config::Config;
use exchange_connector::domain::health::{Finding, Mode};
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;
use exchange_connector::secret::Secret;
use jiff::Timestamp;

use super::account_file::{Account, KeptEnrollment, NewAccount};
use super::checks::{ConnectIntent, Failed, Run};
use super::organization::OrganizationFound;
use crate::host::{VERSION, host_name};
use crate::management::{ProxyRoute, ServiceClient, ServiceError, identity, trust};
use crate::store::{Enrollment, Secrets};

const NAME: CheckName = CheckName::Service;

/// An enrolment, with its key and the mode that the service holds.
pub(crate) struct Enrolled {
    pub(crate) enrollment: Enrollment,
    pub(crate) key: Secret,
    /// Nothing where the enrolment is as before.
    pub(crate) mode: Option<Mode>,
}

pub(crate) fn route(config: &Config, secrets: &Secrets) -> ProxyRoute {
    crate::management::link::route_of(config, secrets)
}

fn client(account: &Account, route: &ProxyRoute) -> Result<ServiceClient, ServiceError> {
    match account {
        Account::New(new) => ServiceClient::before_enrollment(&new.file, route),
        Account::Enrolled(stored) => ServiceClient::enrolled(&stored.0, &stored.1, route),
    }
}

fn host(client: &ServiceClient) -> String {
    client.url().host_str().unwrap_or_default().to_owned()
}

/// Reaches the service and changes nothing there.
pub(crate) async fn probe(
    run: &mut Run<'_>,
    config: &Config,
    secrets: &Secrets,
    account: &Account,
) -> Result<(), Failed> {
    run.begin(&NAME);
    let client =
        client(account, &route(config, secrets)).map_err(|error| run.fail(&NAME, error.finding("")))?;
    match client.probe().await {
        Ok(_) => {
            run.ok(&NAME, format!("{} answers", client.url()));
            Ok(())
        }
        Err(error) => Err(run.fail(&NAME, error.finding(&host(&client)))),
    }
}

/// Enrols, or keeps the enrolment that is stored.
pub(crate) async fn enroll(
    run: &mut Run<'_>,
    config: &Config,
    secrets: &Secrets,
    account: &Account,
    seen: &OrganizationFound,
    intent: ConnectIntent,
) -> Result<Enrolled, Failed> {
    run.begin(&NAME);
    let route = route(config, secrets);
    let client = client(account, &route).map_err(|error| run.fail(&NAME, error.finding("")))?;
    match account {
        Account::Enrolled(stored) => {
            client.probe().await.map_err(|error| run.fail(&NAME, error.finding(&host(&client))))?;
            keep(run, &client, stored, seen)
        }
        Account::New(new) => {
            let done = Box::pin(enroll_anew(&client, new, config, &route, seen, intent)).await;
            match done {
                Ok(enrolled) => {
                    let (until, mode) = (enrolled.enrollment.not_after, in_words(enrolled.mode));
                    let service = &new.file.service_name;
                    run.ok(&NAME, format!("enrolled with {service}, certificate until {until}{mode}"));
                    Ok(enrolled)
                }
                Err(error) => match working(&error, new, &route, intent).await {
                    Some(stored) => keep(run, &client, stored, seen),
                    None => {
                        run.existing = error.existing_connector().cloned().map(Box::new);
                        Err(run.fail(&NAME, error.finding(&host(&client))))
                    }
                },
            }
        }
    }
}

/// The stored enrolment, where the account file is of the same service and cannot enrol again, and the service still
/// accepts this agent: the same answers file sets up twice.
async fn working<'a>(
    error: &ServiceError,
    new: &'a NewAccount,
    route: &ProxyRoute,
    intent: ConnectIntent,
) -> Option<&'a KeptEnrollment> {
    const SPENT: [&str; 4] =
        [code::TOKEN_USED_UP, code::TOKEN_EXPIRED, code::TOKEN_UNKNOWN, code::CONNECTOR_EXISTS];
    let stored = new.before.as_ref().filter(|_| !intent.replace)?;
    error.code().filter(|code| SPENT.contains(code))?;
    let client = ServiceClient::enrolled(&stored.0, &stored.1, route).ok()?;
    // Any request that needs the certificate: a replaced connector is refused here.
    client.made_changes(None).await.ok()?;
    Some(stored)
}

fn keep(
    run: &mut Run<'_>,
    client: &ServiceClient,
    stored: &KeptEnrollment,
    seen: &OrganizationFound,
) -> Result<Enrolled, Failed> {
    if stored.0.organization_id != seen.organization_id {
        return Err(run.fail(&NAME, other_organization(&stored.0)));
    }
    run.ok(&NAME, format!("{} answers; the enrolment is kept", client.url()));
    let (enrollment, key) = stored.as_ref().clone();
    Ok(Enrolled { enrollment, key, mode: None })
}

fn other_organization(enrollment: &Enrollment) -> Finding {
    findings::ORGANIZATION_CHANGED
        .finding(format!(
            "The server belongs to another Exchange organization than the one this data folder serves ({}).",
            enrollment.organization_id
        ))
        .remedy("One data folder is one organization: use another folder, or set up with a new account file.")
}

async fn enroll_anew(
    client: &ServiceClient,
    new: &NewAccount,
    config: &Config,
    route: &ProxyRoute,
    seen: &OrganizationFound,
    intent: ConnectIntent,
) -> Result<Enrolled, ServiceError> {
    let NewAccount { file, fingerprint, .. } = new;
    let (key, request) = identity::new_key()?;
    let request = EnrollRequest {
        certificate_request_pem: request,
        organization_id: seen.organization_id.clone(),
        organization_name: seen.organization_name.clone(),
        environment: config.exchange.environment,
        server_name: config.exchange.server.host().to_owned(),
        connector_server_name: host_name(),
        agent_version: VERSION.into(),
        replace: intent.replace,
    };
    let answer = client.enroll(file, &request).await?;
    let enrollment = Enrollment {
        service_name: file.service_name.clone(),
        service_urls: file.service_urls.clone(),
        organization: file.organization.clone().or_else(|| seen.organization_name.clone()),
        root_fingerprint: fingerprint.clone(),
        connector_id: answer.connector_id,
        agent_id: answer.agent_id,
        certificate_chain_pem: answer.certificate_chain_pem,
        trust_bundle_pem: answer.trust_bundle_pem,
        enrolled_at: Timestamp::now(),
        not_after: answer.not_after,
        generation: answer.generation,
        organization_id: seen.organization_id.clone(),
    };
    // An earlier service names only its own root, also where it shows a certificate of the site.
    let enrollment = trust::reaching(enrollment, &key, route, &file.root_certificates_pem).await?;
    Ok(Enrolled { enrollment, key, mode: answer.mode })
}

/// What a replacement goes on with.
fn in_words(mode: Option<Mode>) -> &'static str {
    match mode {
        Some(Mode::Enforce) => "; the service holds the mode enforce, and it goes on",
        Some(Mode::Observe) | None => "",
    }
}
