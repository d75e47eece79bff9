//! One command of a pipeline: its specification, what it works with, and Exchange's ways of saying no.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

use exchange_connector::psrp::{Members, PsValue};
use jiff::Timestamp;
use uuid::Uuid;

use super::binding::{Arguments, Parameter};
use super::output::{Choice, Confirmation, ErrorCategory, ErrorRecordData, Output};
use super::session::SessionState;
use super::wire::{ObjectName, TypeNames, Wire};
use crate::organization::{Organization, Release, Server};

/// One thing that a command passes on.
#[derive(Debug)]
pub(crate) enum Step {
    Item(Item),
    Out(Output),
}

/// An object on its way through the pipeline. Devices stay an index until they are written.
#[derive(Debug)]
pub(crate) enum Item {
    Device { index: u32, active_sync: bool },
    Object { identity: String, value: PsValue<'static> },
}

/// What a command gives, made as it is asked for.
pub(crate) type Stream = Box<dyn Iterator<Item = Step> + Send>;

/// Why a command does not start.
pub(crate) type Refused = Box<ErrorRecordData>;

/// Namespaces of the cmdlets' classes.
pub(super) const AIR_SYNC: &str = "Microsoft.Exchange.Management.AirSync";
pub(super) const CONFIGURATION: &str = "Microsoft.Exchange.Management.SystemConfigurationTasks";
pub(super) const RECIPIENTS: &str = "Microsoft.Exchange.Management.RecipientTasks";
pub(super) const ENGINE: &str = "Microsoft.PowerShell.Commands";

/// One cmdlet.
#[derive(Debug)]
pub(crate) struct Spec {
    pub(crate) name: &'static str,
    /// Full name of the class, as error ids end with it.
    pub(crate) class: String,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) since: Release,
    /// The cmdlet that a deprecation warning names, on 2013 and later.
    pub(crate) replaced_by: Option<&'static str>,
    /// Has a built-in prompt.
    pub(crate) prompts: bool,
    /// PowerShell's own: no role takes it away.
    pub(crate) engine: bool,
    pub(crate) run: fn(&Invocation, &Arguments) -> Result<Stream, Refused>,
}

impl Spec {
    pub(crate) fn new(
        name: &'static str,
        namespace: &'static str,
        parameters: Vec<Parameter>,
        run: fn(&Invocation, &Arguments) -> Result<Stream, Refused>,
    ) -> Self {
        Self {
            name,
            class: format!("{namespace}.{}", name.replace('-', "")),
            parameters,
            since: Release::Exchange2010,
            replaced_by: None,
            prompts: false,
            engine: false,
            run,
        }
    }

    pub(crate) fn since(mut self, release: Release) -> Self {
        self.since = release;
        self
    }

    pub(crate) fn replaced_by(mut self, cmdlet: &'static str) -> Self {
        self.replaced_by = Some(cmdlet);
        self
    }

    pub(crate) fn prompts(mut self) -> Self {
        self.prompts = true;
        self
    }

    pub(crate) fn engine(mut self) -> Self {
        self.engine = true;
        self.class += "Command";
        self
    }

    pub(crate) fn parameters_for(&self, release: Release) -> Vec<Parameter> {
        self.parameters.iter().filter(|p| p.since <= release).copied().collect()
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Invocation {
    pub(crate) organization: Arc<Organization>,
    pub(crate) session: SessionState,
    pub(crate) spec: &'static Spec,
    /// Every command of the lab.
    pub(crate) commands: &'static [Spec],
    pub(crate) answer: Arc<Mutex<Option<Choice>>>,
    pub(crate) request: Uuid,
}

pub(crate) fn nothing() -> Stream {
    Box::new(std::iter::empty())
}

pub(crate) fn steps(steps: Vec<Step>) -> Stream {
    Box::new(steps.into_iter())
}

pub(crate) fn warning(text: impl Into<String>) -> Step {
    Step::Out(Output::Warning(text.into()))
}

impl Invocation {
    pub(crate) fn wire(&self) -> Wire {
        Wire { level: self.session.level }
    }

    /// An object of the directory that is as old as the organization, in the organization's domain or in another one.
    pub(super) fn directory_object(
        &self,
        types: &'static TypeNames,
        of: &ObjectName,
        class: &'static str,
        version: &'static str,
        domain: Option<&str>,
        mut members: Members<'static>,
    ) -> PsValue<'static> {
        let (wire, config) = (self.wire(), self.organization.config());
        let domain = domain.unwrap_or(&config.domain);
        let controller = self.organization.domain_controller();
        let epoch = config.epoch;
        wire.directory_members(&mut members, of, class, version, domain, &controller, epoch, epoch);
        wire.object(types, of.identity.clone(), members)
    }

    pub(crate) fn server(&self) -> Option<&Server> {
        let short = self.session.server.split('.').next().unwrap_or_default();
        self.organization.config().servers.iter().find(|s| s.name.eq_ignore_ascii_case(short))
    }

    pub(crate) fn release(&self) -> Release {
        self.server().map_or(Release::Exchange2019, Server::release)
    }

    /// The commands that the account sees at this server.
    pub(crate) fn visible(&self) -> impl Iterator<Item = &'static Spec> {
        let release = self.release();
        let rights = &self.session.account.rights;
        self.commands
            .iter()
            .filter(move |spec| spec.since <= release && (spec.engine || rights.sees(spec.name)))
    }

    /// A cmdlet's own error, with the prefix of 2013 and later.
    pub(crate) fn error_data(
        &self,
        exception: impl Into<Cow<'static, str>>,
        message: String,
    ) -> ErrorRecordData {
        let exception = exception.into();
        let short = exception.rsplit('.').next().unwrap_or(&exception);
        // Exchange puts a number in front that depends on the place in its code; here on the text.
        let code =
            message.bytes().fold(0x811c_9dc5u32, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193));
        let mut id = format!("{code:X},{}", self.spec.class);
        if self.release() >= Release::Exchange2013 {
            id = format!(
                "[Server={},RequestId={},TimeStamp={}] [FailureCategory=Cmdlet-{short}] {id}",
                self.session.server.split('.').next().unwrap_or_default().to_uppercase(),
                self.request,
                stamp(self.organization.now()),
            );
        }
        ErrorRecordData {
            message,
            exception_type: exception,
            category: ErrorCategory::NotSpecified,
            activity: self.spec.name.into(),
            target_name: String::new(),
            target_type: String::new(),
            fully_qualified_error_id: id,
        }
    }

    /// What a knob wants this call to answer: its error in place of the answer, or of one object.
    pub(crate) fn faulted(&self, arguments: &Arguments, stream: Stream) -> Stream {
        let identity = arguments.text("Identity").or_else(|| arguments.text("Mailbox")).unwrap_or_default();
        let Some(fault) = self.session.faults.next_error(self.spec.name, identity) else { return stream };
        let mut data = self.error_data(fault.exception.clone(), fault.message.clone());
        data.category = ErrorCategory::of(fault.category);
        let output =
            if fault.terminating { Output::Failed(Box::new(data)) } else { Output::Error(Box::new(data)) };
        let Some(place) = fault.at_object else { return steps(vec![Step::Out(output)]) };
        let (mut objects, mut output) = (0, Some(output));
        Box::new(stream.map(move |step| {
            objects += u64::from(matches!(step, Step::Item(_)));
            match output.take_if(|_| objects == place) {
                Some(output) => Step::Out(output),
                None => step,
            }
        }))
    }

    pub(crate) fn error(&self, exception: &'static str, message: impl Into<String>) -> Step {
        Step::Out(Output::Error(Box::new(self.error_data(exception, message.into()))))
    }

    pub(crate) fn not_found(&self, identity: &str) -> Step {
        self.error(
            "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException",
            format!(
                "The operation couldn't be performed because object '{identity}' couldn't be found on '{}'.",
                self.organization.domain_controller()
            ),
        )
    }

    pub(crate) fn ambiguous(&self, identity: &str) -> Step {
        self.error(
            "Microsoft.Exchange.Configuration.Tasks.ManagementObjectAmbiguousException",
            format!("The operation couldn't be performed because '{identity}' matches multiple entries."),
        )
    }

    /// A value that the cmdlet refuses.
    pub(crate) fn refused_value(&self, message: impl Into<String>) -> Step {
        self.error("Microsoft.Exchange.Data.DataValidationException", message)
    }

    /// The engine could not set a parameter; the command does not start.
    pub(crate) fn cannot_bind(&self, parameter: &str, message: &str) -> Refused {
        Box::new(ErrorRecordData::binding(
            "ParameterBindingFailed",
            self.spec.name,
            &self.spec.class,
            parameter,
            format!(
                "Cannot bind parameter '{parameter}' to the target. Exception setting \"{parameter}\": \"{message}\""
            ),
        ))
    }

    /// Parameters of two parameter sets.
    pub(crate) fn ambiguous_set(&self) -> Refused {
        Box::new(ErrorRecordData::binding(
            "AmbiguousParameterSet",
            self.spec.name,
            self.spec.name,
            "",
            "Parameter set cannot be resolved using the specified named parameters.".into(),
        ))
    }

    pub(crate) fn nothing_modified(&self, what: &str) -> Step {
        warning(format!("The command completed successfully but no settings of '{what}' have been modified."))
    }

    /// Runs a write when the stream is read: at once, or after the prompt was answered.
    pub(crate) fn write(
        &self,
        arguments: &Arguments,
        question: String,
        action: impl FnOnce(&Invocation) -> Vec<Step> + Send + 'static,
    ) -> Stream {
        if arguments.on("WhatIf") {
            return nothing();
        }
        let asks = arguments.flag("Confirm").unwrap_or(self.spec.prompts);
        let context = self.clone();
        let act = move || {
            if asks {
                let answer = context.answer.lock().unwrap_or_else(PoisonError::into_inner).take();
                match answer {
                    Some(Choice::Yes) => {}
                    Some(Choice::No) => return Vec::new(),
                    Some(Choice::Unavailable) | None => {
                        return vec![Step::Out(Output::Failed(Box::new(ErrorRecordData::no_prompt(
                            context.spec.name,
                            &context.spec.class,
                            &question,
                        ))))];
                    }
                }
            }
            action(&context)
        };
        let done = std::iter::once_with(act).flatten();
        if !asks {
            return Box::new(done);
        }
        let message = self.prompt_text(arguments);
        Box::new(
            std::iter::once(Step::Out(Output::Confirm(Confirmation { caption: "Confirm".into(), message })))
                .chain(done),
        )
    }

    fn prompt_text(&self, arguments: &Arguments) -> String {
        let target = arguments.text("Identity").unwrap_or_default();
        if self.spec.name.starts_with("Clear-") {
            return "This command will force all the data on the device to be permanently deleted. Do you want to \
                    continue?"
                .into();
        }
        format!("Are you sure you want to perform this action?\n{} on target \"{target}\".", self.spec.name)
    }
}

/// A moment as the prefix of errors writes it.
fn stamp(at: Timestamp) -> String {
    at.strftime("%-m/%-d/%Y %-I:%M:%S %p").to_string()
}
