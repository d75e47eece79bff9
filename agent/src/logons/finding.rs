//! What a refused log-on means for people.

use exchange_connector::domain::health::Finding;
use exchange_connector::domain::logon::{LogonDoor, RefusedLogon};
use exchange_connector::findings;

const WAY_OUT: &str = "Correct user name and password, or the account, and set the connector up again. Where the \
    account was mended without a new password, let it be tried once more: `check --try-refused-logon`, or the window's \
    button.";

/// What stands in the way of a log-on that was not tried: the same finding as when it was refused.
pub fn finding(refused: &RefusedLogon) -> Finding {
    let row = match refused.door {
        LogonDoor::Mailbox => findings::EWS_LOGON_REFUSED,
        LogonDoor::Directory => findings::DIRECTORY_LOGON_REFUSED,
        LogonDoor::Proxy => findings::PROXY_LOGON_REFUSED,
        LogonDoor::Exchange | LogonDoor::Other(_) => findings::EXCHANGE_LOGON_REFUSED,
    };
    row.finding(sentence(refused)).remedy(WAY_OUT).caused_by(&NotTried)
}

/// What the status says while a refused log-on is not repeated.
pub fn standing(refused: &RefusedLogon) -> Finding {
    findings::LOGON_NOT_REPEATED.finding(sentence(refused)).remedy(WAY_OUT)
}

fn sentence(refused: &RefusedLogon) -> String {
    let RefusedLogon { user, server, why, at, next_try, .. } = refused;
    let at = at.strftime("%Y-%m-%d %H:%M UTC");
    let next = match next_try {
        Some(next) => format!("It is tried again at {}, once", next.strftime("%Y-%m-%d %H:%M UTC")),
        None => "It is not tried again with this password".to_owned(),
    };
    let why = why.words();
    format!(
        "{server} refused the log-on of {user} at {at}: {why}. {next}, so that the account is not locked."
    )
}

/// Nothing was sent this time.
#[derive(Debug, thiserror::Error)]
#[error("the log-on was not tried")]
struct NotTried;
