//! EWS: can the connector log on as the notification mailbox?

use exchange_connector::auth::AuthError;
use exchange_connector::config::Config;
use exchange_connector::ews::operations::{get_inbox, get_inbox_response};
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;
use url::Url;

use super::checks::{Failed, Run};
use crate::ews::{CallError, Mailbox};
use crate::exchange::findings::net_finding;
use crate::logons;
use crate::store::Secrets;

const NAME: CheckName = CheckName::Ews;

pub(crate) async fn check(
    run: &mut Run<'_>,
    config: &Config,
    secrets: &Secrets,
    address: Option<&str>,
) -> Result<(), Failed> {
    let (Some(mailbox), Some(url)) =
        (Mailbox::of(config, secrets), address.and_then(|address| Url::parse(address).ok()))
    else {
        run.skip(&[NAME]);
        return Ok(());
    };
    run.begin(&NAME);
    let email = mailbox.email();
    let error = match mailbox.call(&url, get_inbox(), get_inbox_response).await {
        Ok(()) => {
            run.ok(&NAME, format!("{email} is logged on at {url}"));
            return Ok(());
        }
        Err(error) => error,
    };
    if let Some(refused) = error.auth().and_then(AuthError::not_repeated) {
        return run.end(&NAME, None, vec![logons::finding(refused)]);
    }
    let finding = match &error {
        _ if error.auth().is_some_and(AuthError::is_final) => findings::EWS_LOGON_REFUSED
            .finding(format!("The notification mailbox {email} refuses the log-on."))
            .remedy("Correct the e-mail address of the notification mailbox and its password (answers file: notification.email)."),
        CallError::Net(net) => findings::EWS_UNREACHABLE
            .finding(format!("EWS at {url} cannot be reached; no mail can be sent to users."))
            .remedy(net_finding(net, config).text),
        CallError::Status { status, .. } => findings::EWS_UNREACHABLE
            .finding(format!("EWS at {url} does not serve the mailbox {email} (status {status})."))
            .remedy("Check Exchange Web Services (URL) under Advanced settings (answers file: exchange.exchange_web_service_url) and that the mailbox exists."),
        CallError::Ews(_) => findings::EWS_UNREACHABLE
            .finding(format!("EWS at {url} does not serve the mailbox {email}."))
            .remedy("Check Exchange Web Services (URL) under Advanced settings (answers file: exchange.exchange_web_service_url) and that the mailbox exists."),
    };
    run.end(&NAME, None, vec![finding.caused_by(&error)])
}
