//! The objects that the server's own messages carry: private data, prompts, error records.

use std::borrow::Cow;
use std::sync::Arc;

use exchange_connector::psrp::message::{ErrorCategory, ErrorRecord, HostCall, HostMethod};
use exchange_connector::psrp::{PsContent, PsObject, PsValue};

use crate::cmdlets::{Confirmation, ErrorRecordData};

fn types(names: &[&'static str]) -> Arc<[Cow<'static, str>]> {
    names.iter().map(|name| Cow::Borrowed(*name)).collect()
}

fn dictionary(entries: Vec<(&'static str, PsValue<'static>)>) -> PsValue<'static> {
    PsValue::Object(Arc::new(PsObject {
        type_names: types(&[
            "System.Management.Automation.PSPrimitiveDictionary",
            "System.Collections.Hashtable",
            "System.Object",
        ]),
        content: PsContent::Dictionary(
            entries.into_iter().map(|(key, value)| (PsValue::string(key), value)).collect(),
        ),
        ..PsObject::default()
    }))
}

fn list(type_name: &'static str, items: Vec<PsValue<'static>>) -> PsValue<'static> {
    PsValue::Object(Arc::new(PsObject {
        type_names: types(&[type_name, "System.Object"]),
        content: PsContent::List(items),
        ..PsObject::default()
    }))
}

/// APPLICATION_PRIVATE_DATA: the version table that PowerShell 5.1 sends.
pub(super) fn private_data() -> PsValue<'static> {
    let version = |text: &'static str| PsValue::Version(text.into());
    let compatible = ["1.0", "2.0", "3.0", "4.0", "5.0", "5.1"].map(version).into();
    dictionary(vec![(
        "PSVersionTable",
        dictionary(vec![
            ("PSVersion", version("5.1.17763.7131")),
            ("PSEdition", PsValue::string("Desktop")),
            ("PSCompatibleVersions", list("System.Object[]", compatible)),
            ("CLRVersion", version("4.0.30319.42000")),
            ("BuildVersion", version("10.0.17763.7131")),
            ("WSManStackVersion", version("3.0")),
            ("PSRemotingProtocolVersion", version("2.3")),
            ("SerializationVersion", version("1.1.0.1")),
        ]),
    )])
}

/// The prompt of a cmdlet that asks before it acts.
pub(super) fn prompt(call: i64, confirmation: &Confirmation) -> HostCall {
    let choice = |label: &'static str, help: &'static str| {
        PsValue::Object(Arc::new(PsObject {
            type_names: types(&["System.Management.Automation.Host.ChoiceDescription", "System.Object"]),
            to_string: Some("System.Management.Automation.Host.ChoiceDescription".into()),
            adapted: vec![
                ("Label".into(), PsValue::string(label)),
                ("HelpMessage".into(), PsValue::string(help)),
            ],
            ..PsObject::default()
        }))
    };
    let choices = vec![
        choice("&Yes", "Continue with only the next step of the operation."),
        choice("Yes to &All", "Continue with all the steps of the operation."),
        choice("&No", "Skip this operation and proceed with the next operation."),
        choice("No to A&ll", "Skip this operation and all subsequent operations."),
    ];
    HostCall {
        call,
        method: HostMethod::PROMPT_FOR_CHOICE,
        parameters: vec![
            PsValue::string(confirmation.caption.clone()),
            PsValue::string(confirmation.message.clone()),
            list(
                "System.Collections.ObjectModel.Collection`1[[System.Management.Automation.Host.ChoiceDescription, System.Management.Automation, Version=3.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35]]",
                choices,
            ),
            PsValue::i32(0),
        ],
    }
}

/// An error as the wire carries it.
pub(super) fn error(data: &ErrorRecordData) -> ErrorRecord {
    let mut record = ErrorRecord::new(
        data.message.clone(),
        data.fully_qualified_error_id.clone(),
        ErrorCategory(data.category as i32),
    );
    record.activity = Some(data.activity.clone());
    record.reason = Some(data.reason().to_owned());
    record.target_name = Some(data.target_name.clone());
    record.target_type = Some(data.target_type.clone());
    record.category_message = Some(data.category_text());
    record.exception_types =
        vec![data.exception_type.clone().into_owned(), "System.Exception".into(), "System.Object".into()];
    record
}

/// A script where only commands are taken.
pub(super) fn scripts_not_allowed() -> ErrorRecord {
    let mut record = ErrorRecord::new(
        "The syntax is not supported by this runspace. This can occur if the runspace is in no-language mode.",
        "ScriptsNotAllowed",
        ErrorCategory::PARSER_ERROR,
    );
    record.exception_types = vec![
        "System.Management.Automation.ParseException".into(),
        "System.Management.Automation.RuntimeException".into(),
        "System.SystemException".into(),
        "System.Exception".into(),
        "System.Object".into(),
    ];
    record
}

/// A pipeline that somebody stopped.
pub(super) fn stopped() -> ErrorRecord {
    let mut record = ErrorRecord::new(
        "The pipeline has been stopped.",
        "PipelineStopped",
        ErrorCategory::OPERATION_STOPPED,
    );
    record.exception_types = vec![
        "System.Management.Automation.PipelineStoppedException".into(),
        "System.Management.Automation.RuntimeException".into(),
        "System.SystemException".into(),
        "System.Exception".into(),
        "System.Object".into(),
    ];
    record
}
