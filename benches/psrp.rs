//! Time for each object of about 3 kB: CLIXML read to a tree, the tree decoded to a domain type, the way from
//! fragments, and quick-xml on the same bytes.
//!
//! `cargo bench -p exchange-connector --bench psrp`. The least of many rounds is shown: the rest is the machine's noise.

// A benchmark prints and reads the clock.
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::disallowed_types)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use exchange_connector::exchange::decode;
use exchange_connector::psrp::clixml::{DecodeLimits, parse_value, write_value};
use exchange_connector::psrp::fragment::{Joiner, Splitter};
use exchange_connector::psrp::{Destination, Message, PsValue, RawMessage};
use uuid::Uuid;

/// A device as Get-MobileDeviceStatistics returns it in its Partial form: 56 properties.
fn device(number: u32) -> String {
    let mut text = String::from(
        "<Obj RefId=\"0\"><TN RefId=\"0\"><T>Microsoft.Exchange.Management.Tasks.MobileDeviceConfiguration</T>\
         <T>Microsoft.Exchange.Data.ConfigurableObject</T><T>System.Object</T></TN>\
         <ToString>Microsoft.Exchange.Management.Tasks.MobileDeviceConfiguration</ToString><Props>",
    );
    for name in ["FirstSyncTime", "LastPolicyUpdateTime", "LastSyncAttemptTime", "LastSuccessSync"] {
        text.push_str(&format!("<DT N=\"{name}\">2022-10-{:02}T10:11:12.1234567Z</DT>", number % 28 + 1));
    }
    for name in [
        "DeviceWipeSentTime",
        "DeviceWipeRequestTime",
        "DeviceWipeAckTime",
        "AccountOnlyDeviceWipeSentTime",
        "AccountOnlyDeviceWipeRequestTime",
        "AccountOnlyDeviceWipeAckTime",
        "CancelWipeSentTime",
        "CancelWipeAckTime",
        "RecoveryPassword",
        "StatusNote",
        "DevicePhoneNumber",
    ] {
        text.push_str(&format!("<Nil N=\"{name}\" />"));
    }
    for name in [
        "IsRemoteWipeSupported",
        "IsValid",
        "DeviceEnableOutboundSMS",
        "IsManaged",
        "IsCompliant",
        "IsDisabled",
    ] {
        text.push_str(&format!("<B N=\"{name}\">true</B>"));
    }
    for name in
        ["NumberOfFoldersSynced", "DevicePolicyApplicationCount", "LastPingHeartbeat", "ClientVersionNumber"]
    {
        text.push_str(&format!("<I32 N=\"{name}\">{number}</I32>"));
    }
    for name in ["Guid", "ExchangeObjectId", "UserGuid"] {
        text.push_str(&format!("<G N=\"{name}\">{}</G>", Uuid::from_u128(u128::from(number))));
    }
    for (name, value) in [
        ("DeviceType", "iPhone"),
        ("DeviceID", "ApplDNPHX1A2B3C4D5E6F7"),
        ("DeviceUserAgent", "Apple-iPhone12C1/1902.117"),
        ("DeviceModel", "iPhone12C1"),
        ("DeviceImei", "356938035643809"),
        ("DeviceFriendlyName", "Black iPhone 12"),
        ("DeviceOS", "iOS 15.2.1 19C63"),
        ("DeviceOSLanguage", "en"),
        ("DeviceMobileOperator", "Contoso Mobile"),
        ("DeviceAccessState", "Allowed"),
        ("DeviceAccessStateReason", "Global"),
        ("DeviceAccessControlRule", ""),
        ("DevicePolicyApplied", "Default"),
        ("DevicePolicyApplicationStatus", "AppliedInFull"),
        ("DeviceActiveSyncVersion", "16.1"),
        ("ClientType", "EAS"),
        ("Status", "DeviceOk"),
        ("Identity", "contoso.com/Users/Some Person/ExchangeActiveSyncDevices/iPhone§ApplDNPHX1A2B3C4D5E6F7"),
        ("Id", "contoso.com/Users/Some Person/ExchangeActiveSyncDevices/iPhone§ApplDNPHX1A2B3C4D5E6F7"),
        (
            "DistinguishedName",
            "CN=iPhone§ApplDNPHX1A2B3C4D5E6F7,CN=ExchangeActiveSyncDevices,CN=Some Person,CN=Users,DC=contoso,DC=com",
        ),
        ("ObjectCategory", "contoso.com/Configuration/Schema/ms-Exch-Active-Sync-Device"),
        ("OriginatingServer", "DC01.contoso.com"),
        ("OrganizationId", ""),
        ("ObjectState", "Unchanged"),
        ("UserDisplayName", "contoso.com/Users/Some Person"),
        ("ExchangeVersion", "0.10 (14.0.100.0)"),
        ("WhenChanged", "10/19/2022 6:10:53 PM"),
    ] {
        text.push_str(&format!("<S N=\"{name}\">{value}</S>"));
    }
    text.push_str(
        "<Obj N=\"MailboxLogReport\" RefId=\"1\"><TN RefId=\"1\"><T>Microsoft.Exchange.Data.MultiValuedProperty`1[[System.String, mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089]]</T>\
         <T>Microsoft.Exchange.Data.MultiValuedPropertyBase</T><T>System.Object</T></TN><LST><S>top</S><S>msExchActiveSyncDevice</S></LST></Obj>",
    );
    text.push_str("</Props></Obj>");
    text
}

fn least(rounds: usize, objects: usize, mut work: impl FnMut()) -> f64 {
    let mut least = Duration::MAX;
    for _ in 0..rounds {
        let start = Instant::now();
        work();
        least = least.min(start.elapsed());
    }
    least.as_nanos() as f64 / objects as f64
}

fn main() {
    const OBJECTS: usize = 1000;
    const ROUNDS: usize = 60;
    let limits = DecodeLimits::default();
    let texts: Vec<String> = (0..OBJECTS as u32).map(device).collect();
    let values: Vec<PsValue<'_>> =
        texts.iter().map(|text| parse_value(text.as_bytes(), &limits).unwrap()).collect();
    let bytes = texts.iter().map(String::len).sum::<usize>() / OBJECTS;
    let properties = values[0].as_object().unwrap().adapted.len();

    let tokenize = least(ROUNDS, OBJECTS, || {
        for text in &texts {
            let mut reader = quick_xml::Reader::from_str(text);
            loop {
                match black_box(reader.read_event().unwrap()) {
                    quick_xml::events::Event::Eof => break,
                    event => {
                        black_box(event);
                    }
                }
            }
        }
    });
    let read = least(ROUNDS, OBJECTS, || {
        for text in &texts {
            black_box(parse_value(text.as_bytes(), &limits).unwrap());
        }
    });
    let write = least(ROUNDS, OBJECTS, || {
        for value in &values {
            black_box(write_value(value));
        }
    });
    let decode_statistics = least(ROUNDS, OBJECTS, || {
        for value in &values {
            black_box(decode::statistics(value).unwrap());
        }
    });
    let decode_device = least(ROUNDS, OBJECTS, || {
        for value in &values {
            black_box(decode::mobile_device(value).unwrap());
        }
    });
    let read_and_decode = least(ROUNDS, OBJECTS, || {
        for text in &texts {
            let value = parse_value(text.as_bytes(), &limits).unwrap();
            black_box(decode::mobile_device(&value).unwrap());
        }
    });
    let mut splitter = Splitter::new(32 * 1024);
    let mut stream = Vec::new();
    for text in &texts {
        let mut raw = RawMessage::parse(
            Message::PipelineOutput(PsValue::Null)
                .encode(Destination::Client, Uuid::from_u128(1), Some(Uuid::from_u128(2)))
                .into(),
        )
        .unwrap();
        raw.body = text.clone().into();
        stream.extend(splitter.join(&raw.to_bytes()));
    }
    let stream = bytes::Bytes::from(stream);
    let join = least(ROUNDS, OBJECTS, || {
        let mut joiner = Joiner::default();
        joiner.feed(stream.clone());
        while let Some(message) = joiner.next() {
            black_box(RawMessage::parse(message.unwrap()).unwrap());
        }
    });

    println!(
        "{properties} properties, {bytes} bytes an object; ns for each object, least of {ROUNDS} rounds"
    );
    for (what, time) in [
        ("quick-xml, tokens only", tokenize),
        ("clixml, read to a tree", read),
        ("clixml, written", write),
        ("decoded to statistics", decode_statistics),
        ("decoded to a mobile device", decode_device),
        ("read and decoded to a device", read_and_decode),
        ("fragments joined, header read", join),
    ] {
        println!("{what:<32}{time:>8.0} ns   {:>5.2} of quick-xml", time / tokenize);
    }
}
