//! Matching, case by case: what is proof, what is only a proposal, what is ambiguous.

use super::*;

fn device(id: &str, smtp: Option<&str>) -> DeviceRecord {
    serde_json::from_value(serde_json::json!({
        "deviceId": id, "identity": "i", "guid": null,
        "mailbox": {"displayName": "Ann", "smtpAddress": smtp, "guid": null},
        "deviceType": "iPhone", "deviceOS": "iOS 17", "deviceImei": "35 209900 176148 1",
    }))
    .unwrap()
}

fn record(n: u128, upn: Option<&str>, email: Option<&str>, eas: Option<&str>) -> Known {
    let record = ManagedDevice {
        device_name: Some(format!("phone {n}")),
        user_principal_name: upn.map(Into::into),
        email_address: email.map(Into::into),
        eas_device_id: eas.map(Into::into),
        operating_system: Some("iOS".into()),
        ..ManagedDevice::default()
    };
    Known { id: Uuid::from_u128(n), record, noncompliant_since: None }
}

const ANN: Option<&str> = Some("ann@contoso.com");

fn find(records: &[Known], addresses: &[(&str, &str)], link: Option<Uuid>) -> (Matched, Compliance) {
    let addresses = addresses.iter().map(|(address, user)| (address.to_string(), user.to_string()));
    let people = People::new(addresses, records.iter().map(|known| &known.record));
    let index = Index::new(records, &people, ["ann@contoso.com", "bob@contoso.com"]);
    let matched = index.find(&device("APPL1", ANN), link);
    let compliance = index.compliance(&matched, true, true);
    (matched, compliance)
}

#[test]
fn eas_id_and_user_are_proof_without_case() {
    let (matched, compliance) = find(&[record(1, Some("ANN@Contoso.com"), None, Some("appl1"))], &[], None);
    assert_eq!((matched.how, matched.managed_device_id), (How::EasDeviceId, Some(Uuid::from_u128(1))));
    assert!(matches!(compliance, Compliance::Record(Record { activated: true, .. })));
}

#[test]
fn a_upn_that_is_not_the_mailbox_address_is_the_same_user() {
    let by_email = [record(1, Some("a.smith@corp.local"), ANN, Some("APPL1"))];
    assert_eq!(find(&by_email, &[], None).0.how, How::EasDeviceId);
    let by_upn = [record(1, Some("a.smith@corp.local"), None, Some("APPL1"))];
    let alias = [("ann@contoso.com", "a.smith@corp.local"), ("a.smith@corp.local", "a.smith@corp.local")];
    assert_eq!(find(&by_upn, &alias, None).0.how, How::EasDeviceId);
    // Nothing says whose UPN that is: a proposal, and the device keeps what it has.
    let (matched, compliance) = find(&by_upn, &[], None);
    assert_eq!((matched.how, compliance), (How::Ambiguous, Compliance::Ambiguous));
    assert_eq!(matched.proposals[0].confidence, 80);
}

#[test]
fn the_same_phone_of_another_known_user_is_another_record() {
    let (matched, compliance) = find(&[record(1, Some("bob@contoso.com"), None, Some("APPL1"))], &[], None);
    assert_eq!((matched.how, compliance), (How::None, Compliance::NoRecord));
}

#[test]
fn two_records_are_ambiguous_until_one_is_linked() {
    let two = [record(1, ANN, None, Some("APPL1")), record(2, ANN, None, Some("APPL1"))];
    let (matched, compliance) = find(&two, &[], None);
    assert_eq!((matched.how, compliance), (How::Ambiguous, Compliance::Ambiguous));
    assert_eq!(matched.proposals.len(), 2);
    let (matched, compliance) = find(&two, &[], Some(Uuid::from_u128(2)));
    assert_eq!((matched.how, matched.managed_device_id), (How::Link, Some(Uuid::from_u128(2))));
    assert!(matches!(compliance, Compliance::Record(Record { activated: true, .. })));
}

#[test]
fn a_record_without_an_eas_id_is_proposed_and_not_activated() {
    let mut imei = record(2, ANN, None, None);
    imei.record.imei = Some("352099001761481".into());
    let (matched, compliance) =
        find(&[record(1, ANN, None, None), imei, record(3, ANN, None, Some("X"))], &[], None);
    assert_eq!(matched.how, How::User);
    let proposed: Vec<_> =
        matched.proposals.iter().map(|p| (p.managed_device_id.as_u128(), p.confidence)).collect();
    assert_eq!(proposed, [(2, 95), (1, 50)]);
    assert!(matches!(compliance, Compliance::Record(Record { activated: false, .. })));
}

#[test]
fn what_was_not_read_completely_says_nothing_of_who_is_absent() {
    let records = [record(1, ANN, None, None)];
    let people = People::default();
    let index = Index::new(&records, &people, []);
    for device in [device("APPL1", ANN), device("APPL1", Some("bob@contoso.com"))] {
        let matched = index.find(&device, None);
        assert_eq!(index.compliance(&matched, false, true), Compliance::NeverRead);
    }
}

#[test]
fn a_record_that_is_being_retired_vouches_for_nothing() {
    let mut leaving = record(1, ANN, None, Some("APPL1"));
    leaving.record.management_state = Some("retirePending".into());
    let leaving = [leaving];
    assert_eq!(find(&leaving, &[], None).1, Compliance::NoRecord);
    assert_eq!(find(&leaving, &[], Some(Uuid::from_u128(1))).1, Compliance::NoRecord);
}

#[test]
fn an_apple_id_made_of_the_serial_number_is_proof_with_the_same_user_only() {
    let of = |upn, serial: &str| {
        let mut known = record(1, upn, None, None);
        known.record.serial_number = Some(serial.into());
        known
    };
    let look = |records: &[Known], id: &str| {
        let people = People::default();
        let index = Index::new(records, &people, ["ann@contoso.com", "bob@contoso.com"]);
        let matched = index.find(&device(id, ANN), None);
        (
            matched.how,
            matches!(
                index.compliance(&matched, true, true),
                Compliance::Record(Record { activated: true, .. })
            ),
        )
    };
    assert_eq!(look(&[of(ANN, "F17ABC123XYZ")], "ApplF17ABC123xyz"), (How::SerialNumber, true));
    assert_eq!(look(&[of(Some("bob@contoso.com"), "F17ABC123XYZ")], "ApplF17ABC123XYZ"), (How::None, false));
    assert_eq!(
        look(&[of(Some("a.smith@corp.local"), "F17ABC123XYZ")], "ApplF17ABC123XYZ"),
        (How::Ambiguous, false)
    );
    assert_eq!(look(&[of(ANN, "F17ABC123XYZ")], "F17ABC123XYZ").0, How::User);
    // What is no serial number proves nothing.
    assert_eq!(look(&[of(ANN, "0")], "Appl0").0, How::User);
    // The EAS id goes before: the serial number of another record is not asked.
    let both = [of(ANN, "F17ABC123XYZ"), record(2, ANN, None, Some("applf17abc123xyz"))];
    assert_eq!(look(&both, "ApplF17ABC123XYZ"), (How::EasDeviceId, true));
}

/// The records of a case from the field, as the case names them.
fn of_case(case: &str, user: &str, eas_id: &str) -> Option<Vec<Known>> {
    let path = crate::cases::case("management_records.json")?;
    let text = std::fs::read_to_string(path).expect("the case");
    let file: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let records = file["value"]
        .as_array()
        .expect("records")
        .iter()
        .filter(|record| record["case"].as_str().is_some_and(|name| name.starts_with(case)));
    let records = records.enumerate().map(|(n, record)| {
        let mut record = record.as_object().expect("an object").clone();
        record.remove("case");
        record.insert("userPrincipalName".into(), user.into());
        record.insert("easDeviceId".into(), eas_id.into());
        let record = serde_json::from_value(serde_json::Value::Object(record)).expect("a record");
        Known { id: Uuid::from_u128(n as u128 + 1), record, noncompliant_since: None }
    });
    Some(records.collect())
}

#[test]
fn a_record_that_exchange_alone_told_of_is_no_enrolment() {
    let Some(records) = of_case("S1", "ann@contoso.com", "APPL1") else { return };
    let (matched, compliance) = find(&records, &[], None);
    assert_eq!((matched.how, compliance), (How::None, Compliance::EasOnly));
    assert_eq!(find(&records, &[], Some(Uuid::from_u128(1))).1, Compliance::EasOnly, "not by a link either");
    // Of a user without an EAS id neither.
    let mut other = record(1, ANN, None, None);
    other.record.management_agent = Some("EAS".into());
    assert_eq!(find(&[other], &[], None).1, Compliance::NoRecord);
    // What manages it besides counts.
    let mut both = record(1, ANN, None, Some("APPL1"));
    both.record.management_agent = Some("easMdm".into());
    assert!(matches!(find(&[both], &[], None).1, Compliance::Record(_)));
}

#[test]
fn of_two_records_of_one_phone_the_last_enrolment_counts() {
    let Some(mut records) = of_case("S2", "ann@contoso.com", "APPL1") else { return };
    for _ in 0..2 {
        let new = records.iter().find(|known| known.record.name() == "new").expect("the new one").id;
        let (matched, compliance) = find(&records, &[], None);
        assert_eq!((matched.how, matched.managed_device_id), (How::EasDeviceId, Some(new)));
        assert_eq!(matched.earlier.len(), 1);
        let Compliance::Record(found) = compliance else { panic!("{compliance:?}") };
        assert_eq!((found.state, found.activated), (ComplianceState::Noncompliant, true));
        records.reverse();
    }
    // The new record knows no EAS id yet: the serial number says that it is the same phone.
    let at = records.iter().position(|known| known.record.name() == "new").expect("the new one");
    records[at].record.eas_device_id = None;
    assert_eq!(find(&records, &[], None).0.managed_device_id, Some(records[at].id));
    // Somebody else's enrolment of the same phone is not this user's.
    records[at].record.user_principal_name = Some("bob@contoso.com".into());
    assert_ne!(find(&records, &[], None).0.managed_device_id, Some(records[at].id));
    // Without a time nothing says which is the newest.
    records[at].record.user_principal_name = ANN.map(Into::into);
    records[at].record.enrolled_date_time = None;
    assert_eq!(find(&records, &[], None).1, Compliance::Ambiguous);
}

#[test]
fn a_laptop_s_record_gives_no_access_to_a_device_that_nobody_knows() {
    let look = |os: Option<&str>, device_type: Option<&str>| {
        let mut laptop = record(1, ANN, None, None);
        laptop.record.operating_system = os.map(Into::into);
        let laptop = [laptop];
        let people = People::default();
        let index = Index::new(&laptop, &people, ["ann@contoso.com"]);
        let mut device = device("X1", ANN);
        (device.device_type, device.device_os) = (device_type.map(Into::into), None);
        index.compliance(&index.find(&device, None), true, false)
    };
    assert_eq!(look(Some("Windows"), None), Compliance::Ambiguous, "nobody knows what the device is");
    assert_eq!(look(None, Some("WindowsMail")), Compliance::Ambiguous, "nor what the record is");
    assert_eq!(look(Some("iOS"), Some("WindowsMail")), Compliance::NoRecord, "another platform");
    assert!(matches!(look(Some("Windows"), Some("WindowsMail")), Compliance::Record(_)));
}

#[test]
fn of_two_records_enrolled_at_once_either_says_it_when_they_say_the_same() {
    let of = |n, state: &str, second: i64| {
        let mut known = record(n, ANN, None, Some("APPL1"));
        known.record.compliance_state = Some(crate::rules::access::GraphComplianceState::parse(state));
        known.record.enrolled_date_time = Some(Timestamp::from_second(second).expect("a time"));
        known
    };
    let (matched, _) = find(&[of(1, "compliant", 7), of(2, "compliant", 7)], &[], None);
    assert_eq!((matched.how, matched.managed_device_id), (How::EasDeviceId, Some(Uuid::from_u128(1))));
    assert_eq!(matched.earlier, [Uuid::from_u128(2)], "the one that does not count");
    let (matched, compliance) = find(&[of(1, "compliant", 7), of(2, "noncompliant", 7)], &[], None);
    assert_eq!((matched.how, compliance), (How::Ambiguous, Compliance::Ambiguous));
    let (matched, _) = find(&[of(1, "compliant", 7), of(2, "noncompliant", 8)], &[], None);
    assert_eq!(
        (matched.managed_device_id, matched.earlier),
        (Some(Uuid::from_u128(2)), vec![Uuid::from_u128(1)])
    );
}

#[test]
fn a_record_that_fits_by_two_ids_is_proposed_once() {
    let of = |n, eas: Option<&str>, serial: Option<&str>| {
        let mut known = record(n, Some("a.smith@corp.local"), None, eas);
        known.record.serial_number = serial.map(Into::into);
        known
    };
    let proposed = |records: &[Known]| {
        let people = People::default();
        let index = Index::new(records, &people, ["ann@contoso.com"]);
        let matched = index.find(&device("ApplF17ABC123XYZ", ANN), None);
        let proposed = matched.proposals.iter().map(|one| one.managed_device_id.as_u128());
        (matched.how, proposed.collect::<Vec<_>>())
    };
    let (eas, serial) = (Some("ApplF17ABC123XYZ"), Some("F17ABC123XYZ"));
    assert_eq!(proposed(&[of(1, eas, serial)]), (How::Ambiguous, vec![1]));
    assert_eq!(proposed(&[of(1, None, serial), of(2, eas, None)]), (How::Ambiguous, vec![2, 1]));
}

#[test]
fn another_number_is_no_likeness_and_a_name_or_a_model_alone_is_one() {
    let confidence = |change: fn(&mut ManagedDevice, &mut DeviceRecord)| {
        let (mut known, mut device) = (record(1, ANN, None, None), device("X1", ANN));
        change(&mut known.record, &mut device);
        let records = [known];
        let people = People::default();
        Index::new(&records, &people, []).find(&device, None).proposals[0].confidence
    };
    assert_eq!(confidence(|one, _| one.imei = Some("352099001761481".into())), 95);
    assert_eq!(confidence(|one, _| one.imei = Some("352099001761482".into())), 50, "another phone's");
    assert_eq!(confidence(|_, two| two.device_imei = None), 50, "neither has one");
    assert_eq!(confidence(|one, _| one.imei = Some("3520990017614".into())), 50, "too short");
    assert_eq!(confidence(|_, two| two.friendly_name = Some("Phone 1".into())), 70);
    assert_eq!(
        confidence(|one, two| {
            one.model = Some("iPhone 15".into());
            two.device_model = Some("iphone 15".into());
        }),
        70
    );
}

#[test]
fn a_laptop_beside_the_only_fitting_record_makes_nothing_ambiguous() {
    let mut laptop = record(2, ANN, None, None);
    laptop.record.operating_system = Some("Windows".into());
    let mut records = vec![record(1, ANN, None, None), laptop];
    let look = |records: &[Known]| {
        let people = People::default();
        let index = Index::new(records, &people, ["ann@contoso.com"]);
        index.compliance(&index.find(&device("X1", ANN), None), true, false)
    };
    assert!(matches!(look(&records), Compliance::Record(Record { activated: false, .. })));
    records.push(record(3, ANN, None, None));
    assert_eq!(look(&records), Compliance::Ambiguous, "a second phone");
}
