//! Binding of parameters: names and unambiguous beginnings of names, positions, and the conversion of values.

use exchange_connector::psrp::{Argument, PsContent, PsValue};

use super::output::ErrorRecordData;
use super::session::SessionState;
use crate::organization::Release;

/// What a parameter takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    Text,
    /// An identity: text, never an object that came from the server.
    Identity,
    Switch,
    Bool,
    /// A whole list, one value, `@{Add;Remove}`, or null for none.
    List,
}

/// One parameter of a cmdlet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parameter {
    pub(crate) name: &'static str,
    pub(crate) takes: Takes,
    pub(crate) position: Option<u8>,
    pub(crate) mandatory: bool,
    pub(crate) since: Release,
}

pub(crate) const fn parameter(name: &'static str, takes: Takes) -> Parameter {
    Parameter { name, takes, position: None, mandatory: false, since: Release::Exchange2010 }
}

/// Parameters that many cmdlets have.
pub(crate) const IDENTITY: Parameter = parameter("Identity", Takes::Identity).first();
pub(crate) const CONTROLLER: Parameter = parameter("DomainController", Takes::Text);
pub(crate) const CONFIRM: Parameter = parameter("Confirm", Takes::Switch);
pub(crate) const WHAT_IF: Parameter = parameter("WhatIf", Takes::Switch);

impl Parameter {
    pub(crate) const fn first(mut self) -> Self {
        self.position = Some(0);
        self
    }
    pub(crate) const fn mandatory(mut self) -> Self {
        self.mandatory = true;
        self
    }
    pub(crate) const fn since(mut self, release: Release) -> Self {
        self.since = release;
        self
    }
}

/// A value that was bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Bound {
    Null,
    Text(String),
    Flag(bool),
    List(Vec<String>),
    Change { add: Vec<String>, remove: Vec<String> },
}

/// The bound parameters of one command.
#[derive(Debug, Clone, Default)]
pub(crate) struct Arguments(Vec<(&'static str, Bound)>);

/// Taken by every cmdlet and acting on nothing here.
const COMMON: [&str; 12] = [
    "ErrorAction",
    "WarningAction",
    "InformationAction",
    "Verbose",
    "Debug",
    "ErrorVariable",
    "WarningVariable",
    "InformationVariable",
    "OutVariable",
    "OutBuffer",
    "PipelineVariable",
    "ProgressAction",
];

impl Arguments {
    pub(crate) fn get(&self, name: &str) -> Option<&Bound> {
        self.0.iter().find(|(bound, _)| *bound == name).map(|(_, value)| value)
    }

    /// A text that was given and is not empty.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            Bound::Text(text) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    pub(crate) fn flag(&self, name: &str) -> Option<bool> {
        match self.get(name)? {
            Bound::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    /// A switch that was given.
    pub(crate) fn on(&self, name: &str) -> bool {
        self.flag(name) == Some(true)
    }

    pub(crate) fn is_given(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    pub(crate) fn with(&self, name: &'static str, value: &str) -> Self {
        let mut copy = self.clone();
        copy.0.retain(|(bound, _)| *bound != name);
        copy.0.push((name, Bound::Text(value.to_owned())));
        copy
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, &Bound)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }
}

/// Binds the arguments of a command. `piped` says that an identity will come by the pipeline.
pub(crate) fn bind(
    cmdlet: &'static str,
    parameters: &[Parameter],
    arguments: &[Argument],
    session: &SessionState,
    piped: bool,
) -> Result<Arguments, Box<ErrorRecordData>> {
    let fail = |id: &str, target: &str, message: String| {
        Err(Box::new(ErrorRecordData::binding(id, cmdlet, cmdlet, target, message)))
    };
    let visible: Vec<&Parameter> =
        parameters.iter().filter(|p| session.account.rights.sees_parameter(cmdlet, p.name)).collect();
    let mut bound = Arguments::default();
    let mut position = 0;
    for argument in arguments {
        let parameter = match &argument.name {
            Some(name) => {
                let name = name.trim_start_matches('-').trim_end_matches(':');
                match find(&visible, name) {
                    Lookup::One(parameter) => parameter,
                    Lookup::Common => continue,
                    Lookup::None => {
                        return fail(
                            "NamedParameterNotFound",
                            name,
                            format!("A parameter cannot be found that matches parameter name '{name}'."),
                        );
                    }
                    Lookup::Several => {
                        return fail(
                            "AmbiguousParameter",
                            name,
                            format!(
                                "Parameter cannot be processed because the parameter name '{name}' is ambiguous."
                            ),
                        );
                    }
                }
            }
            None => {
                let shown = argument.value.as_text().unwrap_or_default();
                match visible.iter().find(|p| p.position == Some(position)) {
                    Some(parameter) => {
                        position += 1;
                        parameter
                    }
                    None => {
                        return fail(
                            "PositionalParameterNotFound",
                            shown,
                            format!(
                                "A positional parameter cannot be found that accepts argument '{shown}'."
                            ),
                        );
                    }
                }
            }
        };
        if bound.is_given(parameter.name) {
            return fail(
                "ParameterAlreadyBound",
                parameter.name,
                format!(
                    "Cannot bind parameter because parameter '{}' is specified more than once.",
                    parameter.name
                ),
            );
        }
        let Some(value) = convert(parameter.takes, &argument.value) else {
            let shown = argument.value.as_text().unwrap_or_default();
            let kind = argument.value.as_object().and_then(|o| o.type_name()).unwrap_or("System.String");
            return fail(
                "ParameterArgumentTransformationError",
                parameter.name,
                format!(
                    "Cannot process argument transformation on parameter '{}'. Cannot convert the \"{shown}\" value \
                     of type \"{kind}\" to type \"{}\".",
                    parameter.name,
                    wanted(parameter),
                ),
            );
        };
        bound.0.push((parameter.name, value));
    }
    let missing: Vec<&str> = visible
        .iter()
        .filter(|p| p.mandatory && !bound.is_given(p.name) && !(piped && p.name == "Identity"))
        .map(|p| p.name)
        .collect();
    if !missing.is_empty() {
        return fail(
            "MissingMandatoryParameter",
            "",
            format!(
                "Cannot process command because of one or more missing mandatory parameters: {}.",
                missing.join(" ")
            ),
        );
    }
    Ok(bound)
}

enum Lookup<'p> {
    One(&'p Parameter),
    Common,
    None,
    Several,
}

fn find<'p>(visible: &[&'p Parameter], name: &str) -> Lookup<'p> {
    if let Some(exact) = visible.iter().find(|p| p.name.eq_ignore_ascii_case(name)) {
        return Lookup::One(exact);
    }
    if COMMON.iter().any(|common| common.eq_ignore_ascii_case(name)) {
        return Lookup::Common;
    }
    let begins = |full: &str| {
        !name.is_empty() && full.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name))
    };
    let found: Vec<&&Parameter> = visible.iter().filter(|p| begins(p.name)).collect();
    match (found.as_slice(), COMMON.iter().any(|common| begins(common))) {
        ([one], false) => Lookup::One(one),
        ([], true) => Lookup::Common,
        ([], false) => Lookup::None,
        _ => Lookup::Several,
    }
}

fn wanted(parameter: &Parameter) -> String {
    match parameter.takes {
        Takes::Text => "System.String".into(),
        Takes::Identity if parameter.name == "Mailbox" => {
            "Microsoft.Exchange.Configuration.Tasks.MailboxIdParameter".into()
        }
        Takes::Identity => format!("Microsoft.Exchange.Configuration.Tasks.{}Parameter", parameter.name),
        Takes::Switch => "System.Management.Automation.SwitchParameter".into(),
        Takes::Bool => "System.Boolean".into(),
        Takes::List => "Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]".into(),
    }
}

/// A plain value as text; an object has none here, however it prints.
fn plain(value: &PsValue<'static>) -> Option<String> {
    Some(match value {
        PsValue::Object(object) => match &object.content {
            PsContent::Value(inner) => return plain(inner),
            _ => return None,
        },
        PsValue::Guid(guid) => guid.to_string(),
        PsValue::Bool(flag) => if *flag { "True" } else { "False" }.into(),
        PsValue::Int(_, number) => number.to_string(),
        PsValue::UInt(_, number) => number.to_string(),
        PsValue::Double(number) => number.to_string(),
        PsValue::DateTime(time) => time.at.to_string(),
        PsValue::Duration(span) => {
            let seconds = span.as_secs();
            let (days, rest) = (seconds / 86_400, seconds % 86_400);
            let clock = format!("{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60);
            if days > 0 { format!("{days}.{clock}") } else { clock }
        }
        other => other.as_text()?.to_owned(),
    })
}

fn convert(takes: Takes, value: &PsValue<'static>) -> Option<Bound> {
    match (takes, value) {
        // A switch without a value is one that was given.
        (Takes::Switch, PsValue::Null) => Some(Bound::Flag(true)),
        (Takes::Bool, PsValue::Null) => None,
        (_, PsValue::Null) => Some(Bound::Null),
        (Takes::Switch | Takes::Bool, PsValue::Object(object)) if object.get("IsPresent").is_some() => {
            object.get("IsPresent")?.as_bool().map(Bound::Flag)
        }
        (Takes::Switch | Takes::Bool, value) => match value.as_bool() {
            Some(flag) => Some(Bound::Flag(flag)),
            None => match plain(value)?.trim_start_matches('$').to_ascii_lowercase().as_str() {
                "true" | "1" => Some(Bound::Flag(true)),
                "false" | "0" => Some(Bound::Flag(false)),
                _ => None,
            },
        },
        (Takes::Text | Takes::Identity, value) => plain(value).map(Bound::Text),
        (Takes::List, PsValue::Object(object)) => match &object.content {
            PsContent::Dictionary(entries) => {
                let (mut add, mut remove) = (Vec::new(), Vec::new());
                for (key, value) in entries {
                    match plain(key)?.to_ascii_lowercase().as_str() {
                        "add" => add.extend(texts(value)?),
                        "remove" => remove.extend(texts(value)?),
                        _ => return None,
                    }
                }
                Some(Bound::Change { add, remove })
            }
            _ => texts(value).map(Bound::List),
        },
        (Takes::List, value) => texts(value).map(Bound::List),
    }
}

fn texts(value: &PsValue<'static>) -> Option<Vec<String>> {
    match value.as_items() {
        Some(items) => items.iter().map(plain).collect(),
        None if value.is_null() => Some(Vec::new()),
        None => plain(value).map(|text| vec![text]),
    }
}
