//! Mails to users, from the notification mailbox by EWS.
//!
//! **A mail leaves at most twice, and once wherever Exchange can say whether it was sent.** The agent notes a mail
//! before it sends it. When the answer is lost, the agent looks for the mail's mark in the sent items. If the mark is
//! there, the mail was sent; if not, the agent sends it once more, and never a third time.
//!
//! **The agent locks no account.** A refused password is not tried again ([`crate::logons`]); the mails wait.

use std::time::Duration;

use exchange_connector::auth::AuthError;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::Notification;
use exchange_connector::ews::operations::{
    Mail, find_sent, find_sent_response, send_mail, send_mail_response,
};
use exchange_connector::ews::{EwsError, EwsErrorClass};
use exchange_connector::findings;
use exchange_connector::orders::steps::MailStep;
use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use url::Url;

use crate::ews::discover::{self, Known};
use crate::ews::{CallError, Mailbox, message};
use crate::exchange::findings::net_finding;
use crate::fail_point::reach;
use crate::net::NetError;
use crate::store::mails::MailNote;
use crate::store::words::MailState;
use crate::store::{Journal, StoreError, Stored, keys};

/// How often one mail leaves, or may have left.
const MOST_SENDINGS: u32 = 2;
/// Pause where an administrator must act.
const ADMINISTRATOR_PAUSE: Duration = Duration::from_secs(15 * 60);

/// Mails go one after the other: the mailbox's budget is small.
static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// Why a mail was not sent.
#[derive(Debug)]
pub enum MailError {
    /// It may be tried again, `after` at the earliest; without one, as soon as any order is.
    Later { after: Option<Duration>, finding: Finding },
    /// Trying again would not help.
    Final(Finding),
}

impl MailError {
    fn later(finding: Finding) -> Self {
        Self::Later { after: None, finding }
    }

    /// The finding that reports it.
    pub fn finding(&self) -> &Finding {
        match self {
            Self::Later { finding, .. } | Self::Final(finding) => finding,
        }
    }
}

impl From<StoreError> for MailError {
    fn from(error: StoreError) -> Self {
        Self::later(error.finding())
    }
}

/// Sends one mail, unless it was sent before. `again`: it was handed out before, and this journal may have been put back
/// since; where nothing is noted of it, it is looked for among the sent items first.
///
/// # Errors
/// [`MailError`], with the finding that says why.
pub async fn deliver(
    stored: &Stored,
    journal: &Journal,
    mail: &Notification,
    again: bool,
) -> Result<(), MailError> {
    let _one = ONE_AT_A_TIME.lock().await;
    let Some(mailbox) = Mailbox::of(&stored.config, &stored.secrets) else {
        return Err(MailError::Final(
            findings::MAIL_NOT_SET_UP
                .finding("The connector has no notification mailbox; no mail can be sent to users.")
                .remedy("Enter a notification mailbox and its password in the set-up dialog (answers file: notification.enable, notification.email)."),
        ));
    };
    let message = message::message(mail, mailbox.email(), Timestamp::now()).map_err(|error| {
        MailError::Final(
            findings::MAIL_REFUSED
                .finding(format!("No mail can be written to {:?}.", mail.to))
                .remedy("Correct the mailbox's primary SMTP address.")
                .caused_by(&error),
        )
    })?;
    let delivery = Delivery { mailbox, journal, mail: &message, to: &mail.to, again };
    Box::pin(delivery.run()).await
}

/// One mail on its way.
struct Delivery<'a> {
    mailbox: Mailbox<'a>,
    journal: &'a Journal,
    mail: &'a Mail,
    to: &'a str,
    again: bool,
}

impl Delivery<'_> {
    async fn run(&self) -> Result<(), MailError> {
        let mut note = self.journal.mail(self.mail.id).await?;
        if note.state == MailState::Sent {
            return Ok(());
        }
        let url = self.address().await?;
        let forgotten = self.again && note.state == MailState::Open && note.sent == 0;
        if note.state == MailState::Sending || forgotten {
            note = self.look_for(&url, note).await?;
            if note.state == MailState::Sent {
                return Ok(());
            }
        }
        note = MailNote { state: MailState::Sending, sent: note.sent + 1 };
        self.note(note).await?;
        reach(MailStep::Noted);
        match self.mailbox.call(&url, send_mail(self.mail), send_mail_response).await {
            Ok(()) => {
                reach(MailStep::Taken);
                self.note(MailNote { state: MailState::Sent, ..note }).await?;
                reach(MailStep::Sent);
                tracing::info!(to = self.to, mail = %self.mail.id, "a mail was sent");
                Ok(())
            }
            Err(error) => {
                if error.is_certain() {
                    self.note(MailNote { state: MailState::Open, sent: note.sent - 1 }).await?;
                }
                Err(self.failed(&url, error).await?)
            }
        }
    }

    async fn note(&self, note: MailNote) -> Result<(), StoreError> {
        self.journal.note_mail(Timestamp::now(), self.mail.id, note).await
    }

    /// A mail whose answer was lost: is it among the sent ones?
    async fn look_for(&self, url: &Url, note: MailNote) -> Result<MailNote, MailError> {
        let asked = find_sent(self.mail.id, self.mailbox.email());
        match self.mailbox.call(url, asked, find_sent_response).await {
            Ok(true) => {
                let sent = MailNote { state: MailState::Sent, ..note };
                self.note(sent).await?;
                Ok(sent)
            }
            Ok(false) if note.sent < MOST_SENDINGS => Ok(note),
            Ok(false) => Err(MailError::Final(
                findings::MAIL_UNCLEAR
                    .finding(format!(
                        "A mail to {} was handed to Exchange twice without an answer; it is not among the sent items \
                         and may have arrived all the same. It is not sent again.",
                        self.to
                    ))
                    .remedy("Look into the message tracking log of the Exchange server."),
            )),
            Err(error) => Err(self.failed(url, error).await?),
        }
    }

    /// The mailbox's log-on was refused, now or before.
    fn refused(&self, error: &AuthError) -> MailError {
        let finding = match error.not_repeated() {
            Some(refused) => crate::logons::finding(refused),
            None => findings::EWS_LOGON_REFUSED
                .finding(format!(
                    "The notification mailbox {} refuses the log-on. It is not tried again with this password, so that \
                     the account is not locked.",
                    self.mailbox.email()
                ))
                .remedy("Correct the e-mail address of the notification mailbox and its password in the set-up dialog (answers file: notification.email).")
                .caused_by(error),
        };
        MailError::Later { after: Some(ADMINISTRATOR_PAUSE), finding }
    }

    /// The address that is set, that was found before, or that Autodiscover gives.
    async fn address(&self) -> Result<Url, MailError> {
        let set = self.mailbox.config().exchange_web_service_url.clone();
        let known = match set {
            Some(url) => Some(url),
            None => self.journal.ews_address(self.mailbox.email()).await?,
        };
        if let Some(url) = known.and_then(|url| Url::parse(&url).ok()) {
            return Ok(url);
        }
        let servers = self.journal.get_or_default(&keys::SERVERS).await.unwrap_or_default();
        let known = Known {
            servers: servers.into_iter().filter_map(|server| server.fqdn).collect(),
            points: Box::pin(discover::points(&self.mailbox)).await,
            ..Known::default()
        };
        match discover::find(&self.mailbox, &known).await {
            Ok(url) => {
                self.journal.set_ews_address(self.mailbox.email(), url.as_str()).await?;
                Ok(url)
            }
            Err(not_found) => {
                if let Some(error) = not_found.refused.as_ref().and_then(NetError::auth) {
                    return Err(self.refused(error));
                }
                let email = self.mailbox.email();
                Err(MailError::Later { after: Some(ADMINISTRATOR_PAUSE), finding: not_found.finding(email) })
            }
        }
    }

    /// What a failed call means for the mail. An address that does not answer as EWS does is found anew next time.
    async fn failed(&self, url: &Url, error: CallError) -> Result<MailError, StoreError> {
        if let Some(auth) = error.auth().filter(|auth| auth.is_final()) {
            return Ok(self.refused(auth));
        }
        let forget = match &error {
            CallError::Net(error) => error.auth().is_none(),
            CallError::Status { status, .. } => {
                !matches!(status.as_u16(), 403 | 429 | 503) || status.is_redirection()
            }
            CallError::Ews(EwsError::Refused { .. }) => false,
            CallError::Ews(_) => true,
        };
        if forget {
            self.journal.set(&keys::EWS_ADDRESS, None).await?;
        }
        Ok(meaning(&error, url, &self.mailbox, self.to))
    }
}

fn meaning(error: &CallError, url: &Url, mailbox: &Mailbox<'_>, to: &str) -> MailError {
    let email = mailbox.email();
    let pause = |pause: Option<Duration>| Some(pause.unwrap_or(Duration::from_secs(60)));
    let busy = |wait: Option<Duration>| MailError::Later {
        after: pause(wait),
        finding: findings::EWS_BUSY
            .finding(format!("EWS at {url} cannot take a mail now; it is sent later."))
            .caused_by(error),
    };
    let mailbox_refused = |what: &str| {
        MailError::Later {
        after: Some(ADMINISTRATOR_PAUSE),
        finding: findings::MAILBOX_REFUSED
            .finding(format!("The notification mailbox {email} may not send the mail to {to}: {what}"))
            .remedy("Look at its mailbox: it must be on-premises, enabled, within its quota, and EWS must be allowed for it (Get-CASMailbox: EwsEnabled, EwsApplicationAccessPolicy).")
            .caused_by(error),
    }
    };
    match error {
        CallError::Net(net) => MailError::later(
            findings::EWS_UNREACHABLE
                .finding(format!("EWS at {url} cannot be reached; the mail to {to} is sent later."))
                .remedy(net_finding(net, mailbox.config()).text)
                .caused_by(error),
        ),
        CallError::Status { status: StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE, retry_after, .. } => {
            busy(*retry_after)
        }
        CallError::Status { status: StatusCode::FORBIDDEN, .. } => {
            mailbox_refused("EWS answers with status 403.")
        }
        CallError::Status { status, .. } => MailError::later(
            findings::EWS_UNREACHABLE
                .finding(format!("EWS at {url} answers with status {status}; the mail to {to} is sent later."))
                .remedy("Check Exchange Web Services (URL) under Advanced settings (answers file: exchange.exchange_web_service_url), and the EWS virtual directory of the server.")
                .caused_by(error),
        ),
        CallError::Ews(EwsError::Refused { code, message, class, back_off }) => match class {
            EwsErrorClass::Retry => busy(back_off.map(SignedDuration::unsigned_abs)),
            EwsErrorClass::Request => MailError::Final(
                findings::MAIL_REFUSED
                    .finding(format!("Exchange refuses the mail to {to}: {message} ({code})"))
                    .remedy("Correct the recipient's address; where that is right, send a support bundle to the makers.")
                    .caused_by(error),
            ),
            EwsErrorClass::Administrator => mailbox_refused(&format!("{message} ({code})")),
            EwsErrorClass::Other => MailError::later(
                findings::MAIL_REFUSED
                    .finding(format!("Exchange did not take the mail to {to}: {message} ({code})"))
                    .caused_by(error),
            ),
        },
        CallError::Ews(_) => MailError::later(
            findings::EWS_UNREACHABLE
                .finding(format!("What answers at {url} is not EWS; the mail to {to} is sent later."))
                .remedy("Check Exchange Web Services (URL) under Advanced settings (answers file: exchange.exchange_web_service_url); a proxy or a page between may answer in its place.")
                .caused_by(error),
        ),
    }
}

#[cfg(test)]
mod tests;
