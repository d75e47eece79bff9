//! Autodiscover: where is the notification mailbox's EWS?

use std::time::Duration;

use bytes::Bytes;
use exchange_connector::config::Config;
use exchange_connector::ews::autodiscover::{Ask, Search, Step, pox_request, soap_request};
use exchange_connector::ipc::CheckName;
use http::Method;
use url::Url;

use super::{Failed, Run};
use crate::findings;
use crate::net::{Answer, Lane, LaneRequest, NetError};
use crate::store::Secrets;

const NAME: CheckName = CheckName::Autodiscover;

pub(super) async fn check(
    run: &mut Run<'_>,
    config: &Config,
    secrets: &Secrets,
) -> Result<Option<String>, Failed> {
    let Some(notification) = &config.notification else {
        run.skip(&[NAME]);
        return Ok(None);
    };
    if let Some(url) = &config.exchange_web_service_url {
        run.ok(&NAME, format!("not needed: {url} is set"));
        return Ok(Some(url.clone()));
    }
    run.begin(&NAME);
    match Box::pin(search(config, secrets, &notification.email)).await {
        Ok(url) => {
            run.ok(&NAME, url.to_string());
            Ok(Some(url.into()))
        }
        Err(tried) => {
            let mut finding = findings::AUTODISCOVER_FAILED
                .finding(format!(
                    "Autodiscover gives no EWS address for {}; no mail can be sent to users.",
                    notification.email
                ))
                .remedy("Publish Autodiscover for the domain, or set exchange.exchange_web_service_url.");
            finding.detail = Some(tried.join("; "));
            run.end(&NAME, None, vec![finding])?;
            Ok(None)
        }
    }
}

async fn search(config: &Config, secrets: &Secrets, email: &str) -> Result<Url, Vec<String>> {
    let mut tried = Vec::new();
    let mut search = Search::new(email).map_err(|error| vec![error.to_string()])?;
    while let Some(step) = search.next_step() {
        let body = match step.ask {
            Ask::Soap => soap_request(search.address(), &step.at),
            Ask::Pox => pox_request(search.address()),
            // Plain http is only a hint to where https is, and SRV records are not looked up.
            Ask::Redirection | Ask::Service => continue,
        };
        let answer = match Box::pin(post(config, secrets, &step, body)).await {
            Ok(answer) => answer,
            Err(error) => {
                tried.push(format!("{}: {error}", step.at));
                // A refused password is not carried to further places.
                if error.auth().is_some_and(exchange_connector::auth::AuthError::is_final) {
                    return Err(tried);
                }
                continue;
            }
        };
        if answer.status.is_redirection() {
            let to = answer.headers.get(http::header::LOCATION).and_then(|value| value.to_str().ok());
            if let Some(Err(error)) = to.map(|to| search.redirected(&step, to)) {
                tried.push(format!("{}: {error}", step.at));
            }
            continue;
        }
        match search.answered(&step, &String::from_utf8_lossy(&answer.body)) {
            Ok(Some(url)) => return Ok(url),
            Ok(None) => tried.push(format!("{}: no EWS address in its answer", step.at)),
            Err(error) => tried.push(format!("{}: status {}: {error}", step.at, answer.status)),
        }
    }
    Err(tried)
}

async fn post(config: &Config, secrets: &Secrets, step: &Step, body: String) -> Result<Answer, NetError> {
    let url = Url::parse(&step.at).map_err(|_| NetError::Url { url: step.at.clone() })?;
    if step.confirm_host && url.host_str() != Some(config.exchange.server.host()) {
        // A host that only an unauthenticated answer named gets no password.
        return Err(NetError::Redirect { from: config.exchange.server.host().into(), to: url.into() });
    }
    let mut lane = super::ews::lane(config, secrets, &url)?;
    let request = LaneRequest {
        method: Method::POST,
        path: url.path().to_owned(),
        content_type: Some("text/xml; charset=utf-8"),
        body: Bytes::from(body),
    };
    tokio::time::timeout(Duration::from_secs(40), lane_request(&mut lane, &request)).await.unwrap_or_else(
        |_| {
            Err(NetError::Timeout {
                what: "Autodiscover",
                address: step.at.clone(),
                after: Duration::from_secs(40),
            })
        },
    )
}

pub(super) async fn lane_request(lane: &mut Lane, request: &LaneRequest) -> Result<Answer, NetError> {
    lane.request(request).await
}
