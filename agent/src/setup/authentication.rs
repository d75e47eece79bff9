//! Log-on: opens a remote PowerShell session, which proves address, methods, account and rights at once.

use exchange_connector::config::Config;
use exchange_connector::ipc::CheckName;
use exchange_connector::sync::plan;

use super::{Failed, Run};
use crate::exchange::{remote_finding, remote_options};
use crate::net::RemoteSession;
use crate::store::Secrets;

const NAME: CheckName = CheckName::Authentication;

/// The session that the following checks use.
pub(crate) struct Session(pub(crate) RemoteSession);

impl Session {
    pub(crate) async fn close(self) {
        if let Err(error) = self.0.close().await {
            // The server ends it after its idle time.
            tracing::warn!(%error, "the session could not be closed");
        }
    }
}

pub(crate) async fn check(run: &mut Run<'_>, config: &Config, secrets: &Secrets) -> Result<Session, Failed> {
    run.begin(&NAME);
    let options = remote_options(config, secrets, &config.exchange.server, None)
        .map_err(|finding| run.fail(&NAME, finding))?;
    let mut session = match Box::pin(RemoteSession::open(options)).await {
        Ok(session) => session,
        Err(error) => return Err(run.fail(&NAME, remote_finding(&error, config))),
    };
    // The first command of every runspace; a server without it has one domain to show.
    let opening = plan::opening(&exchange_connector::exchange::Dialect::default());
    let opened = session.run(vec![opening], &mut |_| std::ops::ControlFlow::Continue(())).await;
    if let Err(error) = opened {
        let finding = remote_finding(&error, config);
        Session(session).close().await;
        return Err(run.fail(&NAME, finding));
    }
    run.ok(&NAME, format!("{} is logged on", config.exchange.user));
    Ok(Session(session))
}
