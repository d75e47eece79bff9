//! EWS: does the notification mailbox take the log-on?

use std::sync::Arc;

use bytes::Bytes;
use exchange_connector::auth::Method as LogonMethod;
use exchange_connector::config::Config;
use exchange_connector::domain::account::LogonName;
use exchange_connector::ews::operations::{get_inbox, get_inbox_response};
use exchange_connector::ipc::CheckName;
use http::Method;
use url::Url;

use super::{Failed, Run};
use crate::exchange::{net_finding, proxy_target, tls_settings};
use crate::findings;
use crate::net::{Credentials, Lane, LaneOptions, LaneRequest, NetError, Target};
use crate::store::Secrets;

const NAME: CheckName = CheckName::Ews;

/// A lane to EWS or Autodiscover, logged on as the notification mailbox.
pub(super) fn lane(config: &Config, secrets: &Secrets, url: &Url) -> Result<Lane, NetError> {
    let target = Target::of(url)?;
    let email = config.notification.as_ref().map(|n| n.email.clone()).unwrap_or_default();
    let wrong = || NetError::Url { url: url.to_string() };
    let credentials = Credentials {
        user: LogonName::parse(&email).map_err(|_| wrong())?,
        password: secrets.notification.clone().unwrap_or_default(),
        method: LogonMethod::Automatic,
        realm: config.exchange.realm.clone(),
        kdc: config.exchange.kdc.clone(),
    };
    Ok(Lane::new(LaneOptions {
        proxy: proxy_target(config, secrets, target.host.trim_matches(['[', ']'])),
        target,
        tls: tls_settings(config).map_err(|_| wrong())?,
        credentials: Some(Arc::new(credentials)),
        connect_limit: std::time::Duration::from_secs(10),
        request_limit: std::time::Duration::from_secs(30),
        body_limit: 1024 * 1024,
    }))
}

pub(super) async fn check(
    run: &mut Run<'_>,
    config: &Config,
    secrets: &Secrets,
    address: Option<&str>,
) -> Result<(), Failed> {
    let (Some(notification), Some(url)) = (&config.notification, address.and_then(|a| Url::parse(a).ok()))
    else {
        run.skip(&[NAME]);
        return Ok(());
    };
    run.begin(&NAME);
    let request = LaneRequest {
        method: Method::POST,
        path: url.path().to_owned(),
        content_type: Some("text/xml; charset=utf-8"),
        body: Bytes::from(get_inbox()),
    };
    let answered = async {
        let mut lane = lane(config, secrets, &url)?;
        lane.request(&request).await
    };
    let answer = match Box::pin(answered).await {
        Ok(answer) => answer,
        Err(error) => {
            let finding = if error.auth().is_some() {
                findings::EWS_LOGON_REFUSED
                    .finding(format!("The notification mailbox {} refuses the log-on.", notification.email))
                    .remedy("Correct notification.email and its password.")
                    .caused_by(&error)
            } else {
                findings::EWS_UNREACHABLE
                    .finding(format!("EWS at {url} cannot be reached; no mail can be sent to users."))
                    .remedy(net_finding(&error, config).text)
                    .caused_by(&error)
            };
            return run.end(&NAME, None, vec![finding]);
        }
    };
    let text = String::from_utf8_lossy(&answer.body);
    match get_inbox_response(&text) {
        Ok(()) => {
            run.ok(&NAME, format!("{} is logged on at {url}", notification.email));
            Ok(())
        }
        Err(error) if answer.status == http::StatusCode::UNAUTHORIZED => {
            let finding = findings::EWS_LOGON_REFUSED
                .finding(format!("The notification mailbox {} refuses the log-on.", notification.email))
                .caused_by(&error);
            run.end(&NAME, None, vec![finding])
        }
        Err(error) => {
            let finding = findings::EWS_UNREACHABLE
                .finding(format!(
                    "EWS at {url} does not serve the mailbox {} (status {}).",
                    notification.email, answer.status
                ))
                .remedy("Check exchange.exchange_web_service_url and that the mailbox exists.")
                .caused_by(&error);
            run.end(&NAME, None, vec![finding])
        }
    }
}
