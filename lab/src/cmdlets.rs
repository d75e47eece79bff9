//! The documented cmdlets over the organization: pipelines in, a stream of records, warnings and errors out.
//!
//! Everything is made as it is asked for: who reads slowly is written for slowly, and no result is held in memory.

mod binding;
mod device_writes;
mod devices;
mod engine;
mod invocation;
mod mailboxes;
mod names;
mod organization_settings;
mod output;
mod policies;
mod recipients;
mod rules;
mod servers;
mod session;
mod shared;
mod statistics;
mod wire;

use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use exchange_connector::psrp::{Command, PsValue};
use uuid::Uuid;

pub use output::{Choice, Confirmation, ErrorCategory, ErrorRecordData, Output};
pub use session::{Account, Rights, SerializationLevel, SessionState};

use crate::organization::{Organization, Release};
use binding::Arguments;
use invocation::{Invocation, Item, Refused, Spec, Step, Stream, nothing, steps, warning};

static CMDLETS: LazyLock<Vec<Spec>> = LazyLock::new(|| {
    [
        devices::specs(),
        statistics::specs(),
        device_writes::specs(),
        policies::specs(),
        rules::specs(),
        organization_settings::specs(),
        mailboxes::specs(),
        recipients::specs(),
        servers::specs(),
        engine::specs(),
    ]
    .into_iter()
    .flatten()
    .collect()
});

/// A running pipeline. It is lazy: the work for a record is done when the record is asked for.
#[expect(missing_debug_implementations, reason = "holds the closures of the running cmdlets")]
pub struct Execution {
    stream: Stream,
    organization: Arc<Organization>,
    session: SessionState,
    answer: Arc<Mutex<Option<Choice>>>,
    /// Every so many records of a device cmdlet are of another type.
    wrong_object_every: Option<u64>,
    records: u64,
    failed: bool,
}

/// Runs a pipeline in a runspace. Nothing is done before the first [`Execution::next`].
pub fn execute(organization: &Arc<Organization>, session: &SessionState, pipeline: &[Command]) -> Execution {
    let answer = Arc::new(Mutex::new(None));
    let mut execution = Execution {
        stream: nothing(),
        organization: Arc::clone(organization),
        session: session.clone(),
        answer: Arc::clone(&answer),
        wrong_object_every: session.faults.get().wrong_object_every,
        records: 0,
        failed: false,
    };
    for (position, command) in pipeline.iter().enumerate() {
        let input = (position > 0).then(|| std::mem::replace(&mut execution.stream, nothing()));
        match start(organization, session, &answer, command, input) {
            Ok(stream) => execution.stream = stream,
            Err(refused) => {
                execution.stream = steps(vec![Step::Out(Output::Failed(refused))]);
                break;
            }
        }
    }
    execution
}

fn start(
    organization: &Arc<Organization>,
    session: &SessionState,
    answer: &Arc<Mutex<Option<Choice>>>,
    command: &Command,
    input: Option<Stream>,
) -> Result<Stream, Refused> {
    let mut context = Invocation {
        organization: Arc::clone(organization),
        session: session.clone(),
        spec: &CMDLETS[0],
        commands: &CMDLETS,
        answer: Arc::clone(answer),
        request: Uuid::new_v4(),
    };
    let release = context.release();
    // Exchange's commands may be named with their module.
    let name = command.name.rsplit('\\').next().unwrap_or_default();
    let found = context.visible().find(|spec| spec.name.eq_ignore_ascii_case(name));
    context.spec = found.ok_or_else(|| Box::new(ErrorRecordData::command_not_found(&command.name)))?;
    let count = session
        .faults
        .count_cmdlet(&session.account.qualified_name())
        .map_err(|text| Box::new(ErrorRecordData::throttled(text)))?;
    let spec = context.spec;
    let parameters = spec.parameters_for(release);
    let arguments = binding::bind(spec.name, &parameters, &command.arguments, session, input.is_some())?;
    let mut warnings = Vec::new();
    if session.faults.get().micro_delay_every.is_some_and(|every| every > 0 && count.is_multiple_of(every)) {
        warnings
            .push(warning("Micro delay applied. Actual delayed: 52 msecs, Enforced: True, Capped: False"));
    }
    if let Some(other) = spec.replaced_by.filter(|_| release >= Release::Exchange2013) {
        let name = spec.name;
        warnings.push(warning(format!(
            "The {name} cmdlet will be removed in a future version of Exchange. Use the {other} cmdlet instead. If you \
             have any scripts that use the {name} cmdlet, update them to use the {other} cmdlet."
        )));
    }
    let stream = match input {
        None => context.faulted(&arguments, (spec.run)(&context, &arguments)?),
        Some(input) if spec.engine => engine::over(&context, &arguments, input)?,
        Some(input) => for_each(context, arguments, input),
    };
    Ok(Box::new(warnings.into_iter().chain(stream)))
}

/// Runs a cmdlet once for each object that comes by the pipeline, bound to `Identity`.
fn for_each(context: Invocation, arguments: Arguments, input: Stream) -> Stream {
    Box::new(input.flat_map(move |step| match step {
        Step::Out(_) => Box::new(std::iter::once(step)) as Stream,
        Step::Item(item) => {
            let identity = match item {
                Item::Object { identity, .. } => identity,
                Item::Device { index, .. } => match context.organization.device(index) {
                    Some(device) => device.guid.to_string(),
                    None => return nothing(),
                },
            };
            let arguments = arguments.with("Identity", &identity);
            match (context.spec.run)(&context, &arguments) {
                Ok(stream) => context.faulted(&arguments, stream),
                Err(refused) => steps(vec![Step::Out(Output::Failed(refused))]),
            }
        }
    }))
}

impl Execution {
    /// Answers the [`Output::Confirm`] that was just given. Without an answer the command fails as in a host that
    /// cannot ask.
    pub fn answer(&mut self, choice: Choice) {
        *self.answer.lock().unwrap_or_else(PoisonError::into_inner) = Some(choice);
    }

    fn record(&mut self, item: Item) -> Option<PsValue<'static>> {
        match item {
            Item::Object { value, .. } => Some(value),
            Item::Device { index, active_sync } => {
                self.records += 1;
                if self.wrong_object_every.is_some_and(|n| n > 0 && self.records.is_multiple_of(n)) {
                    return Some(PsValue::string("this is not a device"));
                }
                let wire = wire::Wire { level: self.session.level };
                devices::record(&self.organization, wire, index, active_sync)
            }
        }
    }
}

impl Iterator for Execution {
    type Item = Output;

    fn next(&mut self) -> Option<Output> {
        if self.failed {
            return None;
        }
        loop {
            match self.stream.next()? {
                Step::Out(output) => {
                    self.failed = matches!(output, Output::Failed(_));
                    return Some(output);
                }
                Step::Item(item) => {
                    if let Some(value) = self.record(item) {
                        return Some(Output::Record(value));
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
