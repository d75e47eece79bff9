//! Tests of the cmdlets: what each rule of Exchange's answers looks like from the client's side.

use std::collections::BTreeMap;

use exchange_connector::psrp::{Argument, PsContent, PsObject};
use exchange_connector::secret::Secret;

use super::*;
use crate::faults::{Faults, SharedFaults};
use crate::organization::{NewDevice, OrganizationConfig};

mod refusals;
mod writes;

struct Site {
    organization: Arc<Organization>,
    session: SessionState,
}

fn account(rights: Rights) -> Arc<Account> {
    Arc::new(Account {
        name: "svc-connector".into(),
        domain: "CONTOSO".into(),
        upn: "svc-connector@contoso.lab".into(),
        password: Secret::new("unused"),
        expired: false,
        remote_powershell: true,
        rights,
        mailbox: None,
    })
}

fn site_with(devices: u32, server: &str, rights: Rights, faults: Faults) -> Site {
    let organization = Organization::new(OrganizationConfig {
        devices,
        child_domains: vec!["emea.contoso.lab".into()],
        ..OrganizationConfig::default()
    });
    let session =
        SessionState::new(account(rights), server, SerializationLevel::Partial, SharedFaults::new(faults));
    session.view_entire_forest(true);
    Site { organization, session }
}

fn site(devices: u32) -> Site {
    site_with(devices, "CAS01", Rights::default(), Faults::default())
}

#[derive(Debug, Default)]
struct Outcome {
    records: Vec<PsValue<'static>>,
    errors: Vec<ErrorRecordData>,
    warnings: Vec<String>,
    questions: Vec<String>,
    failed: Option<ErrorRecordData>,
}

impl Outcome {
    fn object(&self, index: usize) -> &PsObject<'static> {
        self.records[index].as_object().expect("an object")
    }

    fn text(&self, index: usize, name: &str) -> String {
        self.object(index).get(name).and_then(PsValue::as_text).unwrap_or("<none>").to_owned()
    }

    fn is_quiet(&self) -> bool {
        self.errors.is_empty() && self.failed.is_none() && self.warnings.is_empty()
    }
}

impl Site {
    fn pipeline(&self, commands: &[Command], choice: Option<Choice>) -> Outcome {
        let mut outcome = Outcome::default();
        let mut execution = execute(&self.organization, &self.session, commands);
        while let Some(output) = execution.next() {
            match output {
                Output::Record(value) => outcome.records.push(value),
                Output::Error(error) => outcome.errors.push(*error),
                Output::Failed(error) => outcome.failed = Some(*error),
                Output::Warning(text) => outcome.warnings.push(text),
                Output::Confirm(question) => {
                    outcome.questions.push(question.message);
                    if let Some(choice) = choice {
                        execution.answer(choice);
                    }
                }
            }
        }
        outcome
    }

    fn run(&self, command: Command) -> Outcome {
        self.pipeline(&[command], None)
    }

    fn new_device(&self, id: &str) -> u32 {
        self.organization.add_device(0, NewDevice::iphone(id)).expect("added")
    }

    fn guid(&self, index: u32) -> String {
        self.organization.device(index).expect("a device").guid.to_string()
    }
}

fn list(items: &[&str]) -> PsValue<'static> {
    PsValue::Object(Arc::new(PsObject {
        type_names: wire::chain(&["System.Object[]", "System.Array", "System.Object"]),
        content: PsContent::List(items.iter().map(|item| PsValue::string(item.to_string())).collect()),
        ..PsObject::default()
    }))
}

fn change(key: &str, item: &str) -> PsValue<'static> {
    PsValue::Object(Arc::new(PsObject {
        type_names: wire::chain(&["System.Collections.Hashtable", "System.Object"]),
        content: PsContent::Dictionary(vec![(
            PsValue::string(key.to_owned()),
            PsValue::string(item.to_owned()),
        )]),
        ..PsObject::default()
    }))
}

fn unlimited(cmdlet: &str) -> Command {
    Command::new(cmdlet).text("ResultSize", "Unlimited")
}

#[test]
fn the_default_result_size_is_a_thousand_with_a_warning() {
    let site = site(1200);
    let outcome = site.run(Command::new("Get-MobileDevice"));
    assert_eq!(outcome.records.len(), 1000);
    assert!(outcome.warnings[0].contains("only the first 1000 items"), "{:?}", outcome.warnings);
    assert_eq!(site.run(unlimited("Get-MobileDevice")).records.len(), 1200);
    let few = site.run(Command::new("Get-MobileDevice").with("ResultSize", PsValue::i32(5)));
    assert_eq!((few.records.len(), few.warnings.len()), (5, 1));
    let exact = site.run(Command::new("Get-MobileDevice").text("ResultSize", "1200"));
    assert!(exact.is_quiet());
    assert!(site.run(Command::new("Get-MobileDevice").text("ResultSize", "many")).failed.is_some());
}

#[test]
fn enumeration_is_lazy() {
    let site = site(1_000_000);
    let mut execution = execute(&site.organization, &site.session, &[unlimited("Get-MobileDevice")]);
    assert!(matches!(execution.next(), Some(Output::Record(_))));
    assert_eq!(site.organization.changed_devices(), 0);
}

#[test]
fn a_null_identity_returns_everything() {
    let site = site(30);
    let null = Command::new("Get-MobileDevice").with("Identity", PsValue::Null);
    assert_eq!(site.run(null).records.len(), 30);
    assert_eq!(site.run(Command::new("Get-MobileDevice").text("Identity", "")).records.len(), 30);
    // But a write never takes it for everything.
    let wipe = Command::new("Clear-MobileDevice").with("Identity", PsValue::Null).flag("Confirm", false);
    assert_eq!(site.run(wipe).errors.len(), 1);
}

#[test]
fn a_child_domain_is_seen_with_the_entire_forest_only() {
    let site = site(600);
    site.session.view_entire_forest(false);
    let home = site.run(unlimited("Get-MobileDevice")).records.len();
    assert!(home < 600, "{home}");
    site.run(Command::new("Set-ADServerSettings").flag("ViewEntireForest", true));
    assert_eq!(site.run(unlimited("Get-MobileDevice")).records.len(), 600);
}

#[test]
fn monitoring_devices_are_shown_when_asked_for() {
    let site = site(12);
    assert_eq!(site.run(Command::new("Get-MobileDevice")).records.len(), 12);
    let all = site.run(Command::new("Get-MobileDevice").flag("Monitoring", true));
    assert_eq!(all.records.len(), 14);
    assert!(all.text(13, "Name").starts_with("EASProbeDeviceType§EASProbeDeviceId14"));
}

#[test]
fn a_device_says_all_that_is_documented() {
    let site = site(50);
    let outcome = site.run(Command::new("Get-MobileDevice").text("Identity", site.guid(4)));
    assert!(outcome.is_quiet());
    for name in [
        "FriendlyName",
        "DeviceId",
        "DeviceImei",
        "DeviceMobileOperator",
        "DeviceOS",
        "DeviceOSLanguage",
        "DeviceTelephoneNumber",
        "DeviceType",
        "DeviceUserAgent",
        "DeviceModel",
        "FirstSyncTime",
        "UserDisplayName",
        "DeviceAccessState",
        "DeviceAccessStateReason",
        "DeviceAccessControlRule",
        "DeviceActiveSyncVersion",
        "ClientType",
        "ClientVersion",
        "ProvisioningFlags",
        "IsDisabled",
        "Identity",
        "Id",
        "Name",
        "Guid",
        "DistinguishedName",
        "ObjectCategory",
        "ObjectClass",
        "WhenChanged",
        "WhenCreatedUTC",
        "ExchangeVersion",
        "OrganizationId",
        "OriginatingServer",
        "IsValid",
        "ObjectState",
    ] {
        assert!(outcome.object(0).get(name).is_some(), "{name}");
    }
    let identity = outcome.text(0, "Identity");
    assert!(identity.contains("/ExchangeActiveSyncDevices/"), "{identity}");
    assert_eq!(outcome.object(0).to_string.as_deref(), Some(identity.as_str()));
    assert_eq!(outcome.object(0).get("ObjectClass").and_then(PsValue::as_items).map(<[_]>::len), Some(2));
}

#[test]
fn the_full_form_carries_objects_and_blobs() {
    let mut site = site(5);
    site.session.level = SerializationLevel::Full;
    let outcome = site.run(unlimited("Get-MobileDevice"));
    let state = outcome.object(0).get("DeviceAccessState").expect("a state");
    assert!(state.as_object().is_some() && state.as_text().is_some() && state.as_i64().is_some());
    let id = outcome.object(0).get("Identity").and_then(PsValue::as_object).expect("an id as object");
    assert!(id.get("DistinguishedName").is_some() && id.get("SerializationData").is_some());
}

#[test]
fn filters_choose_and_unknown_properties_are_refused() {
    let site = site(300);
    let by = |filter: &str| site.run(unlimited("Get-MobileDevice").text("Filter", filter));
    let phones = by("DeviceType -eq 'iPhone'");
    assert!(!phones.records.is_empty() && phones.records.len() < 300);
    assert!((0..phones.records.len()).all(|i| phones.text(i, "DeviceType") == "iPhone"));
    let rest = by("-not DeviceType -eq 'iPhone'");
    assert_eq!(phones.records.len() + rest.records.len(), 300);
    let failed = by("LastSuccessSync -gt '1/1/2025'").failed.expect("refused");
    assert!(
        failed.message.contains("\"LastSuccessSync\" is not a recognized filterable property"),
        "{failed:?}"
    );
    assert!(failed.fully_qualified_error_id.starts_with("ParameterBindingFailed,"));
}

#[test]
fn slices_of_guids_or_ids_cover_every_device_once() {
    let site = site(400);
    let mut seen = std::collections::BTreeSet::new();
    for digit in "0123456789abcdef".chars() {
        let slice = site.run(unlimited("Get-MobileDevice").text("Filter", format!("Guid -like '{digit}*'")));
        for index in 0..slice.records.len() {
            assert!(seen.insert(slice.text(index, "Identity")));
        }
    }
    assert_eq!(seen.len(), 400);
}

#[test]
fn statistics_come_by_identity_by_mailbox_and_through_a_pipeline() {
    let site = site(100);
    let one = site.run(Command::new("Get-MobileDeviceStatistics").text("Identity", site.guid(0)));
    assert_eq!(one.records.len(), 1);
    for name in [
        "DeviceID",
        "DeviceFriendlyName",
        "DevicePhoneNumber",
        "LastSuccessSync",
        "DeviceWipeAckTime",
        "Status",
    ] {
        assert!(one.object(0).get(name).is_some(), "{name}");
    }
    let mailbox = site.organization.mailbox(3).expect("a mailbox");
    let three = site.run(Command::new("Get-MobileDeviceStatistics").text("Mailbox", mailbox.smtp_address));
    assert_eq!(three.records.len(), 3);
    let piped = site.pipeline(
        &[
            unlimited("Get-MobileDevice").text("Filter", "DeviceType -eq 'iPhone'"),
            Command::new("Get-MobileDeviceStatistics"),
        ],
        None,
    );
    let listed = site.run(unlimited("Get-MobileDevice").text("Filter", "DeviceType -eq 'iPhone'"));
    assert_eq!(piped.records.len(), listed.records.len());
    assert!(piped.is_quiet() && !piped.records.is_empty());
    assert_eq!(piped.text(0, "Identity"), listed.text(0, "Identity"));
    assert!(site.run(Command::new("Get-MobileDeviceStatistics")).failed.is_some());
}

#[test]
fn servers_tell_their_role_version_and_site() {
    let site = site(12);
    let servers = site.run(Command::new("Get-ExchangeServer"));
    assert_eq!(servers.records.len(), 3);
    assert_eq!(servers.text(0, "AdminDisplayVersion"), "Version 15.2 (Build 986.7)");
    assert_eq!(servers.text(0, "ServerRole"), "Mailbox");
    let flag = |index: usize, name: &str| servers.object(index).get(name).and_then(PsValue::as_bool);
    assert_eq!(flag(0, "IsClientAccessServer"), Some(true));
    assert_eq!((flag(2, "IsEdgeServer"), flag(2, "IsClientAccessServer")), (Some(true), Some(false)));
    assert_eq!(servers.text(1, "Site"), "contoso.lab/Configuration/Sites/Branch");
    let state = site.run(Command::new("Get-ServerComponentState").text("Identity", "cas01.contoso.lab"));
    assert!((0..state.records.len()).any(|i| state.text(i, "Component") == "RpsProxy"));
}

#[test]
fn recipients_and_throttling_answer() {
    let site = site(40);
    let with =
        site.run(unlimited("Get-Recipient").text("Filter", "HasActiveSyncDevicePartnership -eq $true"));
    let all = site.run(unlimited("Get-Mailbox"));
    assert!(!with.records.is_empty() && with.records.len() < all.records.len());
    let name = all.text(0, "Name");
    assert_eq!(site.run(Command::new("Get-User").text("Identity", name)).records.len(), 1);
    let policy = site.run(Command::new("Get-ThrottlingPolicy"));
    assert_eq!(policy.text(0, "PowerShellMaxConcurrency"), "18");
    let association = Command::new("Get-ThrottlingPolicyAssociation").text("Identity", all.text(0, "Alias"));
    assert!(site.run(association).object(0).get("ThrottlingPolicyId").expect("there").is_null());
    assert_eq!(site.run(Command::new("Get-OrganizationConfig")).text(0, "Name"), "First Organization");
}

#[test]
fn exchange_2010_has_the_old_dialect_only_and_warns_of_nothing() {
    let mut old = crate::organization::Server::new(
        "EX10",
        exchange_connector::domain::server::ExchangeVersion { major: 14, minor: 3, build: 123, revision: 4 },
    );
    old.site = "Old".into();
    let organization = Organization::new(OrganizationConfig {
        devices: 30,
        servers: vec![old],
        ..OrganizationConfig::default()
    });
    let faults = SharedFaults::default();
    let session = SessionState::new(account(Rights::default()), "EX10", SerializationLevel::Partial, faults);
    let site = Site { organization, session };
    assert!(site.run(Command::new("Get-MobileDevice")).failed.is_some());
    let devices = site.run(Command::new("Get-ActiveSyncDevice"));
    assert!(devices.is_quiet());
    assert_eq!(devices.records.len(), 30);
    let statistics = site.run(Command::new("Get-ActiveSyncDeviceStatistics").text("Identity", site.guid(0)));
    assert!(statistics.object(0).get("AccountOnlyDeviceWipeAckTime").is_none());
    assert!(statistics.object(0).get("DeviceActiveSyncVersion").is_some());
    let id = site.run(Command::new("Get-ActiveSyncDevice").text("Identity", "x")).errors.remove(0);
    assert!(!id.fully_qualified_error_id.starts_with('['));
}

#[test]
fn objects_can_be_counted_but_not_trimmed() {
    let site = site(30);
    let counted = site.pipeline(&[unlimited("Get-MobileDevice"), Command::new("Measure-Object")], None);
    assert_eq!(counted.object(0).get("Count").and_then(PsValue::as_i64), Some(30));
    let trim = Command::new("Select-Object").with("Property", list(&["DeviceId"]));
    let refused = site.pipeline(&[unlimited("Get-MobileDevice"), trim], None).failed.expect("refused");
    assert!(refused.fully_qualified_error_id.starts_with("ParameterArgumentValidationError"));
    let names = site.pipeline(
        &[
            Command::new("Get-Command").text("Name", "Get-M*"),
            Command::new("Select-Object").with("Property", list(&["Name"])),
        ],
        None,
    );
    assert!((0..names.records.len()).any(|i| names.text(i, "Name") == "Get-MobileDevice"));
}

#[test]
fn every_record_survives_the_wire_and_a_device_takes_about_three_kilobytes() {
    use exchange_connector::psrp::clixml::{parse_value, write_value};
    for level in [SerializationLevel::Partial, SerializationLevel::Full] {
        let mut site = site(1100);
        site.session.level = level;
        let outcome = site.run(unlimited("Get-MobileDevice"));
        let mut bytes = 0;
        for record in &outcome.records {
            let text = write_value(record);
            bytes += text.len();
            let read = parse_value(text.as_bytes(), &exchange_connector::psrp::DecodeLimits::default())
                .expect("what was written can be read");
            for name in ["DeviceModel", "DeviceUserAgent", "FriendlyName", "Identity", "DistinguishedName"] {
                let member = |value: &PsValue<'_>| {
                    value.as_object().and_then(|o| o.get(name)?.as_text().map(str::to_owned))
                };
                assert_eq!(member(&read), member(record), "{name}");
            }
        }
        let mean = bytes / outcome.records.len();
        if level == SerializationLevel::Partial {
            assert!((2_500..4_500).contains(&mean), "{mean} bytes");
        } else {
            assert!(mean > 5_000, "{mean} bytes");
        }
    }
}
