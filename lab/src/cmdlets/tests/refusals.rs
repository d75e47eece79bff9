//! Tests of what cmdlets refuse, of binding, and of what an account may see.

use super::*;

#[test]
fn errors_have_the_documented_forms() {
    let site = site(12);
    let missing = site.run(Command::new("Get-MobileDevice").text("Identity", "nobody\\x"));
    let error = &missing.errors[0];
    assert_eq!(error.reason(), "ManagementObjectNotFoundException");
    assert_eq!(
        error.message,
        "The operation couldn't be performed because object 'nobody\\x' couldn't be found on 'dc01.contoso.lab'."
    );
    let id = &error.fully_qualified_error_id;
    assert!(id.starts_with("[Server=CAS01,RequestId="), "{id}");
    assert!(id.contains("[FailureCategory=Cmdlet-ManagementObjectNotFoundException] "), "{id}");
    assert!(id.ends_with(",Microsoft.Exchange.Management.AirSync.GetMobileDevice"), "{id}");
    assert_eq!(
        error.category_text(),
        "NotSpecified: (:) [Get-MobileDevice], ManagementObjectNotFoundException"
    );

    let unknown = site.run(Command::new("Get-Weather")).failed.expect("refused");
    assert_eq!(unknown.fully_qualified_error_id, "CommandNotFoundException");
    assert!(unknown.message.starts_with("The term 'Get-Weather' is not recognized as the name of a cmdlet"));

    let parameter = site.run(Command::new("Get-MobileDevice").text("Colour", "red")).failed.expect("refused");
    assert_eq!(parameter.fully_qualified_error_id, "NamedParameterNotFound,Get-MobileDevice");

    let object = PsValue::Object(Arc::new(PsObject {
        type_names: wire::chain(&["Deserialized.Microsoft.Exchange.Data.Directory.Management.CASMailbox"]),
        to_string: Some("someone".into()),
        ..PsObject::default()
    }));
    let back = site.run(Command::new("Get-MobileDevice").with("Mailbox", object)).failed.expect("refused");
    assert_eq!(back.fully_qualified_error_id, "ParameterArgumentTransformationError,Get-MobileDevice");
    assert!(back.message.contains("to type \"Microsoft.Exchange.Configuration.Tasks.MailboxIdParameter\""));

    let both = Command::new("Get-MobileDevice").text("Identity", "a").text("Mailbox", "b");
    assert!(
        site.run(both).failed.expect("refused").fully_qualified_error_id.starts_with("AmbiguousParameterSet")
    );
}

#[test]
fn names_bind_with_dash_by_beginning_and_by_position() {
    let site = site(12);
    let guid = PsValue::string(site.guid(1));
    for name in [Some("-Identity"), Some("ident"), None] {
        let command = Command {
            name: "get-mobiledevice".into(),
            arguments: vec![Argument { name: name.map(str::to_owned), value: guid.clone() }],
        };
        assert_eq!(site.run(command).records.len(), 1, "{name:?}");
    }
    let ambiguous = site.run(Command::new("Get-MobileDevice").text("M", "x")).failed.expect("refused");
    assert_eq!(ambiguous.fully_qualified_error_id, "AmbiguousParameter,Get-MobileDevice");
}

#[test]
fn rights_hide_cmdlets_and_parameters() {
    let rights = Rights {
        hidden_cmdlets: vec!["Clear-*".into()],
        hidden_parameters: BTreeMap::from([(
            "Set-CASMailbox".into(),
            vec!["ActiveSyncBlockedDeviceIDs".into()],
        )]),
    };
    let site = site_with(12, "CAS01", rights, Faults::default());
    let wipe = site.run(Command::new("Clear-MobileDevice").text("Identity", "x"));
    assert_eq!(wipe.failed.expect("hidden").fully_qualified_error_id, "CommandNotFoundException");
    let set =
        Command::new("Set-CASMailbox").text("Identity", "x").with("ActiveSyncBlockedDeviceIDs", list(&["a"]));
    assert_eq!(
        site.run(set).failed.expect("hidden").fully_qualified_error_id,
        "NamedParameterNotFound,Set-CASMailbox"
    );
    let asked = site.run(
        Command::new("Get-Command")
            .with("Name", list(&["Get-MobileDevice", "Clear-MobileDevice", "Set-CASMailbox"])),
    );
    assert_eq!((asked.records.len(), asked.errors.len()), (2, 1));
    assert!(asked.errors[0].fully_qualified_error_id.ends_with("GetCommandCommand"));
    let parameters = asked.object(1).get("Parameters").and_then(PsValue::as_object).expect("a dictionary");
    let PsContent::Dictionary(entries) = &parameters.content else { panic!("a dictionary") };
    let names: Vec<_> = entries.iter().filter_map(|(key, _)| key.as_text()).collect();
    assert!(names.contains(&"ActiveSyncAllowedDeviceIDs") && !names.contains(&"ActiveSyncBlockedDeviceIDs"));
    assert!(site.run(Command::new("Get-Command").text("Name", "Nothing*")).is_quiet());
}

#[test]
fn the_quota_refuses_and_a_wrong_object_comes_when_turned_on() {
    let faults = Faults { throttle_after_cmdlets: Some(1), wrong_object_every: Some(3), ..Faults::default() };
    let site = site_with(9, "CAS01", Rights::default(), faults);
    let first = site.run(unlimited("Get-MobileDevice"));
    assert_eq!(first.records.iter().filter(|r| r.as_object().is_none()).count(), 3);
    let refused = site.run(unlimited("Get-MobileDevice")).failed.expect("refused");
    assert!(refused.message.starts_with("The user load quota of 1 requests"), "{refused:?}");
}
