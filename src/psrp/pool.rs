//! The client's side of a runspace pool (MS-PSRP 3.1.1.2) and of its pipelines (3.1.1.3).

use std::collections::{HashMap, VecDeque};

use bytes::Bytes;
use uuid::Uuid;

use super::clixml::DecodeLimits;
use super::command::Command;
use super::event::{Event, Record};
use super::fragment::{DEFAULT_FRAGMENT, FragmentError, Joiner, Splitter};
use super::message::{
    CreatePipeline, Destination, InitRunspacePool, Message, MessageError, MessageType, PipelineState,
    RawMessage, RunspacePoolState, SessionCapability,
};

/// Why a call was refused or a stream is lost.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PoolError {
    #[error("the runspace pool is {state:?}; {action} needs it {needed:?}")]
    PoolState { action: &'static str, state: RunspacePoolState, needed: RunspacePoolState },
    #[error("pipeline {pipeline} is not known to this pool")]
    UnknownPipeline { pipeline: Uuid },
    #[error("the fragments of the pool cannot be joined")]
    PoolFragments(#[source] FragmentError),
    #[error("the fragments of pipeline {pipeline} cannot be joined")]
    PipelineFragments {
        pipeline: Uuid,
        #[source]
        source: FragmentError,
    },
    #[error("a message without a readable header came")]
    Header(#[source] MessageError),
    #[error("the server speaks protocol {version}, which is not 2.x")]
    Protocol { version: String },
}

/// What a pool is made with.
#[derive(Debug, Clone, PartialEq)]
pub struct PoolOptions {
    /// RPID; the id of the WSMan shell too.
    pub id: Uuid,
    /// The largest fragment: [`fragment_size`](super::fragment::fragment_size) of the envelope.
    pub fragment_size: usize,
    pub init: InitRunspacePool,
    pub limits: DecodeLimits,
}

impl PoolOptions {
    /// One runspace, no host, PowerShell's sizes.
    pub fn new(id: Uuid) -> Self {
        Self {
            id,
            fragment_size: DEFAULT_FRAGMENT,
            init: InitRunspacePool::default(),
            limits: DecodeLimits::default(),
        }
    }
}

/// Bytes to send: fragments, for a stream of the pool or of one pipeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transmit {
    /// `None` is the pool itself: Send without CommandId.
    pub pipeline: Option<Uuid>,
    pub stream: Stream,
    /// One or more whole fragments.
    pub bytes: Vec<u8>,
}

/// The WSMan stream that bytes go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// `stdin`
    Input,
    /// `pr`: answers to host calls.
    PromptResponse,
}

impl Stream {
    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Input => "stdin",
            Self::PromptResponse => "pr",
        }
    }
}

/// A pipeline that was made: `first` goes into the Command's argument, the rest comes from
/// [`RunspacePool::poll_transmit`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PipelineStart {
    /// PID; the CommandId too.
    pub id: Uuid,
    /// The first fragment.
    pub first: Vec<u8>,
}

/// A runspace pool as its client sees it. The order of calls is at the top of [`psrp`](super).
#[derive(Debug)]
pub struct RunspacePool {
    id: Uuid,
    state: RunspacePoolState,
    init: InitRunspacePool,
    limits: DecodeLimits,
    splitter: Splitter,
    joiner: Joiner,
    pipelines: HashMap<Uuid, Pipeline>,
    /// Pipelines that ended, so that the pool does not take their late messages for a fault.
    ended: VecDeque<Uuid>,
    events: VecDeque<Event>,
    transmits: VecDeque<Transmit>,
}

#[derive(Debug)]
struct Pipeline {
    state: PipelineState,
    joiner: Joiner,
}

/// Ended pipelines that are remembered.
const ENDED: usize = 64;

impl RunspacePool {
    pub fn new(options: PoolOptions) -> Self {
        Self {
            id: options.id,
            state: RunspacePoolState::BeforeOpen,
            init: options.init,
            splitter: Splitter::new(options.fragment_size),
            joiner: Joiner::new(options.limits.size),
            limits: options.limits,
            pipelines: HashMap::new(),
            ended: VecDeque::new(),
            events: VecDeque::new(),
            transmits: VecDeque::new(),
        }
    }

    /// RPID.
    pub fn id(&self) -> Uuid {
        self.id
    }

    pub fn state(&self) -> RunspacePoolState {
        self.state
    }

    /// The state of a pipeline that hasn't ended.
    pub fn pipeline_state(&self, pipeline: Uuid) -> Option<PipelineState> {
        self.pipelines.get(&pipeline).map(|pipeline| pipeline.state)
    }

    /// Pipelines that haven't ended.
    pub fn running(&self) -> usize {
        self.pipelines.len()
    }

    /// Begins. The answer is the content of `creationXml`: SESSION_CAPABILITY and INIT_RUNSPACEPOOL.
    pub fn open(&mut self) -> Result<Vec<u8>, PoolError> {
        self.need("open", RunspacePoolState::BeforeOpen)?;
        let capability = Message::SessionCapability(SessionCapability::default());
        let init = Message::InitRunspacePool(Box::new(self.init.clone()));
        let mut bytes = self.splitter.join(&capability.encode(Destination::Server, self.id, None));
        bytes.extend(self.splitter.join(&init.encode(Destination::Server, self.id, None)));
        self.state = RunspacePoolState::NegotiationSent;
        Ok(bytes)
    }

    /// Makes a pipeline of plain commands, each fed by the one before.
    pub fn create_pipeline(&mut self, id: Uuid, commands: Vec<Command>) -> Result<PipelineStart, PoolError> {
        self.need("a pipeline", RunspacePoolState::Opened)?;
        let message = Message::CreatePipeline(Box::new(CreatePipeline::new(commands)));
        let bytes = message.encode(Destination::Server, self.id, Some(id));
        let mut fragments = self.splitter.split(&bytes).into_iter();
        let first = fragments.next().unwrap_or_default();
        for bytes in fragments {
            self.transmits.push_back(Transmit { pipeline: Some(id), stream: Stream::Input, bytes });
        }
        let joiner = Joiner::new(self.limits.size);
        self.pipelines.insert(id, Pipeline { state: PipelineState::Running, joiner });
        Ok(PipelineStart { id, first })
    }

    /// The pipeline is to end early: send WSMan's Signal. Records may still come until it says `Stopped`.
    pub fn stop(&mut self, pipeline: Uuid) -> Result<(), PoolError> {
        let known = self.pipelines.get_mut(&pipeline).ok_or(PoolError::UnknownPipeline { pipeline })?;
        known.state = PipelineState::Stopping;
        Ok(())
    }

    /// WSMan ended the command (`CommandState/Done`) or the shell is gone: when the server said no final state
    /// by itself the pipeline is over with `Stopped` if the caller requested that, else with `Failed`.
    pub fn command_done(&mut self, pipeline: Uuid) {
        if let Some(known) = self.pipelines.get(&pipeline) {
            let state = if known.state == PipelineState::Stopping {
                PipelineState::Stopped
            } else {
                PipelineState::Failed
            };
            self.end(pipeline);
            self.events.push_back(Event::PipelineState { pipeline, state, error: None });
        }
    }

    /// The pool is being closed: delete the shell. Call [`closed`](Self::closed) when that was answered.
    pub fn close(&mut self) {
        if !matches!(self.state, RunspacePoolState::Closed | RunspacePoolState::Broken) {
            self.state = RunspacePoolState::Closing;
        }
    }

    /// The shell is gone, as the client asked.
    pub fn closed(&mut self) {
        self.leave(RunspacePoolState::Closed);
    }

    /// The shell is lost: every pipeline fails.
    pub fn broken(&mut self) {
        self.leave(RunspacePoolState::Broken);
    }

    fn leave(&mut self, state: RunspacePoolState) {
        if self.state == state {
            return;
        }
        let mut open: Vec<Uuid> = self.pipelines.keys().copied().collect();
        open.sort_unstable();
        for pipeline in open {
            self.command_done(pipeline);
        }
        self.state = state;
        self.events.push_back(Event::PoolState { state, error: None });
    }

    /// Bytes of the pool's stdout stream, as Receive brought them (decoded from base64).
    pub fn handle_pool_data(&mut self, piece: impl Into<Bytes>) -> Result<(), PoolError> {
        self.joiner.feed(piece);
        while let Some(message) = self.joiner.next() {
            let message = message.map_err(|source| {
                self.leave(RunspacePoolState::Broken);
                PoolError::PoolFragments(source)
            })?;
            self.take(RawMessage::parse(message).map_err(PoolError::Header)?, None)?;
        }
        Ok(())
    }

    /// Bytes of a pipeline's stdout stream. What comes for a pipeline that ended is dropped.
    pub fn handle_pipeline_data(&mut self, pipeline: Uuid, piece: impl Into<Bytes>) -> Result<(), PoolError> {
        match self.pipelines.get_mut(&pipeline) {
            Some(known) => known.joiner.feed(piece),
            None if self.ended.contains(&pipeline) => return Ok(()),
            None => return Err(PoolError::UnknownPipeline { pipeline }),
        }
        while let Some(known) = self.pipelines.get_mut(&pipeline) {
            let Some(message) = known.joiner.next() else { break };
            let message = match message {
                Ok(message) => message,
                Err(source) => {
                    self.end(pipeline);
                    let state = PipelineState::Failed;
                    self.events.push_back(Event::PipelineState { pipeline, state, error: None });
                    return Err(PoolError::PipelineFragments { pipeline, source });
                }
            };
            self.take(RawMessage::parse(message).map_err(PoolError::Header)?, Some(pipeline))?;
        }
        Ok(())
    }

    /// What happened, oldest first.
    pub fn poll_event(&mut self) -> Option<Event> {
        self.events.pop_front()
    }

    /// What is to be sent, oldest first.
    pub fn poll_transmit(&mut self) -> Option<Transmit> {
        self.transmits.pop_front()
    }

    fn take(&mut self, raw: RawMessage, from: Option<Uuid>) -> Result<(), PoolError> {
        let pipeline = from.or(raw.pipeline);
        if let (MessageType::PipelineOutput, Some(pipeline)) = (raw.message_type, pipeline) {
            self.events.push_back(Event::Output { pipeline, record: Record::new(raw.body) });
            return Ok(());
        }
        let message = match Message::decode(&raw, &self.limits) {
            Ok(message) => message,
            Err(error) => {
                self.events.push_back(Event::Unreadable { pipeline, error });
                return Ok(());
            }
        };
        let message_type = raw.message_type;
        let event = match (message, pipeline) {
            (Message::SessionCapability(capability), _) => {
                if capability.protocol_version.split('.').next() != Some("2") {
                    self.leave(RunspacePoolState::Broken);
                    return Err(PoolError::Protocol { version: capability.protocol_version });
                }
                if self.state == RunspacePoolState::NegotiationSent {
                    self.state = RunspacePoolState::NegotiationSucceeded;
                }
                Event::SessionCapability(capability)
            }
            (Message::RunspacePoolState(message), _) => {
                if message.state == self.state {
                    return Ok(());
                }
                if matches!(message.state, RunspacePoolState::Broken | RunspacePoolState::Closed) {
                    let open: Vec<Uuid> = self.pipelines.keys().copied().collect();
                    open.into_iter().for_each(|pipeline| self.command_done(pipeline));
                }
                self.state = message.state;
                Event::PoolState { state: message.state, error: message.error }
            }
            (Message::ApplicationPrivateData(data), _) => Event::ApplicationPrivateData(data.into_owned()),
            (Message::RunspaceAvailability(availability), _) => Event::RunspaceAvailability(availability),
            (Message::UserEvent(value), _) => Event::UserEvent(value.into_owned()),
            (Message::ErrorRecord(record), Some(pipeline)) => Event::Error { pipeline, record },
            (Message::WarningRecord(text), Some(pipeline)) => Event::Warning { pipeline, text },
            (Message::VerboseRecord(text), Some(pipeline)) => Event::Verbose { pipeline, text },
            (Message::DebugRecord(text), Some(pipeline)) => Event::Debug { pipeline, text },
            (Message::ProgressRecord(record), Some(pipeline)) => Event::Progress { pipeline, record },
            (Message::InformationRecord(record), Some(pipeline)) => Event::Information { pipeline, record },
            (Message::PipelineState(message), Some(pipeline)) => {
                let state = message.state;
                if state.is_final() {
                    self.end(pipeline);
                } else if let Some(known) = self.pipelines.get_mut(&pipeline)
                    && known.state != PipelineState::Stopping
                {
                    known.state = state;
                }
                Event::PipelineState { pipeline, state, error: message.error }
            }
            (Message::RunspacePoolHostCall(call), _) => {
                let refused = self.refuse(None, call.refusal().map(Message::RunspacePoolHostResponse));
                Event::HostCall { pipeline: None, call, refused }
            }
            (Message::PipelineHostCall(call), Some(pipeline)) => {
                let answer = call.refusal().map(Message::PipelineHostResponse);
                let refused = self.refuse(Some(pipeline), answer);
                Event::HostCall { pipeline: Some(pipeline), call, refused }
            }
            // Keys are for secure strings, of which we send none; init data comes after a reconnection.
            _ => Event::Ignored { pipeline, message_type },
        };
        self.events.push_back(event);
        Ok(())
    }

    fn refuse(&mut self, pipeline: Option<Uuid>, answer: Option<Message<'static>>) -> bool {
        let Some(answer) = answer else { return false };
        let bytes = answer.encode(Destination::Server, self.id, pipeline);
        self.transmit(pipeline, Stream::PromptResponse, &bytes);
        true
    }

    fn transmit(&mut self, pipeline: Option<Uuid>, stream: Stream, message: &[u8]) {
        for bytes in self.splitter.split(message) {
            self.transmits.push_back(Transmit { pipeline, stream, bytes });
        }
    }

    fn end(&mut self, pipeline: Uuid) {
        if self.pipelines.remove(&pipeline).is_some() {
            if self.ended.len() == ENDED {
                self.ended.pop_front();
            }
            self.ended.push_back(pipeline);
            // What was still to be sent to it has no receiver.
            self.transmits.retain(|transmit| transmit.pipeline != Some(pipeline));
        }
    }

    fn need(&self, action: &'static str, needed: RunspacePoolState) -> Result<(), PoolError> {
        if self.state == needed {
            return Ok(());
        }
        Err(PoolError::PoolState { action, state: self.state, needed })
    }
}

#[cfg(test)]
mod tests;
