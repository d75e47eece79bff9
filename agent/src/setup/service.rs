//! The management service: the agent reaches it over TLS that trusts the account file alone, and then enrols.

use exchange_connector::api::enrollment::{AccountFile, EnrollRequest};
use exchange_connector::config::Config;
use exchange_connector::domain::account::Credentials;
use exchange_connector::domain::health::{Finding, Mode};
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;
use exchange_connector::secret::Secret;
use jiff::Timestamp;

use super::account_file::Account;
use super::checks::{ConnectIntent, Failed, Run};
use super::organization::OrganizationFound;
use crate::host::{VERSION, host_name};
use crate::management::{ServiceClient, ServiceError, Way, identity};
use crate::store::{Enrollment, Secrets};

const NAME: CheckName = CheckName::Service;

/// An enrolment, with its key and the mode that the service holds.
pub(crate) struct Enrolled {
    pub(crate) enrollment: Enrollment,
    pub(crate) key: Secret,
    /// Nothing where the enrolment is as before.
    pub(crate) mode: Option<Mode>,
}

pub(crate) fn way(config: &Config, secrets: &Secrets) -> Way {
    let user = config.proxy.as_ref().and_then(|proxy| proxy.user.clone());
    let credentials =
        user.map(|user| Credentials { user, password: secrets.proxy.clone().unwrap_or_default() });
    Way { proxy: config.proxy.clone(), credentials }
}

fn client(account: &Account, way: &Way) -> Result<ServiceClient, ServiceError> {
    match account {
        Account::New(file, _) => ServiceClient::before_enrollment(file, way),
        Account::Enrolled(enrollment, key) => ServiceClient::enrolled(enrollment, key, way),
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
        client(account, &way(config, secrets)).map_err(|error| run.fail(&NAME, error.finding("")))?;
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
    let client =
        client(account, &way(config, secrets)).map_err(|error| run.fail(&NAME, error.finding("")))?;
    match account {
        Account::Enrolled(enrollment, key) => {
            client.probe().await.map_err(|error| run.fail(&NAME, error.finding(&host(&client))))?;
            if enrollment.organization_id != seen.organization_id {
                return Err(run.fail(&NAME, other_organization(enrollment)));
            }
            run.ok(&NAME, format!("{} answers; the enrolment is kept", client.url()));
            Ok(Enrolled { enrollment: enrollment.as_ref().clone(), key: key.clone(), mode: None })
        }
        Account::New(file, fingerprint) => {
            let done = Box::pin(enroll_anew(&client, file, fingerprint, config, seen, intent)).await;
            match done {
                Ok(enrolled) => {
                    let (until, mode) = (enrolled.enrollment.not_after, in_words(enrolled.mode));
                    run.ok(
                        &NAME,
                        format!("enrolled with {}, certificate until {until}{mode}", file.service_name),
                    );
                    Ok(enrolled)
                }
                Err(error) => Err(run.fail(&NAME, error.finding(&host(&client)))),
            }
        }
    }
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
    file: &AccountFile,
    fingerprint: &str,
    config: &Config,
    seen: &OrganizationFound,
    intent: ConnectIntent,
) -> Result<Enrolled, ServiceError> {
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
        root_fingerprint: fingerprint.to_owned(),
        connector_id: answer.connector_id,
        agent_id: answer.agent_id,
        certificate_chain_pem: answer.certificate_chain_pem,
        trust_bundle_pem: answer.trust_bundle_pem,
        enrolled_at: Timestamp::now(),
        not_after: answer.not_after,
        generation: answer.generation,
        organization_id: seen.organization_id.clone(),
    };
    // A certificate that does not fit its key would be stored and fail at every later call.
    identity::client_config(&enrollment.trust_bundle_pem, Some((&enrollment.certificate_chain_pem, &key)))?;
    Ok(Enrolled { enrollment, key, mode: answer.mode })
}

/// What a replacement goes on with.
fn in_words(mode: Option<Mode>) -> &'static str {
    match mode {
        Some(Mode::Enforce) => "; the service holds the mode enforce, and it goes on",
        Some(Mode::Observe) | None => "",
    }
}
