//! One value: the specification's shapes, Exchange's two forms, write → read, hostile texts.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::psrp::value::{IntKind, PsContent, PsDateTime, PsObject, PsValue, PsZone, UIntKind};
use crate::secret::Secret;

fn read(text: &str) -> Result<PsValue<'_>, ClixmlError> {
    parse_value(text.as_bytes(), &DecodeLimits::default())
}

#[test]
fn primitives_have_the_shapes_of_the_specification() {
    let guid = Uuid::from_u128(0x792e_5b37_4505_47ef_b7d2_8711_bb7a_ffa8);
    for (text, value) in [
        ("<S>This is a string</S>", PsValue::string("This is a string")),
        ("<C>97</C>", PsValue::Char(97)),
        ("<B>true</B>", PsValue::Bool(true)),
        ("<TS>PT9.0269026S</TS>", PsValue::Duration(SignedDuration::new(9, 26_902_600))),
        ("<By>254</By>", PsValue::UInt(UIntKind::U8, 254)),
        ("<SB>-127</SB>", PsValue::Int(IntKind::I8, -127)),
        ("<U16>65535</U16>", PsValue::UInt(UIntKind::U16, 65535)),
        ("<I16>-32767</I16>", PsValue::Int(IntKind::I16, -32767)),
        ("<U32>4294967295</U32>", PsValue::UInt(UIntKind::U32, 4_294_967_295)),
        ("<I32>-2147483648</I32>", PsValue::i32(i32::MIN)),
        ("<U64>18446744073709551615</U64>", PsValue::UInt(UIntKind::U64, u64::MAX)),
        ("<I64>-9223372036854775808</I64>", PsValue::Int(IntKind::I64, i64::MIN)),
        ("<Sg>12.34</Sg>", PsValue::Single(12.34)),
        ("<Db>12.34</Db>", PsValue::Double(12.34)),
        ("<Db>-INF</Db>", PsValue::Double(f64::NEG_INFINITY)),
        ("<D>12.34</D>", PsValue::Decimal("12.34".into())),
        ("<BA>AQIDBA==</BA>", PsValue::Bytes(vec![1, 2, 3, 4])),
        ("<G>792e5b37-4505-47ef-b7d2-8711bb7affa8</G>", PsValue::Guid(guid)),
        ("<URI>http://www.microsoft.com/</URI>", PsValue::Uri("http://www.microsoft.com/".into())),
        ("<Nil/>", PsValue::Null),
        ("<Version>6.2.1.3</Version>", PsValue::Version("6.2.1.3".into())),
        ("<XD>&lt;item attr=&quot;value&quot;&gt;</XD>", PsValue::Xml("<item attr=\"value\">".into())),
        ("<SBK>get-command -type cmdlet</SBK>", PsValue::ScriptBlock("get-command -type cmdlet".into())),
        ("<SS>bnVsbA==</SS>", PsValue::SecureString(Secret::new("bnVsbA=="))),
    ] {
        assert_eq!(read(text).expect(text), value, "{text}");
        assert_eq!(write_value(&value), text);
    }
    let time = "2008-04-11T10:42:32.2731993-07:00";
    let at: Timestamp = time.parse().expect("a time");
    let value = PsValue::DateTime(PsDateTime { at, zone: PsZone::Offset(-7 * 3600) });
    assert_eq!(read(&format!("<DT>{time}</DT>")), Ok(value));
}

#[test]
fn other_forms_of_primitives_are_read() {
    assert_eq!(read("<S></S>"), Ok(PsValue::string("")));
    assert_eq!(read("<S />"), Ok(PsValue::string("")));
    assert_eq!(read("<Nil></Nil>"), Ok(PsValue::Null));
    assert_eq!(read("<BA />"), Ok(PsValue::Bytes(vec![])));
    assert_eq!(read("<BA>AQID\r\n  BA==</BA>"), Ok(PsValue::Bytes(vec![1, 2, 3, 4])));
    assert_eq!(read("\u{FEFF}<?xml version='1.0'?> <!-- c --> <I32> 5 </I32>\n"), Ok(PsValue::i32(5)));
    assert_eq!(
        read("<Objs Version=\"1.1.0.1\"><S S=\"Error\">a_x000D__x000A_</S></Objs>"),
        Ok(PsValue::string("a\r\n"))
    );
}

#[test]
fn wrong_primitives_are_refused() {
    for text in [
        "<I32>2147483648</I32>",
        "<I32></I32>",
        "<I32/>",
        "<By>-1</By>",
        "<B>TRUE</B>",
        "<C>a</C>",
        "<G>x</G>",
        "<D>1e5</D>",
        "<D></D>",
        "<BA>*</BA>",
        "<DT>yesterday</DT>",
        "<TS>9</TS>",
        "<U64>18446744073709551616</U64>",
        "<S>a</S><S>b</S>",
        "<S>a<S>b</S></S>",
        "<S>a</C>",
        "<S>a",
        "<S",
        "<Nil>x</Nil>",
        "<s>a</s>",
        "<S N=\"a\" N=\"b\">a</S>",
        "<S N=a>a</S>",
        "<S N=\"<\">a</S>",
        "<S>&lol;</S>",
        "<![CDATA[x]]>",
        "<!DOCTYPE x><S>a</S>",
        "<x:S>a</x:S>",
        "plain",
        "",
    ] {
        assert!(read(text).is_err(), "{text}");
    }
    assert!(parse_value(b"<S>\xFF</S>", &DecodeLimits::default()).is_err());
}

#[test]
fn both_forms_of_exchange_meet() {
    let full = read(
        "<Obj N=\"DeviceAccessState\" RefId=\"2\"><TN RefId=\"2\"><T>Microsoft.Exchange.Data.Directory.SystemConfiguration.DeviceAccessState</T>\
         <T>System.Enum</T><T>System.ValueType</T><T>System.Object</T></TN><ToString>Allowed</ToString><I32>1</I32></Obj>",
    )
    .expect("full form");
    let partial = read("<S N=\"DeviceAccessState\">Allowed</S>").expect("partial form");
    assert_eq!((full.as_text(), full.as_i64()), (Some("Allowed"), Some(1)));
    assert_eq!(partial.as_text(), full.as_text());
}

#[test]
fn objects_have_their_parts() {
    let value = read(
        "<Obj RefId=\"0\"><TN RefId=\"0\"><T>A</T><T>System.Object</T></TN><ToString>text</ToString>\
         <Props><S N=\"Name\">n</S><Obj N=\"L\" RefId=\"1\"><TNRef RefId=\"0\"/><LST><I32>1</I32><Nil/></LST></Obj></Props>\
         <MS><BA N=\"SerializationData\">not even base64 &amp;</BA><Obj N=\"SerializationData\" RefId=\"7\"><Whatever><X/></Whatever></Obj><B N=\"_x0041_\">true</B></MS></Obj>",
    )
    .expect("object");
    let object = value.as_object().expect("object");
    assert_eq!(object.type_name(), Some("A"));
    assert_eq!(object.to_string.as_deref(), Some("text"));
    assert_eq!(object.get("name").and_then(PsValue::as_text), Some("n"));
    assert_eq!(object.extended, [("A".into(), PsValue::Bool(true))]);
    let list = object.get("L").expect("a list");
    assert_eq!(list.as_items(), Some(&[PsValue::i32(1), PsValue::Null][..]));
    assert_eq!(list.as_object().and_then(PsObject::type_name), Some("A"));
    // Nothing was copied that needed no unescaping.
    assert!(matches!(&object.adapted[0].1, PsValue::String(Cow::Borrowed("n"))));
}

#[test]
fn containers_are_told_apart() {
    for (element, check) in [
        ("LST", (|c| matches!(c, PsContent::List(i) if i.len() == 2)) as fn(&PsContent<'_>) -> bool),
        ("IE", |c| matches!(c, PsContent::Enumerable(i) if i.len() == 2)),
        ("STK", |c| matches!(c, PsContent::Stack(i) if i.len() == 2)),
        ("QUE", |c| matches!(c, PsContent::Queue(i) if i.len() == 2)),
    ] {
        let text = format!("<Obj RefId=\"0\"><{element}><S>a</S><S>b</S></{element}></Obj>");
        let value = read(&text).expect("container");
        assert!(check(&value.as_object().expect("object").content), "{element}");
        assert_eq!(write_value(&value), text);
    }
    let text = "<Obj RefId=\"0\"><DCT><En><S N=\"Key\">Add</S><S N=\"Value\">x</S></En></DCT></Obj>";
    let value = read(text).expect("dictionary");
    let PsContent::Dictionary(pairs) = &value.as_object().expect("object").content else {
        panic!("no dictionary")
    };
    assert_eq!(pairs, &[(PsValue::string("Add"), PsValue::string("x"))]);
    assert_eq!(write_value(&value), text);
    for wrong in [
        "<Obj><DCT><En><S N=\"Key\">a</S></En></DCT></Obj>",
        "<Obj><DCT><En><S N=\"Key\">a</S><S N=\"Key\">a</S></En></DCT></Obj>",
        "<Obj><DCT><S>a</S></DCT></Obj>",
        "<Obj><LST/><STK/></Obj>",
        "<Obj><MS><S>no name</S></MS></Obj>",
        "<Obj><TN><S>a</S></TN></Obj>",
        "<Ref RefId=\"3\"/>",
        "<Ref/>",
    ] {
        assert!(read(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn progress_is_read_and_written() {
    let text = "<PR><AV>activity</AV><AI>1</AI><Nil/><PI>-1</PI><PC>50</PC><T>Processing</T><SR>-1</SR><SD>status</SD></PR>";
    let value = read(text).expect("progress");
    let PsValue::Progress(object) = &value else { panic!("no progress") };
    assert_eq!(object.get("PercentComplete"), Some(&PsValue::i32(50)));
    assert_eq!(write_value(&value), text);
}

#[test]
fn references_are_resolved_and_cycles_become_text() {
    let value = read(
        "<Obj RefId=\"0\"><ToString>root</ToString><Props><Obj N=\"A\" RefId=\"1\"><ToString>a</ToString><Props><Ref N=\"Up\" RefId=\"0\"/></Props></Obj>\
         <Ref N=\"B\" RefId=\"1\"/></Props></Obj>",
    )
    .expect("cycle");
    let object = value.as_object().expect("object");
    assert_eq!(object.get("A"), object.get("B"));
    let up = object.get("B").and_then(PsValue::as_object).and_then(|b| b.get("Up"));
    assert_eq!(up, Some(&PsValue::string("root")));
    let nameless = read("<Obj RefId=\"0\"><LST><Ref RefId=\"0\"/></LST></Obj>").expect("cycle without text");
    assert_eq!(nameless.as_items(), Some(&[PsValue::Null][..]));
}

#[test]
fn many_laughs_end_at_the_limit_of_values() {
    let mut text = String::from("<Obj RefId=\"100\"><LST><Obj RefId=\"0\"><LST><S>ha</S></LST></Obj>");
    for id in 1..40 {
        let refs = format!("<Ref RefId=\"{}\"/>", id - 1).repeat(10);
        text.push_str(&format!("<Obj RefId=\"{id}\"><LST>{refs}</LST></Obj>"));
    }
    text.push_str("</LST></Obj>");
    assert_eq!(read(&text), Err(ClixmlError::Limit { what: "values", limit: 1_000_000 }));
}

#[test]
fn depth_ends_at_the_limit_also_by_references() {
    let nested =
        |depth: usize| format!("{}<S>x</S>{}", "<Obj><LST>".repeat(depth), "</LST></Obj>".repeat(depth));
    assert!(read(&nested(64)).is_ok());
    let limit = Err(ClixmlError::Limit { what: "levels", limit: 64 });
    assert_eq!(read(&nested(65)), limit);
    assert_eq!(read(&nested(100_000)), limit);
    // Each object holds the one before: flat in the text, a chain in memory.
    let mut text = String::from("<Obj RefId=\"9999\"><LST><Obj RefId=\"0\"/>");
    for id in 1..200 {
        text.push_str(&format!("<Obj RefId=\"{id}\"><LST><Ref RefId=\"{}\"/></LST></Obj>", id - 1));
    }
    text.push_str("</LST></Obj>");
    assert_eq!(read(&text), limit);
    let skipped = format!("<Obj><MS><Obj N=\"SerializationData\">{}", "<X>".repeat(100_000));
    assert_eq!(read(&skipped), limit);
}

#[test]
fn size_and_count_end_at_their_limits() {
    let limits = DecodeLimits { size: 100, values: 5, ..DecodeLimits::default() };
    let long = format!("<S>{}</S>", "x".repeat(100));
    assert_eq!(parse_value(long.as_bytes(), &limits), Err(ClixmlError::Limit { what: "bytes", limit: 100 }));
    let many = format!("<Obj><LST>{}</LST></Obj>", "<Nil/>".repeat(6));
    assert_eq!(parse_value(many.as_bytes(), &limits), Err(ClixmlError::Limit { what: "values", limit: 5 }));
}

#[test]
fn shared_objects_are_written_once() {
    let shared = PsValue::Object(Arc::new(PsObject { to_string: Some("id".into()), ..PsObject::default() }));
    let object = PsObject {
        adapted: vec![("Identity".into(), shared.clone()), ("Id".into(), shared)],
        ..PsObject::default()
    };
    assert_eq!(
        write_value(&PsValue::Object(Arc::new(object))),
        "<Obj RefId=\"0\"><Props><Obj N=\"Identity\" RefId=\"1\"><ToString>id</ToString></Obj><Ref N=\"Id\" RefId=\"1\"/></Props></Obj>"
    );
}

/// Any text that a Rust string holds, with what needs escaping often.
fn any_text() -> impl Strategy<Value = String> + Clone {
    let piece = prop_oneof![
        4 => "[a-zA-Z0-9 ]{0,8}",
        2 => proptest::sample::select(vec!["_", "_x", "_x0041_", "_x005F_", "<", "&amp;", ">", "\"", "'", "\r\n", "\t", "\0", "🎵", "\u{85}", "\u{FFFF}", "§"]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

fn any_time() -> impl Strategy<Value = PsDateTime> {
    let zone = prop_oneof![
        Just(PsZone::Utc),
        Just(PsZone::Unspecified),
        (-840..=840_i32).prop_map(|minutes| PsZone::Offset(minutes * 60)),
    ];
    // From the year 2 to 9998, so that any offset stays within .NET's years.
    (-62_100_000_000..253_300_000_000_i64, 0..10_000_000_i32, zone).prop_map(|(second, ticks, zone)| {
        PsDateTime { at: Timestamp::new(second, ticks * 100).expect("in range"), zone }
    })
}

pub(crate) fn any_value() -> impl Strategy<Value = PsValue<'static>> {
    let leaf = prop_oneof![
        Just(PsValue::Null),
        any_text().prop_map(PsValue::string),
        any::<u16>().prop_map(PsValue::Char),
        any::<bool>().prop_map(PsValue::Bool),
        any::<i8>().prop_map(|n| PsValue::Int(IntKind::I8, n.into())),
        any::<i16>().prop_map(|n| PsValue::Int(IntKind::I16, n.into())),
        any::<i32>().prop_map(PsValue::i32),
        any::<i64>().prop_map(|n| PsValue::Int(IntKind::I64, n)),
        any::<u8>().prop_map(|n| PsValue::UInt(UIntKind::U8, n.into())),
        any::<u16>().prop_map(|n| PsValue::UInt(UIntKind::U16, n.into())),
        any::<u32>().prop_map(|n| PsValue::UInt(UIntKind::U32, n.into())),
        any::<u64>().prop_map(|n| PsValue::UInt(UIntKind::U64, n)),
        (proptest::num::f32::ANY).prop_filter("NaN is not itself", |n| !n.is_nan()).prop_map(PsValue::Single),
        (proptest::num::f64::ANY).prop_filter("NaN is not itself", |n| !n.is_nan()).prop_map(PsValue::Double),
        "-?[0-9]{1,20}(\\.[0-9]{1,8})?".prop_map(|text| PsValue::Decimal(text.into())),
        any_time().prop_map(PsValue::DateTime),
        (any::<i64>()).prop_map(|ticks| {
            let nanos = i32::try_from(ticks % 10_000_000).expect("small") * 100;
            PsValue::Duration(SignedDuration::new(ticks / 10_000_000, nanos))
        }),
        any::<u128>().prop_map(|bits| PsValue::Guid(Uuid::from_u128(bits))),
        any_text().prop_map(|text| PsValue::Uri(text.into())),
        any_text().prop_map(|text| PsValue::Version(text.into())),
        any_text().prop_map(|text| PsValue::Xml(text.into())),
        any_text().prop_map(|text| PsValue::ScriptBlock(text.into())),
        any_text().prop_map(|text| PsValue::SecureString(Secret::new(text))),
        proptest::collection::vec(any::<u8>(), 0..20).prop_map(PsValue::Bytes),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let members = proptest::collection::vec(
            (
                any_text().prop_filter("never read", |n| n != "SerializationData").prop_map(Cow::Owned),
                inner.clone(),
            ),
            0..4,
        );
        let items = proptest::collection::vec(inner.clone(), 0..4);
        let pairs = proptest::collection::vec((inner.clone(), inner), 0..3);
        let content = prop_oneof![
            Just(PsContent::None),
            any_text().prop_map(|text| PsContent::Value(Box::new(PsValue::string(text)))),
            any::<i32>().prop_map(|number| PsContent::Value(Box::new(PsValue::i32(number)))),
            items.clone().prop_map(PsContent::List),
            items.clone().prop_map(PsContent::Enumerable),
            items.clone().prop_map(PsContent::Stack),
            items.prop_map(PsContent::Queue),
            pairs.prop_map(PsContent::Dictionary),
        ];
        let types = proptest::collection::vec(any_text().prop_map(Cow::Owned), 0..3);
        let text = proptest::option::of(any_text().prop_map(Cow::Owned));
        (types, text, members.clone(), members, content, any::<bool>()).prop_map(
            |(type_names, to_string, adapted, extended, content, twice)| {
                let object = PsObject {
                    type_names: type_names.into(),
                    to_string,
                    adapted,
                    extended,
                    content,
                    lost_members: false,
                };
                let value = PsValue::Object(Arc::new(object));
                if !twice {
                    return value;
                }
                let content = PsContent::List(vec![value.clone(), value]);
                PsValue::Object(Arc::new(PsObject { content, ..PsObject::default() }))
            },
        )
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read(value in any_value()) {
        let text = write_value(&value);
        let read = parse_value(text.as_bytes(), &DecodeLimits::default());
        prop_assert_eq!(read.as_ref(), Ok(&value), "{}", &text);
        prop_assert_eq!(read.expect("just seen").into_owned(), value);
    }

    #[test]
    fn documents_in_any_pieces_are_read(
        values in proptest::collection::vec(any_value(), 0..5),
        sizes in proptest::collection::vec(1..50_usize, 1..6),
    ) {
        let text = write_document(&values);
        let mut reader = DocumentReader::default();
        let (mut rest, mut seen) = (text.as_bytes(), Vec::new());
        for size in sizes.iter().cycle() {
            let (piece, after) = rest.split_at((*size).min(rest.len()));
            reader.feed(piece);
            while let Some(value) = reader.next() {
                seen.push(value.expect("readable"));
            }
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
        prop_assert_eq!(reader.finish(), Ok(()));
        prop_assert_eq!(seen, values);
    }

    #[test]
    fn damaged_values_do_not_panic(value in any_value(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = write_value(&value).into_bytes();
        let at = at.index(bytes.len());
        if cut {
            bytes.truncate(at);
            // The reader takes no truncated document for a complete one.
            prop_assert!(parse_value(&bytes, &DecodeLimits::default()).is_err());
        } else {
            bytes[at] = byte;
            let _ = parse_value(&bytes, &DecodeLimits::default());
        }
    }
}

#[test]
fn a_reference_to_what_never_came_loses_the_member_and_not_the_record() {
    let text = r#"<Obj RefId="0"><Props><Ref N="Gone" RefId="77"/><S N="Name">Ann</S>
        <Obj N="Ids" RefId="1"><LST><S>a</S><Ref RefId="78"/></LST></Obj>
        <Obj N="Inner" RefId="2"><Props><Ref N="Gone" RefId="79"/><I32 N="Kept">7</I32></Props></Obj>
        <Ref N="Again" RefId="1"/></Props></Obj>"#;
    let value = parse_value(text.as_bytes(), &DecodeLimits::default()).expect("readable");
    let object = value.as_object().expect("an object");
    let names: Vec<&str> = object.adapted.iter().map(|(name, _)| &**name).collect();
    assert_eq!(names, ["Name", "Inner"], "half a list would be another list, also where it is referred to");
    assert!(object.lost_members, "and nobody takes what is missing for empty");
    let inner = object.get("Inner").and_then(PsValue::as_object).expect("an object");
    assert!(inner.lost_members && inner.get("Kept").is_some());
    let whole = parse_value(b"<Obj><Props><S N='A'>x</S></Props></Obj>", &DecodeLimits::default());
    assert!(!whole.expect("readable").as_object().expect("an object").lost_members);
    let bare = parse_value(b"<Obj><LST><Ref RefId='9'/></LST></Obj>", &DecodeLimits::default());
    assert!(matches!(bare, Err(ClixmlError::Reference { id: 9, .. })), "{bare:?}");
}
