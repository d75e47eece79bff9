//! One pipeline: what its execution gives becomes messages and fragments, at the pace of who receives.

use std::collections::VecDeque;

use exchange_connector::psrp::message::{HostResponse, PipelineStateMessage};
use exchange_connector::psrp::{Destination, Message, PipelineState};
use uuid::Uuid;

use super::outlet::Outlet;
use super::records;
use crate::cmdlets::{Choice, Execution, Output};

/// Where a pipeline stands after a pull.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    /// A fragment is ready.
    Ready,
    /// It asked the client and waits for the answer.
    Waiting,
    /// Nothing will come any more.
    Ended,
}

/// Where the output comes from.
enum Source {
    Running(Box<Execution>),
    /// Made beforehand: the few objects of a metadata query.
    Made(std::vec::IntoIter<Output>),
    Nothing,
}

impl std::fmt::Debug for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Running(_) => "Running",
            Self::Made(_) => "Made",
            Self::Nothing => "Nothing",
        })
    }
}

/// A running pipeline, or one that has ended and is not yet received to its end.
#[derive(Debug)]
pub(crate) struct Pipeline {
    id: Uuid,
    source: Source,
    queue: VecDeque<Vec<u8>>,
    outlet: Outlet,
    host_null: bool,
    asked: Option<i64>,
    next_call: i64,
    records: u64,
    broken_record: Option<u64>,
    started: bool,
    final_state: Option<PipelineState>,
}

impl Pipeline {
    /// A pipeline that runs `execution`.
    pub(crate) fn new(id: Uuid, execution: Execution, outlet: Outlet, host_null: bool) -> Self {
        Self { source: Source::Running(Box::new(execution)), ..Self::empty(id, outlet, host_null) }
    }

    /// A pipeline whose output is there already.
    pub(crate) fn of(id: Uuid, outputs: Vec<Output>, outlet: Outlet) -> Self {
        Self { source: Source::Made(outputs.into_iter()), ..Self::empty(id, outlet, true) }
    }

    /// The CLIXML of the `n`-th record will not be well formed.
    pub(crate) fn breaking(mut self, n: Option<u64>) -> Self {
        self.broken_record = n;
        self
    }

    /// One that is refused because it holds script text.
    pub(crate) fn script_refused(id: Uuid, outlet: Outlet) -> Self {
        let mut this = Self::empty(id, outlet, true);
        this.end(PipelineState::Failed, Some(Box::new(records::scripts_not_allowed())));
        this
    }

    fn empty(id: Uuid, outlet: Outlet, host_null: bool) -> Self {
        Self {
            id,
            source: Source::Nothing,
            broken_record: None,
            queue: VecDeque::new(),
            outlet,
            host_null,
            asked: None,
            next_call: 1,
            records: 0,
            started: false,
            final_state: None,
        }
    }

    /// True until the first pull, so that a shell can hold back what exceeds its runspaces.
    pub(crate) fn is_started(&self) -> bool {
        self.started
    }

    /// How it ended, once it has.
    pub(crate) fn final_state(&self) -> Option<PipelineState> {
        self.final_state
    }

    /// Records given so far.
    pub(crate) fn records(&self) -> u64 {
        self.records
    }

    /// Everything was taken.
    pub(crate) fn is_drained(&self) -> bool {
        self.final_state.is_some() && self.queue.is_empty()
    }

    /// Makes sure that a fragment is ready, running the commands as far as that takes.
    pub(crate) fn pull(&mut self) -> Progress {
        self.started = true;
        while self.queue.is_empty() {
            if self.asked.is_some() {
                return Progress::Waiting;
            }
            let output = match &mut self.source {
                Source::Running(execution) => execution.next(),
                Source::Made(outputs) => outputs.next(),
                Source::Nothing => return Progress::Ended,
            };
            match output {
                Some(output) => self.put(output),
                None => self.end(PipelineState::Completed, None),
            }
        }
        Progress::Ready
    }

    /// The fragment that is ready, when it fits.
    pub(crate) fn take(&mut self, fits: impl FnOnce(usize) -> bool) -> Option<Vec<u8>> {
        let fits = self.queue.front().is_some_and(|fragment| fits(fragment.len()));
        if fits { self.queue.pop_front() } else { None }
    }

    fn put(&mut self, output: Output) {
        let message = match output {
            Output::Record(value) => {
                self.records += 1;
                Message::PipelineOutput(value)
            }
            Output::Error(error) => Message::ErrorRecord(Box::new(records::error(&error))),
            Output::Failed(error) => {
                return self.end(PipelineState::Failed, Some(Box::new(records::error(&error))));
            }
            Output::Warning(text) => Message::WarningRecord(text),
            Output::Confirm(_) if self.host_null => return self.answer_choice(Choice::Unavailable),
            Output::Confirm(confirmation) => {
                let call = self.next_call;
                self.next_call += 1;
                self.asked = Some(call);
                Message::PipelineHostCall(records::prompt(call, &confirmation))
            }
        };
        let mut bytes = message.encode(Destination::Client, self.outlet.pool(), Some(self.id));
        if matches!(message, Message::PipelineOutput(_)) && self.broken_record == Some(self.records) {
            // Cut before the last end tag: no longer well formed, and a message of its own as before.
            let end = bytes.iter().rposition(|byte| *byte == b'<').unwrap_or(bytes.len());
            bytes.truncate(end);
        }
        self.queue.extend(self.outlet.split(&bytes));
    }

    fn end(&mut self, state: PipelineState, error: Option<Box<exchange_connector::psrp::ErrorRecord>>) {
        self.source = Source::Nothing;
        self.asked = None;
        self.final_state = Some(state);
        let message = Message::PipelineState(PipelineStateMessage { state, error });
        self.queue.extend(self.outlet.message(Some(self.id), &message));
    }

    fn answer_choice(&mut self, choice: Choice) {
        if let Source::Running(execution) = &mut self.source {
            execution.answer(choice);
        }
    }

    /// The client's answer to a prompt; one that nobody waits for is dropped.
    pub(crate) fn answer(&mut self, response: &HostResponse) {
        if self.asked != Some(response.call) {
            return;
        }
        self.asked = None;
        let choice = match &response.result {
            // Yes, Yes to All; whatever is neither is no.
            Ok(value) if matches!(value.as_i64(), Some(0 | 1)) => Choice::Yes,
            Ok(_) => Choice::No,
            Err(_) => Choice::Unavailable,
        };
        self.answer_choice(choice);
    }

    /// Stops it: what was not yet received is dropped.
    pub(crate) fn stop(&mut self) {
        if self.final_state.is_none() {
            self.queue.clear();
            self.end(PipelineState::Stopped, Some(Box::new(records::stopped())));
        }
    }
}
