//! The server's side of a runspace pool (MS-PSRP 3.2): what comes in by Send and Command, what waits to be received.
//!
//! No IO and no clock: the shell around it waits, and calls.

mod outlet;
mod pipeline;
mod records;

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use exchange_connector::psrp::fragment::{FragmentError, Joiner};
use exchange_connector::psrp::message::pool::Availability;
use exchange_connector::psrp::message::{
    HostResponse, InitRunspacePool, RunspaceAvailability, RunspacePoolStateMessage, SessionCapability,
};
use exchange_connector::psrp::{DecodeLimits, Message, MessageError, RawMessage, RunspacePoolState};
use uuid::Uuid;

use outlet::Outlet;
pub(crate) use pipeline::{Pipeline, Progress};

/// Why what a client sent was refused. The shell answers with a fault and lives on.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RunspaceError {
    #[error("a fragment was refused")]
    Fragment(#[from] FragmentError),
    #[error("a message was refused")]
    Message(#[from] MessageError),
    #[error("{0}")]
    Order(&'static str),
}

/// What a message from the client asks of its surroundings.
#[derive(Debug)]
pub(crate) enum PoolRequest {
    /// Start this pipeline.
    Pipeline(Uuid, Box<Message<'static>>),
    /// An answer for a pipeline that asked.
    Answer(Option<Uuid>, HostResponse),
    /// Dealt with here.
    Nothing,
}

/// A pool as the server holds it.
#[derive(Debug)]
pub(crate) struct RunspacePool {
    state: Mutex<PoolState>,
    outlet: Outlet,
}

#[derive(Debug)]
struct PoolState {
    joiner: Joiner,
    outbox: VecDeque<Vec<u8>>,
    min: i32,
    max: i32,
    host_null: bool,
}

impl RunspacePool {
    /// A pool from the content of `creationXml`: capabilities and INIT_RUNSPACEPOOL, or nothing usable.
    pub(crate) fn open(creation: Vec<u8>, fragment_size: usize) -> Result<Self, RunspaceError> {
        let mut joiner = Joiner::default();
        joiner.feed(creation);
        let (mut pool, mut init) = (Uuid::nil(), None);
        let mut capability = false;
        while let Some(message) = joiner.next() {
            let raw = RawMessage::parse(message?)?;
            pool = raw.pool;
            match Message::decode(&raw, &DecodeLimits::default())? {
                Message::SessionCapability(_) => capability = true,
                Message::InitRunspacePool(message) => init = Some(message),
                _ => return Err(RunspaceError::Order("only capabilities and the pool's start open a pool")),
            }
        }
        let (true, Some(init)) = (capability, init) else {
            return Err(RunspaceError::Order("the creation lacks SESSION_CAPABILITY or INIT_RUNSPACEPOOL"));
        };
        if init.min_runspaces < 1 || init.max_runspaces < init.min_runspaces {
            return Err(RunspaceError::Order("the numbers of runspaces are out of order"));
        }
        let outlet = Outlet::new(fragment_size, pool);
        let this = Self { state: Mutex::new(PoolState::new(joiner, &init)), outlet };
        this.send_pool_data();
        Ok(this)
    }

    fn send_pool_data(&self) {
        for message in [
            Message::SessionCapability(SessionCapability {
                protocol_version: "2.3".into(),
                ..Default::default()
            }),
            Message::ApplicationPrivateData(records::private_data()),
            Message::RunspacePoolState(RunspacePoolStateMessage {
                state: RunspacePoolState::Opened,
                error: None,
            }),
        ] {
            self.post(&message);
        }
    }

    fn lock(&self) -> MutexGuard<'_, PoolState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn post(&self, message: &Message<'_>) {
        let fragments = self.outlet.message(None, message);
        self.lock().outbox.extend(fragments);
    }

    /// The way out, for its pipelines.
    pub(crate) fn outlet(&self) -> &Outlet {
        &self.outlet
    }

    /// Pipelines that may run at once.
    pub(crate) fn max_runspaces(&self) -> usize {
        usize::try_from(self.lock().max).unwrap_or(1)
    }

    /// True when the client has no host that could be asked.
    pub(crate) fn host_null(&self) -> bool {
        self.lock().host_null
    }

    /// The next fragment of the pool itself, when it is no larger than `room` allows.
    pub(crate) fn take(&self, fits: impl FnOnce(usize) -> bool) -> Option<Vec<u8>> {
        let mut state = self.lock();
        let fits = state.outbox.front().is_some_and(|fragment| fits(fragment.len()));
        if fits { state.outbox.pop_front() } else { None }
    }

    /// A client that connects again is told the pool's numbers (MS-PSRP 3.2.5.4.28).
    pub(crate) fn connected(&self) {
        let (min, max) = {
            let state = self.lock();
            (state.min, state.max)
        };
        self.post(&Message::RunspacePoolInitData { min, max });
        self.send_pool_data();
    }

    /// Fragments of a Send, or of a Command's arguments.
    pub(crate) fn feed(&self, fragments: Vec<u8>) -> Result<Vec<PoolRequest>, RunspaceError> {
        let mut requests = Vec::new();
        let messages: Vec<Result<Bytes, FragmentError>> = {
            let mut state = self.lock();
            state.joiner.feed(fragments);
            let mut messages = Vec::new();
            // An error stays in the joiner, so it is the last thing to be taken out.
            while let Some(message) = state.joiner.next() {
                let failed = message.is_err();
                messages.push(message);
                if failed {
                    break;
                }
            }
            messages
        };
        for message in messages {
            let raw = RawMessage::parse(message?)?;
            requests.push(self.handle(&raw)?);
        }
        Ok(requests)
    }

    fn handle(&self, raw: &RawMessage) -> Result<PoolRequest, RunspaceError> {
        let done = |this: &Self, call, response| {
            this.post(&Message::RunspaceAvailability(RunspaceAvailability { response, call }));
            Ok(PoolRequest::Nothing)
        };
        match Message::decode(raw, &DecodeLimits::default())? {
            Message::CreatePipeline(create) => {
                let id = raw.pipeline.ok_or(RunspaceError::Order("a pipeline needs an id"))?;
                Ok(PoolRequest::Pipeline(id, Box::new(Message::CreatePipeline(create))))
            }
            Message::GetCommandMetadata(query) => {
                let id = raw.pipeline.ok_or(RunspaceError::Order("a query needs an id"))?;
                Ok(PoolRequest::Pipeline(id, Box::new(Message::GetCommandMetadata(query))))
            }
            Message::PipelineHostResponse(response) | Message::RunspacePoolHostResponse(response) => {
                Ok(PoolRequest::Answer(raw.pipeline, response))
            }
            Message::SetMaxRunspaces(request) => {
                let accepted = {
                    let mut state = self.lock();
                    let accepted = request.count >= state.min && request.count != state.max;
                    state.max = if accepted { request.count } else { state.max };
                    accepted
                };
                done(self, request.call, Availability::Accepted(accepted))
            }
            Message::SetMinRunspaces(request) => {
                let accepted = {
                    let mut state = self.lock();
                    let accepted = (1..=state.max).contains(&request.count) && request.count != state.min;
                    state.min = if accepted { request.count } else { state.min };
                    accepted
                };
                done(self, request.call, Availability::Accepted(accepted))
            }
            Message::GetAvailableRunspaces { call } => {
                let max = self.lock().max;
                done(self, call, Availability::Count(max.into()))
            }
            Message::ResetRunspaceState { call } => done(self, call, Availability::Accepted(true)),
            Message::InitRunspacePool(_) => Err(RunspaceError::Order("the pool is open already")),
            // Keys for secure strings, piped input and what later versions add change nothing here.
            _ => Ok(PoolRequest::Nothing),
        }
    }
}

impl PoolState {
    fn new(joiner: Joiner, init: &InitRunspacePool) -> Self {
        Self {
            joiner,
            outbox: VecDeque::new(),
            min: init.min_runspaces,
            max: init.max_runspaces,
            host_null: init.host_info.is_host_null || init.host_info.is_host_ui_null,
        }
    }
}

#[cfg(test)]
mod tests;
