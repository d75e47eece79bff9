//! The commands of PowerShell's own that a restricted session has, each with the few parameters it has there.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use exchange_connector::psrp::{PsContent, PsObject, PsValue};

use super::binding::{Arguments, Bound, Parameter, Takes, parameter};
use super::invocation::{ENGINE, Invocation, Item, Refused, Spec, Step, Stream, nothing, steps};
use super::output::{ErrorRecordData, Output};
use super::wire::{TypeNames, Wire, chain, text};
use super::{ErrorCategory, SerializationLevel};

static COMMAND: TypeNames = LazyLock::new(|| {
    chain(&[
        "System.Management.Automation.FunctionInfo",
        "System.Management.Automation.CommandInfo",
        "System.Object",
    ])
});
static SELECTED: TypeNames = LazyLock::new(|| {
    chain(&[
        "Selected.System.Management.Automation.FunctionInfo",
        "System.Management.Automation.PSCustomObject",
        "System.Object",
    ])
});
static PARAMETER: TypeNames =
    LazyLock::new(|| chain(&["System.Management.Automation.ParameterMetadata", "System.Object"]));
static ALIASES: TypeNames = LazyLock::new(|| {
    chain(&[
        "System.Collections.ObjectModel.Collection`1[[System.String, mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089]]",
        "System.Object",
    ])
});
static DICTIONARY: TypeNames = LazyLock::new(|| {
    chain(&[
        "System.Collections.Generic.Dictionary`2[[System.String, mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089],[System.Management.Automation.ParameterMetadata, System.Management.Automation, Version=3.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35]]",
        "System.Object",
    ])
});
static MEASURE: TypeNames = LazyLock::new(|| {
    chain(&[
        "Microsoft.PowerShell.Commands.GenericMeasureInfo",
        "Microsoft.PowerShell.Commands.MeasureInfo",
        "System.Object",
    ])
});

/// What the proxied `Select-Object` accepts: enough for importing commands, nothing of an Exchange object.
const SELECTABLE: [&str; 11] = [
    "ModuleName",
    "Namespace",
    "OutputType",
    "Count",
    "HelpUri",
    "Name",
    "CommandType",
    "ResolvedCommandName",
    "DefaultParameterSet",
    "CmdletBinding",
    "Parameters",
];

pub(super) fn specs() -> Vec<Spec> {
    [
        Spec::new(
            "Get-Command",
            ENGINE,
            vec![
                parameter("Name", Takes::List).first(),
                parameter("Module", Takes::List),
                parameter("ArgumentList", Takes::List),
                parameter("CommandType", Takes::Text),
                parameter("ListImported", Takes::Switch),
                parameter("ShowCommandInfo", Takes::Switch),
            ],
            get_command,
        ),
        Spec::new("Select-Object", ENGINE, vec![parameter("Property", Takes::List).first()], |_, _| {
            Ok(nothing())
        }),
        Spec::new("Measure-Object", ENGINE, vec![], |c, a| over(c, a, nothing())),
        Spec::new("Out-Default", ENGINE, vec![], |_, _| Ok(nothing())),
    ]
    .map(Spec::engine)
    .into()
}

/// A command of this file behind another one.
pub(super) fn over(context: &Invocation, arguments: &Arguments, input: Stream) -> Result<Stream, Refused> {
    match context.spec.name {
        "Measure-Object" => Ok(measure(input)),
        "Select-Object" => select(context, arguments, input),
        "Out-Default" => Ok(input),
        // Get-Command looks at its parameters only.
        _ => get_command(context, arguments),
    }
}

fn measure(input: Stream) -> Stream {
    let mut input = input;
    let mut count = 0;
    let mut told = false;
    Box::new(std::iter::from_fn(move || {
        for step in input.by_ref() {
            match step {
                Step::Item(_) => count += 1,
                out => return Some(out),
            }
        }
        if std::mem::replace(&mut told, true) {
            return None;
        }
        let mut adapted = vec![(Cow::Borrowed("Count"), PsValue::i32(count))];
        for name in ["Average", "Sum", "Maximum", "Minimum", "Property"] {
            adapted.push((Cow::Borrowed(name), PsValue::Null));
        }
        let value = PsValue::Object(Arc::new(PsObject {
            type_names: Arc::clone(&MEASURE),
            to_string: Some("Microsoft.PowerShell.Commands.GenericMeasureInfo".into()),
            adapted,
            ..PsObject::default()
        }));
        Some(Step::Item(Item::Object { identity: String::new(), value }))
    }))
}

fn select(context: &Invocation, arguments: &Arguments, input: Stream) -> Result<Stream, Refused> {
    let Some(Bound::List(names)) = arguments.get("Property") else { return Ok(input) };
    if let Some(wrong) = names.iter().find(|name| !SELECTABLE.iter().any(|s| s.eq_ignore_ascii_case(name))) {
        return Err(Box::new(ErrorRecordData::binding(
            "ParameterArgumentValidationError",
            context.spec.name,
            context.spec.name,
            "Property",
            format!(
                "Cannot validate argument on parameter 'Property'. The argument \"{wrong}\" does not belong to the set \
                 \"{}\" specified by the ValidateSet attribute.",
                SELECTABLE.join(",")
            ),
        )));
    }
    let names = names.clone();
    Ok(Box::new(input.map(move |step| match step {
        Step::Item(Item::Object { identity, value }) => {
            let extended = names
                .iter()
                .map(|name| {
                    let found = value.as_object().and_then(|object| object.get(name)).cloned();
                    (Cow::Owned(name.clone()), found.unwrap_or(PsValue::Null))
                })
                .collect();
            let value = PsValue::Object(Arc::new(PsObject {
                type_names: Arc::clone(&SELECTED),
                extended,
                ..PsObject::default()
            }));
            Step::Item(Item::Object { identity, value })
        }
        other => other,
    })))
}

fn get_command(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let release = context.release();
    let names = match arguments.get("Name") {
        Some(Bound::List(names)) => names.clone(),
        _ => vec!["*".to_owned()],
    };
    if names.len() > 1000 || names.iter().any(|name| name.chars().count() > 1000) {
        return Err(context.cannot_bind("Name", "The number or the length of the names exceeds 1000."));
    }
    let mut out = Vec::new();
    for name in &names {
        let wildcard = name.contains(['*', '?']);
        let found: Vec<&Spec> =
            context.visible().filter(|spec| wild(&spec.name.to_lowercase(), &name.to_lowercase())).collect();
        if found.is_empty() && !wildcard {
            out.push(Step::Out(Output::Error(Box::new(ErrorRecordData {
                category: ErrorCategory::ObjectNotFound,
                activity: "Get-Command".into(),
                fully_qualified_error_id: format!("CommandNotFoundException,{}", context.spec.class),
                ..ErrorRecordData::command_not_found(name)
            }))));
        }
        for spec in found {
            let parameters: Vec<Parameter> = spec
                .parameters_for(release)
                .into_iter()
                .filter(|p| context.session.account.rights.sees_parameter(spec.name, p.name))
                .collect();
            out.push(Step::Item(Item::Object {
                identity: spec.name.into(),
                value: command_record(spec.name, &parameters),
            }));
        }
    }
    Ok(steps(out))
}

/// `*` and `?`, both in lower case. Goes back to the last `*` only, so that no pattern takes long.
fn wild(text: &str, pattern: &str) -> bool {
    let (text, pattern): (Vec<char>, Vec<char>) = (text.chars().collect(), pattern.chars().collect());
    let (mut t, mut p, mut star) = (0, 0, None);
    while t < text.len() {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p, t));
                p += 1;
            }
            Some(c) if *c == '?' || *c == text[t] => (t, p) = (t + 1, p + 1),
            _ => match star {
                Some((at, from)) => {
                    (t, p) = (from + 1, at + 1);
                    star = Some((at, from + 1));
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

fn command_record(name: &'static str, parameters: &[Parameter]) -> PsValue<'static> {
    let entries = parameters
        .iter()
        .map(|parameter| {
            let kind = match parameter.takes {
                Takes::Switch => "System.Management.Automation.SwitchParameter",
                Takes::Bool => "System.Boolean",
                Takes::List => "System.Object",
                _ => "System.String",
            };
            // MS-PSRP 2.2.3.23 has the list mandatory.
            let aliases = PsObject {
                type_names: Arc::clone(&ALIASES),
                content: PsContent::List(Vec::new()),
                ..PsObject::default()
            };
            let metadata = PsValue::Object(Arc::new(PsObject {
                type_names: Arc::clone(&PARAMETER),
                to_string: Some("System.Management.Automation.ParameterMetadata".into()),
                adapted: vec![
                    (Cow::Borrowed("Name"), text(parameter.name)),
                    (Cow::Borrowed("ParameterType"), text(kind)),
                    (Cow::Borrowed("Aliases"), PsValue::Object(Arc::new(aliases))),
                    (Cow::Borrowed("IsDynamic"), PsValue::Bool(false)),
                    (Cow::Borrowed("SwitchParameter"), PsValue::Bool(parameter.takes == Takes::Switch)),
                ],
                ..PsObject::default()
            }));
            (text(parameter.name), metadata)
        })
        .collect();
    let dictionary = PsValue::Object(Arc::new(PsObject {
        type_names: Arc::clone(&DICTIONARY),
        content: PsContent::Dictionary(entries),
        ..PsObject::default()
    }));
    PsValue::Object(Arc::new(PsObject {
        type_names: Arc::clone(&COMMAND),
        to_string: Some(name.into()),
        adapted: vec![
            (Cow::Borrowed("Name"), text(name)),
            (
                Cow::Borrowed("CommandType"),
                // PowerShell's own enums are objects; only Exchange's follow the session's serialization level.
                Wire { level: SerializationLevel::Full }.enumeration(
                    "System.Management.Automation.CommandTypes",
                    "Function",
                    2,
                ),
            ),
            (Cow::Borrowed("ResolvedCommandName"), PsValue::Null),
            (Cow::Borrowed("DefaultParameterSet"), text("Identity")),
            (Cow::Borrowed("CmdletBinding"), PsValue::Bool(true)),
            (Cow::Borrowed("ModuleName"), text("")),
            (Cow::Borrowed("HelpUri"), text("")),
            (Cow::Borrowed("OutputType"), PsValue::Null),
            (Cow::Borrowed("Parameters"), dictionary),
        ],
        ..PsObject::default()
    }))
}
