//! Conversations with Microsoft's own PowerShell engine (`shared/data/powershell-7.6`), replayed by cmdlet in fragments of
//! several sizes: every device, error, warning and refusal comes out as the engine bound it.

// Tests of recorded conversations read them from files.
#![allow(clippy::disallowed_methods)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::exchange::Fault;
use crate::exchange::decode::mobile_device;
use crate::psrp::fragment::{Joiner, Splitter};
use crate::psrp::message::ErrorRecord;
use crate::psrp::{DecodeLimits, Message, PipelineState, PsValue, RawMessage};

fn folder() -> Option<PathBuf> {
    let above = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let found = above.map(|folder| folder.join("shared/data/powershell-7.6")).find(|folder| folder.is_dir());
    if found.is_none() {
        let ci = std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false");
        assert!(!ci, "shared/data/powershell-7.6 is missing");
        eprintln!("shared/data/powershell-7.6 is missing: not compared");
    }
    found
}

/// What one pipeline was and gave.
#[derive(Debug, Default, PartialEq)]
struct Pipeline {
    commands: Vec<String>,
    is_script: bool,
    output: Vec<PsValue<'static>>,
    errors: Vec<ErrorRecord>,
    warnings: Vec<String>,
    state: Option<(PipelineState, Option<ErrorRecord>)>,
}

/// The pipelines of a recording in their order, its messages cut anew into fragments of `size`.
fn replay(file: &std::path::Path, size: usize) -> Vec<Pipeline> {
    let text = std::fs::read_to_string(file).unwrap();
    let mut joiners: BTreeMap<(bool, u64, String), (Joiner, Joiner, Splitter)> = BTreeMap::new();
    let (mut pipelines, mut known): (Vec<Pipeline>, BTreeMap<(u64, String), usize>) = Default::default();
    for line in text.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let packet = line["text"].as_str().unwrap();
        let Some((head, rest)) = packet.split_once("'>").filter(|(head, _)| head.starts_with("<Data")) else {
            continue;
        };
        let id = head.rsplit('\'').next().unwrap().to_owned();
        let (client, shell) = (line["from"] == "client", line["shell"].as_u64().unwrap());
        let bytes = base64_simd::STANDARD.decode_to_vec(rest.split('<').next().unwrap()).unwrap();
        let limits = DecodeLimits::default();
        let (as_sent, joined, splitter) = joiners
            .entry((client, shell, id.clone()))
            .or_insert_with(|| (Joiner::new(limits.size), Joiner::new(limits.size), Splitter::new(size)));
        as_sent.feed(bytes);
        while let Some(message) = as_sent.next() {
            for fragment in splitter.split(&message.unwrap()) {
                joined.feed(fragment);
            }
        }
        while let Some(message) = joined.next() {
            let raw = RawMessage::parse(message.unwrap()).unwrap();
            let message = Message::decode(&raw, &limits).unwrap_or_else(|error| panic!("{error}"));
            if let Message::CreatePipeline(create) = &message {
                known.insert((shell, id.clone()), pipelines.len());
                pipelines.push(Pipeline {
                    commands: create.commands.iter().map(|command| command.name.clone()).collect(),
                    is_script: create.has_script,
                    ..Pipeline::default()
                });
                continue;
            }
            let Some(pipeline) = known.get(&(shell, id.clone())).map(|at| &mut pipelines[*at]) else {
                continue;
            };
            match message {
                Message::PipelineOutput(value) => pipeline.output.push(value.into_owned()),
                Message::ErrorRecord(record) => pipeline.errors.push(*record),
                Message::WarningRecord(text) => pipeline.warnings.push(text),
                Message::PipelineState(end) => {
                    pipeline.state = Some((end.state, end.error.map(|error| *error)))
                }
                _ => {}
            }
        }
    }
    pipelines
}

/// The smallest, some that cut everything somewhere, and one that nothing fills.
const SIZES: [usize; 4] = [64, 1021, 32 * 1024, 512 * 1024];

#[test]
fn a_full_sync_orders_and_an_undo_come_out_as_the_engine_bound_them() {
    let Some(folder) = folder() else { return };
    let truth: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.join("truth.json")).unwrap()).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let whole = replay(&folder.join("conversation.jsonl"), SIZES[3]);
    for size in &SIZES[..3] {
        assert!(replay(&folder.join("conversation.jsonl"), *size) == whole, "fragments of {size}");
    }
    let expected: BTreeSet<_> = truth["devices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|device| {
            let name = |name: &str| text(&device[name]);
            (
                name("DeviceId"),
                name("DeviceType"),
                name("DeviceOS"),
                name("DeviceAccessState"),
                name("DistinguishedName"),
            )
        })
        .collect();
    let lists: Vec<&Pipeline> = whole
        .iter()
        .filter(|pipeline| {
            pipeline.commands == ["Get-MobileDevice"] && pipeline.output.len() == expected.len()
        })
        .collect();
    assert!(!lists.is_empty());
    let first = &lists[0].output;
    let found: BTreeSet<_> = first
        .iter()
        .map(|value| {
            let device = mobile_device(value).unwrap();
            let state = device.access_state.map(|state| state.as_str().to_owned());
            let text = |text: Option<String>| text.unwrap_or_default();
            (
                device.device_id.unwrap().0,
                text(device.device_type),
                text(device.device_os),
                text(state),
                text(device.distinguished_name),
            )
        })
        .collect();
    assert_eq!(found, expected);

    // What the engine ran, and how many objects each call gave.
    let mut calls: BTreeMap<String, u64> = BTreeMap::new();
    for call in truth["calls"].as_array().unwrap() {
        *calls.entry(text(&call["name"])).or_default() += call["output"].as_u64().unwrap();
    }
    let mut outputs: BTreeMap<String, u64> = BTreeMap::new();
    for pipeline in whole.iter().filter(|pipeline| pipeline.commands.len() == 1) {
        *outputs.entry(pipeline.commands[0].clone()).or_default() += pipeline.output.len() as u64;
    }
    for (name, count) in calls.iter().filter(|(name, _)| !name.starts_with("Get-Mobile")) {
        assert_eq!(outputs.get(name).copied().unwrap_or_default(), *count, "{name}");
    }

    // Active Directory refuses: before the cmdlet's end, and for good.
    // A cmdlet that the account may not use is another kind.
    let refused: Vec<&ErrorRecord> = whole
        .iter()
        .filter_map(|pipeline| pipeline.state.as_ref()?.1.as_ref())
        .filter(|record| Fault::of(record) != Fault::CommandNotFound)
        .collect();
    let [refused] = refused.as_slice() else { panic!("one refusal: {refused:?}") };
    assert!(refused.message.contains("not retriable"), "{refused:?}");
    assert!(!Fault::of(refused).is_transient(), "an order ends by it");
    // Get-Command goes on after each name that it does not know.
    let unknown: Vec<&ErrorRecord> = whole.iter().flat_map(|pipeline| &pipeline.errors).collect();
    assert!(unknown.iter().all(|record| Fault::of(record) == Fault::CommandNotFound), "{unknown:?}");
}

#[test]
fn each_of_the_engine_s_refusals_has_its_finding() {
    let Some(folder) = folder() else { return };
    let whole = replay(&folder.join("refusals.jsonl"), SIZES[3]);
    for size in &SIZES[..3] {
        assert!(replay(&folder.join("refusals.jsonl"), *size) == whole, "fragments of {size}");
    }
    let codes: Vec<String> = whole
        .iter()
        .map(|pipeline| {
            let (state, reason) = pipeline.state.as_ref().expect("an end");
            match reason.as_ref().or(pipeline.errors.first()) {
                Some(record) => Fault::of(record).finding("x", record).code,
                None => format!("{state:?} {}", pipeline.warnings.join(" ").contains("no settings")),
            }
        })
        .collect();
    assert_eq!(
        codes,
        [
            "exchange.prompted",
            "exchange.parameterMissing",
            "exchange.scriptRefused",
            "exchange.scriptRefused",
            "exchange.cmdletMissing",
            "Completed true",
            "exchange.notFound",
            "exchange.invalidArgument",
        ]
    );
}

#[test]
fn values_of_the_engine_s_serializer_are_read_as_its_own_reader_does() {
    let Some(folder) = folder() else { return };
    let text = std::fs::read_to_string(folder.join("clixml.jsonl")).unwrap();
    let mut other = Vec::new();
    for line in text.lines() {
        let case: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|_| {
            // A lone surrogate in the text that its own reader gave: the JSON of it is none for us.
            let start = line.find("\"read_back\"").unwrap();
            serde_json::from_str(&format!("{}\"read_back\":{{\"lone\":true}}}}", &line[..start])).unwrap()
        });
        let (name, back) = (case["name"].as_str().unwrap(), &case["read_back"]);
        let Some(clixml) = case["clixml"].as_str() else { continue };
        let values = match crate::psrp::clixml::read_document(clixml.as_bytes(), &DecodeLimits::default()) {
            Ok(values) => values,
            Err(error) => {
                other.push(format!("{name}: {error}"));
                continue;
            }
        };
        let value = values.first().expect("a value");
        let units = back["utf16le"].as_str().map(|text| base64_simd::STANDARD.decode_to_vec(text).unwrap());
        if let Some(units) = units {
            // Code is no text that a property may hold, so that only this test reads it as one.
            let text = match value {
                PsValue::ScriptBlock(code) => code,
                value => value.as_text().unwrap_or_default(),
            };
            let read: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            if read != units {
                other.push(format!("{name}: text"));
            }
        }
        let object = value.as_object();
        let count = match (value, object.map(|object| &object.content)) {
            (PsValue::Bytes(bytes), _) => Some(bytes.len()),
            (_, Some(crate::psrp::PsContent::Dictionary(pairs))) => Some(pairs.len()),
            _ => value.as_items().map(<[_]>::len),
        };
        if let Some(expected) = back["count"].as_u64()
            && count.map(|count| count as u64) != Some(expected)
        {
            other.push(format!("{name}: {count:?} items for {expected}"));
        }
        if let Some(notes) = back["note_properties"].as_object() {
            let read: BTreeSet<&str> =
                object.iter().flat_map(|object| &object.extended).map(|(name, _)| &**name).collect();
            let missing: Vec<&String> = notes.keys().filter(|name| !read.contains(name.as_str())).collect();
            if !missing.is_empty() {
                other.push(format!("{name}: without {missing:?}"));
            }
        }
    }
    assert_eq!(other, Vec::<String>::new());
}
