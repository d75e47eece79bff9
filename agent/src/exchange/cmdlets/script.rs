//! A scripted Exchange: a function answers each cmdlet, and the script records what ran.

use std::borrow::Cow;
use std::sync::Arc;

use exchange_connector::exchange::{Cmdlet, Dialect};
use exchange_connector::psrp::{Command, PsObject, PsValue};

use super::*;

/// What the script answers.
pub(crate) enum Scripted {
    Objects(Vec<PsValue<'static>>),
    /// No answer, or one that says nothing.
    Lost(ExchangeFailure),
    Refused(Finding),
}

/// A cmdlet as it was run.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) command: Command,
    pub(crate) controller: Option<String>,
}

impl Ran {
    /// The identity that it named.
    pub(crate) fn identity(&self) -> Option<&str> {
        self.command
            .argument("Identity")
            .or_else(|| self.command.argument("Mailbox"))
            .and_then(PsValue::as_text)
    }
}

pub(crate) struct Script<F> {
    answer: F,
    pub(crate) ran: Vec<Ran>,
    /// False where a lost answer took the session with it.
    pub(crate) open: bool,
}

impl<F: FnMut(&Command) -> Scripted + Send> Script<F> {
    pub(crate) fn new(answer: F) -> Self {
        Self { answer, ran: Vec::new(), open: true }
    }

    /// The names of the cmdlets that were run, in order.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.ran.iter().map(|ran| ran.command.name.as_str()).collect()
    }

    fn run(&mut self, cmdlet: &(dyn Cmdlet + Send + Sync), controller: Option<&str>) -> Scripted {
        let command = cmdlet.command(&Dialect::default());
        let answer = (self.answer)(&command);
        self.ran.push(Ran { command, controller: controller.map(str::to_owned) });
        answer
    }
}

impl<F: FnMut(&Command) -> Scripted + Send> Cmdlets for Script<F> {
    fn is_open(&self) -> bool {
        self.open
    }

    async fn read<T: Send>(
        &mut self,
        cmdlet: &(dyn Cmdlet + Send + Sync),
        controller: &mut Option<String>,
        decode: impl Fn(&PsValue<'_>) -> Result<T, DecodeError> + Send + Sync,
    ) -> Result<Vec<T>, ExchangeFailure> {
        let objects = match self.run(cmdlet, controller.as_deref()) {
            Scripted::Objects(objects) => objects,
            Scripted::Lost(failure) => return Err(failure),
            Scripted::Refused(finding) => return Err(ExchangeFailure::lasting(finding)),
        };
        if controller.is_none() && !objects.is_empty() {
            *controller = Some("dc01".into());
        }
        Ok(objects.iter().map(|object| decode(object).expect("an object of its kind")).collect())
    }

    async fn write(
        &mut self,
        cmdlet: &(dyn Cmdlet + Send + Sync),
        controller: Option<&str>,
    ) -> Result<(), WriteError> {
        match self.run(cmdlet, controller) {
            Scripted::Objects(_) => Ok(()),
            Scripted::Lost(failure) => Err(WriteError::Lost(failure)),
            Scripted::Refused(finding) => Err(WriteError::Refused(finding)),
        }
    }
}

/// An object with these properties.
pub(crate) fn object(members: &[(&'static str, &str)]) -> PsValue<'static> {
    let members =
        members.iter().map(|(name, value)| (Cow::Borrowed(*name), PsValue::string((*value).to_owned())));
    let adapted = members.collect();
    PsValue::Object(Arc::new(PsObject { adapted, ..PsObject::default() }))
}

/// A failure that may be tried again by `retry`.
pub(crate) fn failure(retry: crate::exchange::failure::Retry, finding: Finding) -> ExchangeFailure {
    ExchangeFailure { retry, ..ExchangeFailure::lasting(finding) }
}
