//! Autodiscover: where is the notification mailbox's EWS?

use exchange_connector::auth::AuthError;
use exchange_connector::config::Config;
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;

use super::checks::{Failed, Run};
use crate::ews::Mailbox;
use crate::ews::discover::{Known, find, points};
use crate::logons;
use crate::net::NetError;
use crate::store::Secrets;

const NAME: CheckName = CheckName::Autodiscover;

pub(crate) async fn check(
    run: &mut Run<'_>,
    config: &Config,
    secrets: &Secrets,
    servers: &[String],
) -> Result<Option<String>, Failed> {
    let Some(mailbox) = Mailbox::of(config, secrets) else {
        run.skip(&[NAME]);
        return Ok(None);
    };
    if let Some(url) = &config.exchange_web_service_url {
        run.ok(&NAME, format!("not needed: {url} is set"));
        return Ok(Some(url.clone()));
    }
    run.begin(&NAME);
    let points = Box::pin(points(&mailbox)).await;
    let known = Known { servers: servers.to_vec(), points, ..Known::default() };
    match Box::pin(find(&mailbox, &known)).await {
        Ok(url) => {
            run.ok(&NAME, url.to_string());
            Ok(Some(url.into()))
        }
        Err(error) => {
            let email = mailbox.email();
            let not_repeated =
                error.refused.as_ref().and_then(NetError::auth).and_then(AuthError::not_repeated);
            let finding = match (&error.refused, not_repeated) {
                (_, Some(refused)) => logons::finding(refused),
                (Some(refused), None) => findings::EWS_LOGON_REFUSED
                    .finding(format!("The notification mailbox {email} refuses the log-on."))
                    .remedy("Correct the e-mail address of the notification mailbox and its password (answers file: notification.email).")
                    .caused_by(refused),
                (None, None) => error.finding(email),
            };
            run.end(&NAME, None, vec![finding])?;
            Ok(None)
        }
    }
}
