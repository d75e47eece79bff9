//! A remote PowerShell session: WSMan and PSRP composed, sans-IO. Bytes go out, bytes come in, events are polled.
//!
//! One [`Session`] is one shell with one runspace pool. The caller posts every [`Outgoing`] and gives the answer
//! back: [`Session::answer`] for everything but Receive, [`read_receive`] and [`Session::take`] for Receive, so
//! that the next Receive can be on its way while the records of this one are decoded.
//!
//! 1. [`Session::open`] → post → [`Session::created`]; Receive on the pool until [`Session::is_open`].
//! 2. [`Session::start`] → post → [`Session::answer`]; post what [`Session::poll_send`] has; Receive on the
//!    pipeline until done, handing out [`Session::poll_event`]; [`Session::terminate`] → post.
//! 3. [`Session::close`] → post.

use jiff::SignedDuration;
use uuid::Uuid;

pub use crate::psrp::Event;
use crate::psrp::{
    Command, PoolError, PoolOptions, RunspacePool, RunspacePoolState, fragment::fragment_size,
};
pub use crate::wsman::Outgoing;
use crate::wsman::{
    Body, Client, ClientOptions, FaultKind, Ids, Receive, Signal, WsmanError, WsmanFault, decode_base64,
    parse_response,
};

/// Why a session cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    #[error(transparent)]
    Wsman(#[from] WsmanError),
    #[error(transparent)]
    Fault(#[from] Box<WsmanFault>),
    #[error(transparent)]
    Pool(#[from] PoolError),
    /// The server's own words about a pool that did not open or broke.
    #[error("the runspace pool is {state:?}: {text}")]
    PoolLost { state: RunspacePoolState, text: String },
}

impl SessionError {
    /// What a fault asks of the caller.
    pub fn fault_kind(&self) -> Option<&FaultKind> {
        match self {
            Self::Fault(fault) => Some(&fault.kind),
            _ => None,
        }
    }

    /// True when the shell is gone: open a new one and retry once.
    pub fn is_shell_gone(&self) -> bool {
        matches!(self.fault_kind(), Some(FaultKind::ShellGone))
    }
}

/// How a session is made.
#[derive(Debug, Clone)]
pub struct SessionOptions {
    pub wsman: ClientOptions,
    /// How long the server keeps an unused shell. Exchange allows 15 minutes.
    pub idle_timeout: Option<SignedDuration>,
    /// The shell's name, as an administrator sees it.
    pub name: String,
}

impl SessionOptions {
    /// Exchange at `url`.
    pub fn exchange(url: impl Into<String>) -> Self {
        Self {
            wsman: ClientOptions::exchange(url),
            idle_timeout: Some(SignedDuration::from_mins(15)),
            name: "Exchange Connector".into(),
        }
    }
}

/// One shell with one runspace pool.
#[derive(Debug)]
pub struct Session {
    client: Client,
    pool: RunspacePool,
    options: SessionOptions,
    ids: IdSource,
}

/// Ids for pipelines; a type of its own for its `Debug`.
struct IdSource(Ids);

impl std::fmt::Debug for IdSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IdSource")
    }
}

/// What a Receive answer is, before its records are decoded.
#[derive(Debug)]
pub enum Received<'a> {
    /// Nothing yet: poll again.
    TimedOut,
    Data(Receive<'a>),
}

impl Received<'_> {
    /// True when WSMan says that the command is over.
    pub fn is_done(&self) -> bool {
        matches!(self, Self::Data(Receive { state: Some(state), .. }) if state.done)
    }
}

/// Reads the answer to a Receive: one scan, nothing decoded yet.
///
/// # Errors
/// A malformed answer, or a fault other than the operation's time-out.
pub fn read_receive<'a>(asked: Uuid, body: &'a [u8]) -> Result<Received<'a>, SessionError> {
    let response = parse_response(body)?;
    response.check_relates_to(asked)?;
    match response.body {
        Body::Receive(receive) => Ok(Received::Data(receive)),
        Body::Fault(fault) if fault.kind == FaultKind::TimedOut => Ok(Received::TimedOut),
        Body::Fault(fault) => Err(fault.into()),
        other => Err(WsmanError::Unexpected { expected: "ReceiveResponse", got: other.name() }.into()),
    }
}

impl Session {
    /// A session that is not open yet. `ids` gives new ids; two calls never give the same.
    pub fn new(options: SessionOptions, mut ids: Ids, client_ids: Ids) -> Self {
        let mut pool = PoolOptions::new(ids());
        let client = Client::new(options.wsman.clone(), client_ids);
        pool.fragment_size = fragment_size(client.payload_room() / 3 * 4);
        Self { client, pool: RunspacePool::new(pool), options, ids: IdSource(ids) }
    }

    /// The first request: Create.
    ///
    /// # Errors
    /// When the session was opened before.
    pub fn open(&mut self) -> Result<Outgoing, SessionError> {
        let creation = self.pool.open()?;
        Ok(self.client.create(self.pool.id(), &self.options.name, self.options.idle_timeout, &creation)?)
    }

    /// From now on the requests go to another URL: a redirect of the first Create, which is to be sent again.
    ///
    /// # Errors
    /// [`WsmanError`]
    pub fn redirected(&mut self, url: &str, ids: (Ids, Ids)) -> Result<Outgoing, SessionError> {
        let mut options = self.options.clone();
        options.wsman.to = url.into();
        *self = Self::new(options, ids.0, ids.1);
        self.open()
    }

    /// The answer to Create.
    ///
    /// # Errors
    /// A fault, or what is no answer to Create.
    pub fn created(&mut self, asked: Uuid, body: &[u8]) -> Result<(), SessionError> {
        match self.answer(asked, body)? {
            Answered::Shell(shell_id) => {
                self.client.set_shell_id(shell_id);
                Ok(())
            }
            Answered::Other(got) => Err(WsmanError::Unexpected { expected: "CreateResponse", got }.into()),
        }
    }

    /// The answer to anything but Receive.
    ///
    /// # Errors
    /// A fault, a malformed answer, or one to another request.
    pub fn answer(&mut self, asked: Uuid, body: &[u8]) -> Result<Answered, SessionError> {
        let response = parse_response(body)?;
        response.check_relates_to(asked)?;
        match response.body {
            Body::Fault(fault) => {
                if fault.kind == FaultKind::ShellGone {
                    self.pool.broken();
                }
                Err(fault.into())
            }
            Body::Created(shell) => Ok(Answered::Shell(shell.shell_id)),
            other => Ok(Answered::Other(other.name())),
        }
    }

    /// True when pipelines can be started.
    pub fn is_open(&self) -> bool {
        self.pool.state() == RunspacePoolState::Opened
    }

    /// True when the shell exists on the server and is worth a Delete.
    pub fn has_shell(&self) -> bool {
        self.client.shell_id().is_some() && self.pool.state() != RunspacePoolState::Closed
    }

    /// How many pipelines run.
    pub fn running(&self) -> usize {
        self.pool.running()
    }

    /// True while `pipeline` has not ended.
    pub fn is_running(&self, pipeline: Uuid) -> bool {
        self.pool.pipeline_state(pipeline).is_some()
    }

    /// The next Receive, for a pipeline or (`None`) for the pool.
    ///
    /// # Errors
    /// [`WsmanError`]
    pub fn receive(&mut self, pipeline: Option<Uuid>) -> Result<Outgoing, SessionError> {
        Ok(self.client.receive(pipeline)?)
    }

    /// Decodes what a Receive brought; then poll events and sends. `pipeline` is what the Receive requested: a
    /// stream without a CommandId belongs to it.
    ///
    /// # Errors
    /// Broken base64 or fragments, or a pool that ended with an error.
    pub fn take(&mut self, pipeline: Option<Uuid>, received: &Received<'_>) -> Result<(), SessionError> {
        let Received::Data(receive) = received else { return Ok(()) };
        for part in &receive.parts {
            if part.base64.is_empty() || !part.name.eq_ignore_ascii_case("stdout") {
                continue;
            }
            // A buffer of its own: the records are slices of it and outlive this call.
            let mut bytes = Vec::with_capacity(part.base64.len() / 4 * 3 + 3);
            decode_base64(part.base64, &mut bytes)?;
            match part.command_id.or(pipeline) {
                Some(id) => self.pool.handle_pipeline_data(id, bytes)?,
                None => self.pool.handle_pool_data(bytes)?,
            }
        }
        if let Some(state) = &receive.state
            && state.done
            && let Some(id) = state.command_id.or(pipeline)
        {
            self.pool.command_done(id);
        }
        Ok(())
    }

    /// What happened, oldest first.
    pub fn poll_event(&mut self) -> Option<Event> {
        self.pool.poll_event()
    }

    /// The next Send, where one is needed: a long command's further fragments, answers to host calls.
    ///
    /// # Errors
    /// [`WsmanError`]
    pub fn poll_send(&mut self) -> Result<Option<Outgoing>, SessionError> {
        let Some(transmit) = self.pool.poll_transmit() else { return Ok(None) };
        Ok(Some(self.client.send(transmit.stream.name(), transmit.pipeline, &transmit.bytes)?))
    }

    /// Starts a pipeline of plain commands: its id and the Command request.
    ///
    /// # Errors
    /// When the pool is not open.
    pub fn start(&mut self, commands: Vec<Command>) -> Result<(Uuid, Outgoing), SessionError> {
        let start = self.pool.create_pipeline((self.ids.0)(), commands)?;
        Ok((start.id, self.client.command(start.id, &start.first)?))
    }

    /// Asks a running pipeline to stop. Go on with Receive until it is done.
    ///
    /// # Errors
    /// When the pipeline is not known.
    pub fn stop(&mut self, pipeline: Uuid) -> Result<Outgoing, SessionError> {
        self.pool.stop(pipeline)?;
        Ok(self.client.signal(pipeline, Signal::CtrlC)?)
    }

    /// Frees what the server keeps of a pipeline that ended, or gives one up.
    ///
    /// # Errors
    /// [`WsmanError`]
    pub fn terminate(&mut self, pipeline: Uuid) -> Result<Outgoing, SessionError> {
        Ok(self.client.signal(pipeline, Signal::Terminate)?)
    }

    /// Forgets a pipeline that will not be read to its end; what still comes for it is dropped.
    pub fn abandon(&mut self, pipeline: Uuid) {
        self.pool.command_done(pipeline);
    }

    /// The last request: Delete.
    ///
    /// # Errors
    /// [`WsmanError`]
    pub fn close(&mut self) -> Result<Outgoing, SessionError> {
        self.pool.close();
        Ok(self.client.delete()?)
    }

    /// The Delete of another shell of the account, which an earlier session left behind; before [`Session::open`] too.
    ///
    /// # Errors
    /// [`WsmanError`]
    pub fn close_other(&mut self, shell: Uuid) -> Result<Outgoing, SessionError> {
        Ok(self.client.delete_other(shell)?)
    }

    /// The answer to Create was lost: the shell may be there, under the id that it was asked for.
    pub fn may_have_shell(&mut self) {
        self.client.set_shell_id(self.pool.id().hyphenated().to_string().to_ascii_uppercase());
    }

    /// The Delete was answered.
    pub fn closed(&mut self) {
        self.pool.closed();
    }
}

/// What an answer was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answered {
    /// A Create, with the shell's id.
    Shell(String),
    /// Another operation, by its answer's name.
    Other(&'static str),
}

#[cfg(test)]
mod tests;
