//! A pipeline that runs in a session: the caller pulls its records one by one, no faster than it uses them.
//!
//! While the caller uses the records of one answer, the pipeline fetches the next one and no more. So a slow reader
//! slows the server, and memory holds two answers at most.

use std::time::Duration;

use exchange_connector::psrp::{Command, ErrorRecord, PipelineState, Record};
use exchange_connector::remoting::{Event, Outgoing, Received, read_receive};
use tokio::time::{Instant, timeout, timeout_at};
use uuid::Uuid;

use super::error::NetError;
use super::lane::{Answer, HttpLane};
use super::powershell::{CLOSE_LIMIT, RemoteError, RemoteSession, cancelled, request, soap_of, throttled};

/// How long a server may take to forget a pipeline that has ended.
const FORGET_LIMIT: Duration = Duration::from_secs(30);

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
struct UnderWay {
    asked: Outgoing,
    task: tokio::task::JoinHandle<(HttpLane, Result<Answer, NetError>)>,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// One pipeline. Pull records until there are none, then [`end`](Self::end) it; or end it before, which stops it.
pub struct Pipeline<'s> {
    session: &'s mut RemoteSession,
    id: Uuid,
    deadline: Instant,
    outcome: PipelineOutcome,
    under_way: Option<UnderWay>,
    /// How often its requests were put off by a throttle since the server last sent something. A long enumeration may
    /// be throttled again and again and yet go on.
    waits: usize,
    /// The reader has enough: what still comes is dropped.
    enough: bool,
    stopping: bool,
    /// The last answer is here.
    done: bool,
    /// The server was asked to forget it.
    terminated: bool,
}

impl std::fmt::Debug for Pipeline<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pipeline").field("id", &self.id).field("done", &self.done).finish_non_exhaustive()
    }
}

impl RemoteSession {
    /// Starts a pipeline of plain commands.
    ///
    /// # Errors
    /// [`RemoteError`]; errors that the commands report are in the outcome.
    pub async fn start(&mut self, commands: Vec<Command>) -> Result<Pipeline<'_>, RemoteError> {
        self.ensure_lane()?;
        let (id, command) = self.session.start(commands)?;
        let outcome = PipelineOutcome {
            state: PipelineState::Running,
            reason: None,
            errors: Vec::new(),
            warnings: Vec::new(),
            records: 0,
            unreadable: 0,
        };
        let mut pipeline = Pipeline {
            deadline: Instant::now() + self.options.pipeline_limit,
            session: self,
            id,
            outcome,
            under_way: None,
            waits: 0,
            enough: false,
            stopping: false,
            done: false,
            terminated: false,
        };
        pipeline.limited(Some(&command)).await?;
        Ok(pipeline)
    }

    /// Runs commands whose records are of no interest.
    pub async fn run(&mut self, commands: Vec<Command>) -> Result<PipelineOutcome, RemoteError> {
        let mut pipeline = self.start(commands).await?;
        while pipeline.next_record().await?.is_some() {}
        pipeline.end().await
    }
}

impl Pipeline<'_> {
    /// The next record; `None` once the pipeline has ended.
    ///
    /// # Errors
    /// [`RemoteError`]; the pipeline is over then.
    pub async fn next_record(&mut self) -> Result<Option<Record>, RemoteError> {
        match self.poll() {
            Some(record) => Ok(Some(record)),
            None => self.limited(None).await,
        }
    }

    /// Ends the pipeline and says how it ended. One that still runs is stopped: what it sends until then is not handed
    /// out, and the session can be used again.
    pub async fn end(mut self) -> Result<PipelineOutcome, RemoteError> {
        self.enough = true;
        self.limited(None).await?;
        Ok(self.outcome)
    }

    /// Does the next part of the work within the time of the whole pipeline, until the session is cancelled: begins it
    /// with `command`, or fetches the next record.
    async fn limited(&mut self, command: Option<&Outgoing>) -> Result<Option<Record>, RemoteError> {
        let mut cancel = self.session.options.cancel.clone();
        let (deadline, limit) = (self.deadline, self.session.options.pipeline_limit);
        let work = async {
            match command {
                Some(command) => self.begin(command).await.map(|()| None),
                None => self.advance().await,
            }
        };
        let done = tokio::select! {
            done = timeout_at(deadline, work) => done.unwrap_or(Err(RemoteError::Timeout { after: limit })),
            () = cancelled(&mut cancel) => Err(RemoteError::Cancelled),
        };
        if matches!(done, Err(RemoteError::Timeout { .. } | RemoteError::Cancelled))
            && let Some(lane) = &mut self.session.lane
        {
            // An answer may still be under way on its connection; the close needs a fresh one.
            lane.disconnect();
        }
        done
    }

    async fn begin(&mut self, command: &Outgoing) -> Result<(), RemoteError> {
        self.session.ask(command, &mut self.waits).await?;
        self.session.send_pending(&mut self.waits).await?;
        self.start_receive()
    }

    /// Fetches answers until there is a record, or the pipeline has ended.
    async fn advance(&mut self) -> Result<Option<Record>, RemoteError> {
        loop {
            if let Some(record) = self.poll() {
                return Ok(Some(record));
            }
            if self.done {
                self.terminate().await?;
                return Ok(None);
            }
            self.receive().await?;
        }
    }

    /// The next record of what was received. Whatever else came becomes part of the outcome.
    fn poll(&mut self) -> Option<Record> {
        while let Some(event) = self.session.session.poll_event() {
            match event {
                Event::Output { pipeline, record } if pipeline == self.id && !self.enough => {
                    self.outcome.records += 1;
                    return Some(record);
                }
                Event::Error { pipeline, record } if pipeline == self.id => self.outcome.errors.push(*record),
                Event::Warning { pipeline, text } if pipeline == self.id => self.outcome.warnings.push(text),
                Event::PipelineState { pipeline, state, error } if pipeline == self.id => {
                    self.outcome.state = state;
                    self.outcome.reason = error;
                }
                Event::Unreadable { .. } => self.outcome.unreadable += 1,
                _ => {}
            }
        }
        None
    }

    /// Takes the answer under way, and sends the next Receive before its records are decoded.
    async fn receive(&mut self) -> Result<(), RemoteError> {
        let Some(mut under_way) = self.under_way.take() else { return Err(RemoteError::Lost) };
        let (lane, answer) = (&mut under_way.task).await.map_err(|_| RemoteError::Lost)?;
        self.session.lane = Some(lane);
        let answer = answer?;
        self.session.send_pending(&mut self.waits).await?;
        if self.enough && !self.stopping && self.session.session.is_running(self.id) {
            self.stopping = true;
            let stop = self.session.session.stop(self.id)?;
            self.session.ask(&stop, &mut self.waits).await?;
        }
        let address = self.session.options.lane.target.address();
        let received = match read_receive(under_way.asked.message_id, soap_of(&address, &answer)?) {
            Ok(received) => {
                if matches!(&received, Received::Data(data) if !data.parts.is_empty()) {
                    self.waits = 0;
                }
                received
            }
            Err(error) => match throttled(&mut self.session.options, &error, &mut self.waits).await {
                Ok(Some(())) => Received::TimedOut,
                given_up => {
                    let error = given_up.err().unwrap_or_else(|| error.into());
                    self.give_up(&error).await;
                    return Err(error);
                }
            },
        };
        self.done = received.is_done();
        if !self.done {
            self.start_receive()?;
        }
        Ok(self.session.session.take(Some(self.id), &received)?)
    }

    /// The pipeline runs on at the server, and nobody reads it any more: the server ends it.
    async fn give_up(&mut self, error: &RemoteError) {
        if error.is_shell_gone() || !self.session.session.is_running(self.id) {
            return;
        }
        let Ok(terminate) = self.session.session.terminate(self.id) else { return };
        self.terminated = true;
        if timeout(CLOSE_LIMIT, self.session.ask_once(&terminate)).await.is_err()
            && let Some(lane) = &mut self.session.lane
        {
            // Its answer may still come; the close needs a fresh connection.
            lane.disconnect();
        }
    }

    fn start_receive(&mut self) -> Result<(), RemoteError> {
        let asked = self.session.session.receive(Some(self.id))?;
        let mut lane = self.session.lane.take().ok_or(RemoteError::Lost)?;
        let request = request(&self.session.path, &asked);
        let task = tokio::spawn(async move {
            let answer = lane.request(&request).await;
            (lane, answer)
        });
        self.under_way = Some(UnderWay { asked, task });
        Ok(())
    }

    async fn terminate(&mut self) -> Result<(), RemoteError> {
        if self.terminated {
            return Ok(());
        }
        self.session.send_pending(&mut self.waits).await?;
        let terminate = self.session.session.terminate(self.id)?;
        self.terminated = true;
        // The pipeline has ended. A server that forgot it already, or is too busy to forget it, is no failure, and is not
        // waited for: its answer changes nothing.
        match timeout(FORGET_LIMIT, self.session.ask_once(&terminate)).await {
            Ok(asked) => asked,
            Err(_) => {
                if let Some(lane) = &mut self.session.lane {
                    lane.disconnect();
                }
                Ok(())
            }
        }
    }
}
