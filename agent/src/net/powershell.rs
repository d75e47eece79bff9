//! Remote PowerShell over a lane: opens a session, runs pipelines in it one after the other, and closes it.

use std::time::Duration;

use bytes::Bytes;
use exchange_connector::auth::AuthError;
use exchange_connector::exchange::Fault;
use exchange_connector::remoting::{Event, Outgoing, Session, SessionError, SessionOptions, read_receive};
use exchange_connector::wsman::{Body, CONTENT_TYPE, FaultKind, parse_response};
use tokio::sync::watch;
use tracing::Instrument as _;
use url::Url;
use uuid::Uuid;

use super::closing::Closing;
use super::connect::Target;
use super::error::NetError;
use super::lane::{Answer, HttpLane, LaneOptions, LaneRequest};
use super::redirect::redirect;

/// Waits for a throttle that names none.
const DEFAULT_WAIT: Duration = Duration::from_secs(15);
/// How often a throttle may put off a Create, or the requests of one pipeline, until the server sends something.
const MAX_THROTTLED: usize = 5;
/// How often a Delete is sent whose answer does not come.
const DELETES: usize = 2;
/// How long a pool may take to open once its shell is there. A server that says for hours that it is not ready is none.
const OPEN_LIMIT: Duration = Duration::from_secs(300);
/// How long a close may take when nobody waits for it.
pub(super) const CLOSE_LIMIT: Duration = Duration::from_secs(5);

/// A session's failure.
#[derive(Debug, thiserror::Error)]
pub enum RemoteError {
    #[error(transparent)]
    Net(#[from] NetError),
    #[error(transparent)]
    Session(#[from] SessionError),
    #[error("the runspace pool did not open: {text}")]
    NotOpened { text: String, fault: Fault },
    #[error("the server still throttles after {waits} waits")]
    Throttled { waits: usize },
    #[error("the command took longer than {} s", after.as_secs())]
    Timeout { after: Duration },
    #[error("it was cancelled")]
    Cancelled,
    #[error("the session was lost by an earlier failure")]
    Lost,
}

impl RemoteError {
    /// True when a new session may do: open one and retry once.
    pub fn is_shell_gone(&self) -> bool {
        matches!(self, Self::Lost) || matches!(self, Self::Session(error) if error.is_shell_gone())
    }
}

/// What is worth telling while one waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    Throttled { wait: Duration },
    Redirected { to: String },
}

/// How a session is driven.
pub struct RemoteOptions {
    pub lane: LaneOptions,
    pub session: SessionOptions,
    /// The id that the shell is asked for.
    pub shell: Uuid,
    /// Shells of the account on this server that were left behind; they are closed first.
    pub left: Vec<Uuid>,
    /// For one pipeline, from Command to its end.
    pub pipeline_limit: Duration,
    /// Longest single wait for a throttle.
    pub throttle_limit: Duration,
    /// True ends what runs.
    pub cancel: Option<watch::Receiver<bool>>,
    pub progress: Box<dyn FnMut(Progress) + Send>,
}

impl std::fmt::Debug for RemoteOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RemoteOptions").field("lane", &self.lane).finish_non_exhaustive()
    }
}

/// How the server answered a Create.
enum Created {
    Made,
    /// It names another address.
    Moved(Answer),
    Refused(SessionError),
}

/// An open session: one shell, one runspace pool, one lane.
pub struct RemoteSession {
    pub(super) session: Session,
    /// Away while a request is under way beside the decoding.
    pub(super) lane: Option<HttpLane>,
    pub(super) path: String,
    pub(super) options: RemoteOptions,
}

impl std::fmt::Debug for RemoteSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RemoteSession").field("session", &self.session).finish_non_exhaustive()
    }
}

impl RemoteSession {
    /// Connects, logs on, makes the shell and waits until its pool is open.
    pub async fn open(options: RemoteOptions) -> Result<Self, RemoteError> {
        let mut cancel = options.cancel.clone();
        tokio::select! {
            opened = Self::open_inside(options) => opened,
            () = cancelled(&mut cancel) => Err(RemoteError::Cancelled),
        }
    }

    /// Closes the shells that the options call left, and opens none. Returns those that the server did not close.
    ///
    /// # Errors
    /// When the server does not answer, or refuses the log-on.
    pub async fn close_others(options: RemoteOptions) -> Result<Vec<Uuid>, RemoteError> {
        let (lane, path) = lane_for(&options.lane, &options.session.wsman.to)?;
        let mut this = Self { session: new_session(&options), lane: Some(lane), path, options };
        this.close_left().await?;
        Ok(std::mem::take(&mut this.options.left))
    }

    async fn open_inside(options: RemoteOptions) -> Result<Self, RemoteError> {
        let url = options.session.wsman.to.clone();
        let (lane, path) = lane_for(&options.lane, &url)?;
        let mut this = Self { session: new_session(&options), lane: Some(lane), path, options };
        this.close_left().await?;
        let (mut redirected, mut waits) = (false, 0);
        loop {
            let created;
            (this, created) = this.create_whoever_waits().await?;
            match created? {
                Created::Made => break,
                Created::Moved(answer) => {
                    let to = redirect(&this.options.session.wsman.to, &answer, redirected)?;
                    redirected = true;
                    (this.options.progress)(Progress::Redirected { to: to.clone() });
                    this.options.session.wsman.to = to.clone();
                    let (lane, path) = lane_for(&this.options.lane, &to)?;
                    (this.lane, this.path) = (Some(lane), path);
                }
                Created::Refused(error) => {
                    throttled(&mut this.options, &error, &mut waits).await?.ok_or(error)?;
                }
            }
            // Neither a redirected nor a throttled Create made anything: begin anew.
            this.session = new_session(&this.options);
        }
        let limit = this.options.pipeline_limit.min(OPEN_LIMIT);
        tokio::time::timeout(limit, this.wait_until_open())
            .await
            .map_err(|_| RemoteError::Timeout { after: limit })??;
        Ok(this)
    }

    /// Creates the shell in a task of its own, which outlives a caller that gives up: the server may make the shell
    /// at that very moment, and only the answer says so. The session then closes its shell when the task drops it.
    async fn create_whoever_waits(mut self) -> Result<(Self, Result<Created, RemoteError>), RemoteError> {
        let closing = Closing::begin();
        let task = tokio::spawn(
            async move {
                let created = self.create().await;
                // What nobody takes is dropped in this order.
                (self, created, closing)
            }
            .in_current_span(),
        );
        match task.await {
            Ok((this, created, _)) => Ok((this, created)),
            Err(ended) => match ended.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                // The runtime ends, and with it this program.
                Err(_) => Err(RemoteError::Cancelled),
            },
        }
    }

    async fn create(&mut self) -> Result<Created, RemoteError> {
        let create = self.session.open()?;
        let answer = match self.post(&create).await {
            Err(RemoteError::Net(error @ (NetError::Closed { .. } | NetError::Timeout { .. }))) => {
                // The server may have made the shell; this ends it.
                self.session.may_have_shell();
                return Err(error.into());
            }
            answer => answer?,
        };
        if matches!(answer.status.as_u16(), 301 | 302 | 307 | 308) {
            return Ok(Created::Moved(answer));
        }
        let body = self.soap(&answer)?;
        Ok(match self.session.created(create.message_id, body) {
            Ok(()) => Created::Made,
            Err(error) => Created::Refused(error),
        })
    }

    /// Closes shells that were left behind on this server. They count against the account, so that without this no
    /// further one may be allowed. Those that the server was too busy to close stay in the options.
    async fn close_left(&mut self) -> Result<(), RemoteError> {
        for shell in std::mem::take(&mut self.options.left) {
            let delete = self.session.close_other(shell)?;
            match tokio::time::timeout(CLOSE_LIMIT, self.post(&delete)).await {
                Ok(Ok(answer)) if self.is_put_off(&answer) => {
                    tracing::info!(%shell, status = %answer.status, "a shell that was left is not closed yet");
                    self.options.left.push(shell);
                }
                Ok(Ok(answer)) => {
                    tracing::info!(%shell, status = %answer.status, "a shell that was left is closed")
                }
                Ok(Err(RemoteError::Net(error))) if error.is_server_dead() || error.auth().is_some() => {
                    return Err(error.into());
                }
                Ok(Err(error)) => tracing::info!(%shell, %error, "a shell that was left cannot be closed"),
                Err(_) => {
                    // A pipeline that still runs in it holds the answer back; there may be many such shells.
                    tracing::info!(%shell, "a shell that was left is closed, the server does not say so yet");
                    if let Some(lane) = &mut self.lane {
                        lane.disconnect();
                    }
                }
            }
        }
        Ok(())
    }

    /// True when the server answered a Delete without having looked at it: it is busy, or a proxy answered for it. Any
    /// fault about the shell itself means that there is nothing left to close. The session that opens is not told: the
    /// shell was never its own.
    fn is_put_off(&self, answer: &Answer) -> bool {
        match soap_of(&self.options.lane.target.address(), answer) {
            Err(_) => true,
            Ok(body) => parse_response(body).is_ok_and(|response| {
                matches!(&response.body, Body::Fault(fault) if matches!(fault.kind, FaultKind::Throttled { .. }))
            }),
        }
    }

    /// Shells that were left behind before and that the server has not closed.
    pub fn still_left(&self) -> &[Uuid] {
        &self.options.left
    }

    async fn wait_until_open(&mut self) -> Result<(), RemoteError> {
        while !self.session.is_open() {
            let receive = self.session.receive(None)?;
            let answer = self.post(&receive).await?;
            let body = self.soap(&answer)?;
            let received = read_receive(receive.message_id, body)?;
            self.session.take(None, &received)?;
            while let Some(event) = self.session.poll_event() {
                if let Event::PoolState { state, error: Some(error) } = event {
                    let text = format!("{state:?}: {}", error.message);
                    return Err(RemoteError::NotOpened { text, fault: Fault::of(&error) });
                }
            }
            self.send_pending(&mut 0).await?;
        }
        Ok(())
    }

    pub(super) async fn send_pending(&mut self, waits: &mut usize) -> Result<(), RemoteError> {
        while let Some(send) = self.session.poll_send()? {
            self.ask(&send, waits).await?;
        }
        Ok(())
    }

    /// Posts anything but a Receive, waiting where the server throttles; `waits` is counted over all requests that belong
    /// together.
    pub(super) async fn ask(&mut self, outgoing: &Outgoing, waits: &mut usize) -> Result<(), RemoteError> {
        loop {
            let answer = self.post(outgoing).await?;
            let body = self.soap(&answer)?;
            match self.session.answer(outgoing.message_id, body) {
                Ok(_) => return Ok(()),
                Err(error) => throttled(&mut self.options, &error, waits).await?.ok_or(error)?,
            }
        }
    }

    /// Posts a request whatever its answer says, without waiting for a throttle.
    pub(super) async fn ask_once(&mut self, outgoing: &Outgoing) -> Result<(), RemoteError> {
        self.post(outgoing).await.map(drop)
    }

    async fn post(&mut self, outgoing: &Outgoing) -> Result<Answer, RemoteError> {
        let lane = self.lane.as_mut().ok_or(RemoteError::Lost)?;
        Ok(post(lane, &self.path, outgoing).await?)
    }

    fn soap<'a>(&self, answer: &'a Answer) -> Result<&'a [u8], RemoteError> {
        Ok(soap_of(&self.options.lane.target.address(), answer)?)
    }

    /// Why Kerberos did not serve, where the log-on fell back to NTLM.
    pub fn fell_back(&self) -> Option<&AuthError> {
        self.lane.as_ref()?.fell_back()
    }

    /// Another connection, where the last pipeline was given up with a request under way on the one there was.
    pub(super) fn ensure_lane(&mut self) -> Result<(), NetError> {
        if self.lane.is_none() {
            self.lane = Some(lane_for(&self.options.lane, &self.options.session.wsman.to)?.0);
        }
        Ok(())
    }

    /// Deletes the shell: a session left open counts against the account until it times out.
    ///
    /// # Errors
    /// [`RemoteError`]; the session is over in any case.
    pub async fn close(mut self) -> Result<(), RemoteError> {
        if !self.session.has_shell() {
            return Ok(());
        }
        let delete = self.session.close()?;
        let deleted = self.delete(&delete).await;
        // Only now: a caller that gives up in the middle leaves the rest to the drop.
        self.session.closed();
        deleted
    }

    async fn delete(&mut self, delete: &Outgoing) -> Result<(), RemoteError> {
        let mut tries = 0;
        loop {
            tries += 1;
            self.ensure_lane()?;
            match self.post(delete).await {
                Ok(answer) => {
                    return match self.session.answer(delete.message_id, self.soap(&answer)?) {
                        Err(error) if !error.is_shell_gone() => Err(error.into()),
                        _ => Ok(()),
                    };
                }
                // A refused log-on is not repeated.
                Err(RemoteError::Net(error)) if error.auth().is_none() && tries < DELETES => {
                    tracing::debug!(%error, "a shell is to be closed once more");
                    if let Some(lane) = &mut self.lane {
                        lane.disconnect();
                    }
                }
                Err(error) => return Err(error),
            }
        }
    }
}

impl Drop for RemoteSession {
    fn drop(&mut self) {
        if !self.session.has_shell() {
            return;
        }
        // Dropped in the middle, its connection may still carry an answer, or be away; a fresh one closes the shell.
        if let Some(lane) = &mut self.lane {
            lane.disconnect();
        }
        let (Ok(()), Ok(delete), Ok(runtime)) =
            (self.ensure_lane(), self.session.close(), tokio::runtime::Handle::try_current())
        else {
            return;
        };
        let Some(mut lane) = self.lane.take() else { return };
        let request = request(&self.path, &delete);
        let closing = Closing::begin();
        runtime.spawn(async move {
            let _closing = closing;
            // Best effort: the journal, and the server's idle time-out, are what remains.
            for _ in 0..DELETES {
                match tokio::time::timeout(CLOSE_LIMIT, lane.request(&request)).await {
                    Ok(Err(error)) if error.auth().is_none() => lane.disconnect(),
                    Err(_) => lane.disconnect(),
                    Ok(_) => break,
                }
            }
        });
    }
}

fn new_session(options: &RemoteOptions) -> Session {
    // The first id is the shell's: whoever opens it has noted it.
    let mut shell = Some(options.shell);
    let ids = move || shell.take().unwrap_or_else(Uuid::new_v4);
    Session::new(options.session.clone(), Box::new(ids), Box::new(Uuid::new_v4))
}

fn lane_for(options: &LaneOptions, url: &str) -> Result<(HttpLane, String), NetError> {
    let parsed = Url::parse(url).map_err(|_| NetError::Url { url: url.to_owned() })?;
    let path = match parsed.query() {
        Some(query) => format!("{}?{query}", parsed.path()),
        None => parsed.path().to_owned(),
    };
    let options = LaneOptions { target: Target::of(&parsed)?, ..options.clone() };
    Ok((HttpLane::new(options), path))
}

pub(super) fn request(path: &str, outgoing: &Outgoing) -> LaneRequest {
    LaneRequest {
        method: http::Method::POST,
        path: path.to_owned(),
        content_type: Some(CONTENT_TYPE),
        body: Bytes::copy_from_slice(outgoing.body.as_bytes()),
    }
}

async fn post(lane: &mut HttpLane, path: &str, outgoing: &Outgoing) -> Result<Answer, NetError> {
    lane.request(&request(path, outgoing)).await
}

/// The envelope of an answer: faults come with 500, so the form decides and not the status.
pub(super) fn soap_of<'a>(address: &str, answer: &'a Answer) -> Result<&'a [u8], NetError> {
    let content_type = answer.headers.get(http::header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let is_soap = content_type.is_some_and(|text| text.to_ascii_lowercase().contains("xml"));
    if answer.status.is_success() || (is_soap && !answer.body.is_empty()) {
        return Ok(&answer.body);
    }
    Err(NetError::Status { address: address.to_owned(), status: answer.status.as_u16() })
}

/// Waits when `error` is a throttle: `Some` when it did, `None` when it is something else.
pub(super) async fn throttled(
    options: &mut RemoteOptions,
    error: &SessionError,
    waits: &mut usize,
) -> Result<Option<()>, RemoteError> {
    let Some(FaultKind::Throttled { retry_after }) = error.fault_kind() else { return Ok(None) };
    if *waits >= MAX_THROTTLED {
        return Err(RemoteError::Throttled { waits: *waits });
    }
    *waits += 1;
    let wait = retry_after.and_then(|wait| Duration::try_from(wait).ok()).unwrap_or(DEFAULT_WAIT);
    let wait = wait.min(options.throttle_limit);
    (options.progress)(Progress::Throttled { wait });
    tokio::time::sleep(wait).await;
    Ok(Some(()))
}

pub(super) async fn cancelled(cancel: &mut Option<watch::Receiver<bool>>) {
    if let Some(receiver) = cancel
        && receiver.wait_for(|cancelled| *cancelled).await.is_ok()
    {
        return;
    }
    // Nobody can cancel any more.
    std::future::pending().await
}

#[cfg(test)]
mod tests;
