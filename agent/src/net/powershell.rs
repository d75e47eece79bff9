//! Remote PowerShell over a lane: open, run pipelines with streaming, stop, close.

use std::ops::ControlFlow;
use std::time::Duration;

use bytes::Bytes;
use exchange_connector::psrp::{Command, ErrorRecord, PipelineState, Record};
use exchange_connector::remoting::{
    Event, Outgoing, Received, Session, SessionError, SessionOptions, read_receive,
};
use exchange_connector::wsman::{CONTENT_TYPE, FaultKind};
use tokio::sync::watch;
use url::Url;
use uuid::Uuid;

use super::connect::Target;
use super::error::NetError;
use super::lane::{Answer, Lane, LaneOptions, LaneRequest};

/// Waits for a throttle that names none.
const DEFAULT_WAIT: Duration = Duration::from_secs(15);
/// How often one request may be put off by a throttle.
const MAX_THROTTLED: usize = 5;
/// How long a close may take when nobody waits for it.
const CLOSE_LIMIT: Duration = Duration::from_secs(5);

/// A session's failure.
#[derive(Debug, thiserror::Error)]
pub enum RemoteError {
    #[error(transparent)]
    Net(#[from] NetError),
    #[error(transparent)]
    Session(#[from] SessionError),
    #[error("the runspace pool did not open: {text}")]
    NotOpened { text: String },
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

/// How a pipeline ended.
#[derive(Debug)]
pub struct PipelineOutcome {
    pub state: PipelineState,
    /// Why it failed, where the server says so.
    pub reason: Option<Box<ErrorRecord>>,
    pub errors: Vec<ErrorRecord>,
    pub warnings: Vec<String>,
    /// Records handed out.
    pub records: u64,
    /// Messages that could not be read; the stream went on.
    pub unreadable: u64,
}

/// A request that travels beside the decoding, and the lane it borrowed. Given up, it takes the connection along.
struct UnderWay(tokio::task::JoinHandle<(Lane, Result<Answer, NetError>)>);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// An open session: one shell, one runspace pool, one lane.
pub struct RemoteSession {
    session: Session,
    /// Away while a request is under way beside the decoding.
    lane: Option<Lane>,
    path: String,
    options: RemoteOptions,
}

impl std::fmt::Debug for RemoteSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RemoteSession").field("session", &self.session).finish_non_exhaustive()
    }
}

impl RemoteSession {
    /// Connects, logs on, makes the shell and waits until its pool is open.
    ///
    /// # Errors
    /// [`RemoteError`]
    pub async fn open(options: RemoteOptions) -> Result<Self, RemoteError> {
        let mut cancel = options.cancel.clone();
        tokio::select! {
            opened = Self::open_inside(options) => opened,
            () = cancelled(&mut cancel) => Err(RemoteError::Cancelled),
        }
    }

    async fn open_inside(mut options: RemoteOptions) -> Result<Self, RemoteError> {
        let url = options.session.wsman.to.clone();
        let (mut lane, mut path) = lane_for(&options.lane, &url)?;
        let mut session = new_session(&options);
        let mut create = session.open()?;
        let (mut redirected, mut waits) = (false, 0);
        let answer = loop {
            let answer = post(&mut lane, &path, &create).await?;
            if !matches!(answer.status.as_u16(), 301 | 302 | 307 | 308) {
                match session.created(create.message_id, soap(&lane, &answer)?) {
                    Ok(()) => break answer,
                    Err(error) => {
                        throttled(&mut options, &error, &mut waits).await?.ok_or(error)?;
                        // A throttled Create made nothing: begin anew with new ids.
                        session = new_session(&options);
                        create = session.open()?;
                        continue;
                    }
                }
            }
            let to = redirect(&options.session.wsman.to, &answer, redirected)?;
            redirected = true;
            (options.progress)(Progress::Redirected { to: to.clone() });
            options.session.wsman.to = to.clone();
            (lane, path) = lane_for(&options.lane, &to)?;
            session = new_session(&options);
            create = session.open()?;
        };
        drop(answer);
        let mut this = Self { session, lane: Some(lane), path, options };
        let limit = this.options.pipeline_limit;
        tokio::time::timeout(limit, this.wait_until_open())
            .await
            .map_err(|_| RemoteError::Timeout { after: limit })??;
        Ok(this)
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
                    return Err(RemoteError::NotOpened { text });
                }
            }
            self.send_pending().await?;
        }
        Ok(())
    }

    /// Runs one pipeline and hands out its records as they arrive; the next answer is fetched while
    /// `on_record` works, and no further one, so a slow reader slows the server. `Break` stops the pipeline: what it still
    /// sends until it has stopped is not handed out, and the session can be used again.
    ///
    /// # Errors
    /// [`RemoteError`]; errors that the commands report are in the outcome.
    pub async fn run(
        &mut self,
        commands: Vec<Command>,
        on_record: &mut (dyn FnMut(&Record) -> ControlFlow<()> + Send),
    ) -> Result<PipelineOutcome, RemoteError> {
        let limit = self.options.pipeline_limit;
        let mut cancel = self.options.cancel.clone();
        let outcome = tokio::select! {
            outcome = tokio::time::timeout(limit, self.pipeline(commands, on_record)) => {
                outcome.unwrap_or(Err(RemoteError::Timeout { after: limit }))
            }
            () = cancelled(&mut cancel) => Err(RemoteError::Cancelled),
        };
        if matches!(outcome, Err(RemoteError::Timeout { .. } | RemoteError::Cancelled))
            && let Some(lane) = &mut self.lane
        {
            // An answer may still be under way on its connection; the close needs a fresh one.
            lane.disconnect();
        }
        if outcome.is_err() && self.lane.is_none() {
            // The lane was under way when the time ran out; another connection carries the close.
            self.lane =
                lane_for(&self.options.lane, &self.options.session.wsman.to).ok().map(|(lane, _)| lane);
        }
        outcome
    }

    async fn pipeline(
        &mut self,
        commands: Vec<Command>,
        on_record: &mut (dyn FnMut(&Record) -> ControlFlow<()> + Send),
    ) -> Result<PipelineOutcome, RemoteError> {
        let (id, command) = self.session.start(commands)?;
        self.ask(&command).await?;
        self.send_pending().await?;
        let mut outcome = PipelineOutcome {
            state: PipelineState::Running,
            reason: None,
            errors: Vec::new(),
            warnings: Vec::new(),
            records: 0,
            unreadable: 0,
        };
        let (mut enough, mut stopping, mut waits) = (false, false, 0);
        let mut receive = self.session.receive(Some(id))?;
        let mut answer = self.post(&receive).await?;
        loop {
            let address = self.options.lane.target.address();
            let body = soap_of(&address, &answer)?;
            let received = match read_receive(receive.message_id, body) {
                Ok(received) => received,
                Err(error) => {
                    throttled(&mut self.options, &error, &mut waits).await?.ok_or(error)?;
                    Received::TimedOut
                }
            };
            let done = received.is_done();
            // The next Receive travels while the records of this one are decoded.
            let next = if done { None } else { Some(self.start_receive(id)?) };
            self.session.take(Some(id), &received)?;
            enough |= self.drain(id, &mut outcome, enough, on_record);
            if let Some((asked, mut under_way)) = next {
                receive = asked;
                let (lane, next_answer) = (&mut under_way.0).await.map_err(|_| RemoteError::Lost)?;
                self.lane = Some(lane);
                answer = next_answer?;
            }
            self.send_pending().await?;
            if enough && !stopping && !done && self.session.is_running(id) {
                stopping = true;
                let stop = self.session.stop(id)?;
                self.ask(&stop).await?;
            }
            if done {
                break;
            }
        }
        let terminate = self.session.terminate(id)?;
        // The pipeline has ended; a server that forgot it already is no failure.
        match self.ask(&terminate).await {
            Ok(()) | Err(RemoteError::Session(_)) => Ok(outcome),
            Err(error) => Err(error),
        }
    }

    /// Hands out what was decoded until the reader has had `enough`; true when it has.
    fn drain(
        &mut self,
        id: Uuid,
        outcome: &mut PipelineOutcome,
        mut enough: bool,
        on_record: &mut (dyn FnMut(&Record) -> ControlFlow<()> + Send),
    ) -> bool {
        while let Some(event) = self.session.poll_event() {
            match event {
                Event::Output { pipeline, record } if pipeline == id && !enough => {
                    outcome.records += 1;
                    enough = on_record(&record).is_break();
                }
                Event::Error { pipeline, record } if pipeline == id => outcome.errors.push(*record),
                Event::Warning { pipeline, text } if pipeline == id => outcome.warnings.push(text),
                Event::PipelineState { pipeline, state, error } if pipeline == id => {
                    outcome.state = state;
                    outcome.reason = error;
                }
                Event::Unreadable { .. } => outcome.unreadable += 1,
                _ => {}
            }
        }
        enough
    }

    fn start_receive(&mut self, id: Uuid) -> Result<(Outgoing, UnderWay), RemoteError> {
        let receive = self.session.receive(Some(id))?;
        let mut lane = self.lane.take().ok_or(RemoteError::Lost)?;
        let request = request(&self.path, &receive);
        let under_way = tokio::spawn(async move {
            let answer = lane.request(&request).await;
            (lane, answer)
        });
        Ok((receive, UnderWay(under_way)))
    }

    async fn send_pending(&mut self) -> Result<(), RemoteError> {
        while let Some(send) = self.session.poll_send()? {
            self.ask(&send).await?;
        }
        Ok(())
    }

    /// Posts anything but a Receive, waiting where the server throttles.
    async fn ask(&mut self, outgoing: &Outgoing) -> Result<(), RemoteError> {
        let mut waits = 0;
        loop {
            let answer = self.post(outgoing).await?;
            let body = self.soap(&answer)?;
            match self.session.answer(outgoing.message_id, body) {
                Ok(_) => return Ok(()),
                Err(error) => throttled(&mut self.options, &error, &mut waits).await?.ok_or(error)?,
            }
        }
    }

    async fn post(&mut self, outgoing: &Outgoing) -> Result<Answer, RemoteError> {
        let lane = self.lane.as_mut().ok_or(RemoteError::Lost)?;
        Ok(post(lane, &self.path, outgoing).await?)
    }

    fn soap<'a>(&self, answer: &'a Answer) -> Result<&'a [u8], RemoteError> {
        Ok(soap_of(&self.options.lane.target.address(), answer)?)
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
        self.session.closed();
        let answer = self.post(&delete).await?;
        let body = self.soap(&answer)?;
        match self.session.answer(delete.message_id, body) {
            Err(error) if !error.is_shell_gone() => Err(error.into()),
            _ => Ok(()),
        }
    }
}

impl Drop for RemoteSession {
    fn drop(&mut self) {
        if !self.session.has_shell() {
            return;
        }
        // Dropped in the middle, its connection may still carry an answer, or be away; a fresh one closes the shell.
        let lane = match self.lane.take() {
            Some(mut lane) => {
                lane.disconnect();
                Ok(lane)
            }
            None => lane_for(&self.options.lane, &self.options.session.wsman.to).map(|(lane, _)| lane),
        };
        let (Ok(mut lane), Ok(delete), Ok(runtime)) =
            (lane, self.session.close(), tokio::runtime::Handle::try_current())
        else {
            return;
        };
        let request = request(&self.path, &delete);
        runtime.spawn(async move {
            // Best effort: the server's idle time-out is what remains.
            let _ = tokio::time::timeout(CLOSE_LIMIT, lane.request(&request)).await;
        });
    }
}

fn new_session(options: &RemoteOptions) -> Session {
    Session::new(options.session.clone(), Box::new(Uuid::new_v4), Box::new(Uuid::new_v4))
}

fn lane_for(options: &LaneOptions, url: &str) -> Result<(Lane, String), NetError> {
    let parsed = Url::parse(url).map_err(|_| NetError::Url { url: url.to_owned() })?;
    let path = match parsed.query() {
        Some(query) => format!("{}?{query}", parsed.path()),
        None => parsed.path().to_owned(),
    };
    let options = LaneOptions { target: Target::of(&parsed)?, ..options.clone() };
    Ok((Lane::new(options), path))
}

fn request(path: &str, outgoing: &Outgoing) -> LaneRequest {
    LaneRequest {
        method: http::Method::POST,
        path: path.to_owned(),
        content_type: Some(CONTENT_TYPE),
        body: Bytes::copy_from_slice(outgoing.body.as_bytes()),
    }
}

async fn post(lane: &mut Lane, path: &str, outgoing: &Outgoing) -> Result<Answer, NetError> {
    lane.request(&request(path, outgoing)).await
}

fn soap<'a>(lane: &Lane, answer: &'a Answer) -> Result<&'a [u8], NetError> {
    soap_of(&lane.options().target.address(), answer)
}

/// The envelope of an answer: faults come with 500, so the form decides and not the status.
fn soap_of<'a>(address: &str, answer: &'a Answer) -> Result<&'a [u8], NetError> {
    let content_type = answer.headers.get(http::header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let is_soap = content_type.is_some_and(|text| text.to_ascii_lowercase().contains("xml"));
    if answer.status.is_success() || (is_soap && !answer.body.is_empty()) {
        return Ok(&answer.body);
    }
    Err(NetError::Status { address: address.to_owned(), status: answer.status.as_u16() })
}

/// Waits when `error` is a throttle: `Some` when it did, `None` when it is something else.
async fn throttled(
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

/// Where a redirect leads, when it may be followed: once, from https to https, within one domain.
fn redirect(from: &str, answer: &Answer, redirected: bool) -> Result<String, NetError> {
    let location = answer.headers.get(http::header::LOCATION).and_then(|value| value.to_str().ok());
    let location = location.unwrap_or_default();
    let refused = || NetError::Redirect { from: from.to_owned(), to: location.to_owned() };
    let old = Url::parse(from).map_err(|_| refused())?;
    let new = old.join(location).map_err(|_| refused())?;
    let (Some(a), Some(b)) = (old.host_str(), new.host_str()) else { return Err(refused()) };
    let https = old.scheme() == "https" && new.scheme() == "https";
    if redirected || location.is_empty() || !https || !same_domain(a, b) {
        return Err(refused());
    }
    Ok(new.to_string())
}

/// The same host, or names below one registered domain of the old name: `a.contoso.com`, `b.contoso.com`.
///
/// Without a list of public suffixes three labels are needed, so that `x.co.uk` and `y.co.uk` stay apart.
fn same_domain(a: &str, b: &str) -> bool {
    if a.eq_ignore_ascii_case(b) {
        return true;
    }
    let parent = |host: &str| {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        host.split_once('.').map(|(_, parent)| parent.to_owned()).filter(|parent| parent.contains('.'))
    };
    let is_address = |host: &str| host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok();
    let two_level = |parent: &str| {
        let (first, last) = parent.split_once('.').unwrap_or_default();
        last.len() == 2 && !last.contains('.') && first.len() <= 3
    };
    match (parent(a), parent(b)) {
        (Some(a_parent), Some(b_parent)) => {
            a_parent == b_parent && !is_address(a) && !is_address(b) && !two_level(&a_parent)
        }
        _ => false,
    }
}

async fn cancelled(cancel: &mut Option<watch::Receiver<bool>>) {
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
