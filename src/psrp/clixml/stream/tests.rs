//! The document reader: captured Exchange output, pieces of any size, memory that stays bounded.

use std::path::PathBuf;

use proptest::prelude::*;

use super::*;
use crate::psrp::clixml::{parse_value, write_document};
use crate::psrp::value::PsContent;

/// Captured output of public origin (`css-exchange`), kept outside the repository: in `EXCHANGE_DATA`, or in
/// `shared/data/exchange` of a folder above.
#[allow(clippy::disallowed_methods)]
fn captured() -> Vec<(String, Vec<u8>)> {
    let above = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let folder = std::env::var_os("EXCHANGE_DATA")
        .map(PathBuf::from)
        .or_else(|| above.map(|folder| folder.join("shared/data/exchange")).find(|folder| folder.is_dir()));
    let folder = folder.map(|folder| match folder.join("css-exchange") {
        inner if inner.is_dir() => inner,
        _ => folder,
    });
    let entries = folder.and_then(|folder| std::fs::read_dir(folder).ok());
    let mut files: Vec<(String, Vec<u8>)> = entries
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "xml"))
        .map(|entry| {
            let bytes = std::fs::read(entry.path()).expect("a captured file can be read");
            (entry.file_name().to_string_lossy().into_owned(), bytes)
        })
        .collect();
    files.sort();
    if files.is_empty() {
        assert!(std::env::var_os("CI").is_none(), "captured Exchange output is missing: set EXCHANGE_DATA");
        eprintln!("skipped: no captured Exchange output; set EXCHANGE_DATA to its folder");
    }
    files
}

fn feed_in_pieces(bytes: &[u8], sizes: &[usize]) -> Vec<Result<PsValue<'static>, ClixmlError>> {
    let mut reader = DocumentReader::default();
    let mut values = Vec::new();
    let (mut rest, mut index) = (bytes, 0);
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(sizes[index % sizes.len()].clamp(1, rest.len()));
        (rest, index) = (after, index + 1);
        reader.feed(piece);
        while let Some(value) = reader.next() {
            let failed = value.is_err();
            values.push(value);
            if failed && reader.finish() != Err(ClixmlError::Truncated) {
                return values;
            }
        }
    }
    if let Err(error) = reader.finish() {
        values.push(Err(error));
    }
    values
}

#[test]
fn captured_files_are_read_completely_and_alike_in_pieces() {
    for (name, bytes) in captured() {
        let whole = read_document(&bytes, &DecodeLimits::default()).expect(&name);
        let expected = bytes.split(|b| *b == b'\n').filter(|line| line.starts_with(b"  <Obj ")).count();
        assert_eq!(whole.len(), expected, "{name}");
        for sizes in [&[1][..], &[7, 4096, 13], &[65_536], &[3, 1, 2, 911]] {
            let pieces: Vec<_> = feed_in_pieces(&bytes, sizes).into_iter().map(|v| v.expect(&name)).collect();
            assert!(pieces == whole, "{name} in pieces of {sizes:?}");
        }
        // What was read can be written, and is then the same.
        let again = read_document(write_document(&whole).as_bytes(), &DecodeLimits::default()).expect(&name);
        assert!(again == whole, "{name} written and read again");
    }
}

#[test]
fn captured_servers_have_their_values() {
    let servers: Vec<_> = captured()
        .into_iter()
        .filter(|(name, _)| name.ends_with("GetExchangeServer.xml"))
        .flat_map(|(name, bytes)| read_document(&bytes, &DecodeLimits::default()).expect(&name))
        .collect();
    if servers.is_empty() {
        return;
    }
    let seen: Vec<_> = servers
        .iter()
        .map(|server| {
            let server = server.as_object().expect("an object");
            let text = |name| server.get(name).and_then(PsValue::as_text).expect(name);
            let flag = server.get("isclientaccessserver").and_then(PsValue::as_bool).expect("a flag");
            (text("Fqdn"), text("AdminDisplayVersion"), flag, text("ServerRole"))
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("E2k16-1.Contoso.lab", "Version 15.1 (Build 2507.18)", true, "Mailbox"),
            ("E2k16-2.Contoso.lab", "Version 15.1 (Build 2507.18)", true, "Mailbox"),
            ("Solo-E16A.Solo.local", "Version 15.1 (Build 2375.7)", true, "Mailbox"),
            ("Solo-E19A.Solo.com", "Version 15.2 (Build 986.5)", true, "Mailbox"),
        ]
    );
    for server in &servers {
        let server = server.as_object().expect("an object");
        assert_eq!(server.type_name(), Some("Microsoft.Exchange.Data.Directory.Management.ExchangeServer"));
        // The enum's number and text, from its object form.
        assert_eq!(server.get("ServerRole").and_then(PsValue::as_i64), Some(2));
        // <Ref N="Id"> is the Identity that came before; SerializationData is nowhere.
        assert!(server.get("Id").and_then(PsValue::as_object).is_some());
        assert_eq!(server.get("Id"), server.get("Identity"));
        assert!(!format!("{server:?}").contains("SerializationData"));
    }
    // The second server's OrganizationId is the first one's object.
    assert_eq!(
        servers[0].as_object().and_then(|s| s.get("OrganizationId")),
        servers[1].as_object().and_then(|s| s.get("OrganizationId"))
    );
}

#[test]
fn a_broken_object_is_one_error_and_the_next_follows() {
    let document =
        "<Objs Version=\"1.1.0.1\"><S>a</S><I32>x</I32><Obj RefId=\"0\"><Nope/></Obj><S>b</S></Objs>";
    let mut reader = DocumentReader::default();
    reader.feed(document.as_bytes());
    let mut seen = Vec::new();
    while let Some(value) = reader.next() {
        seen.push(value.map(|value| value.as_text().map(str::to_owned)));
    }
    let unknown = Err(ClixmlError::Element { at: 59, name: "Nope".into() });
    let number = Err(ClixmlError::Value { at: 32, element: "I32" });
    assert_eq!(seen, [Ok(Some("a".into())), number, unknown, Ok(Some("b".into()))]);
    assert_eq!(reader.finish(), Ok(()));
}

#[test]
fn what_is_no_document_ends_with_an_error() {
    for text in [
        "",
        "x",
        "<Objs>",
        "<Objs><S>a</S>",
        "<Objs></Objs><Objs></Objs>",
        "<Objs></Objs>x",
        "<Obj></Obj>",
        "<Objs>x</Objs>",
        "<!DOCTYPE Objs [<!ENTITY a \"b\">]><Objs></Objs>",
        "<Objs><![CDATA[x]]></Objs>",
        "<Objs></Other>",
    ] {
        assert!(read_document(text.as_bytes(), &DecodeLimits::default()).is_err(), "{text}");
        assert!(
            feed_in_pieces(text.as_bytes(), &[1]).iter().any(Result::is_err) || text.is_empty(),
            "{text}"
        );
    }
    for text in ["<Objs/>", "\u{FEFF}<?xml version=\"1.0\"?>\r\n<!-- - -> --><Objs a=\">\"> \n</Objs >\n"] {
        assert_eq!(read_document(text.as_bytes(), &DecodeLimits::default()), Ok(vec![]), "{text}");
        assert_eq!(feed_in_pieces(text.as_bytes(), &[1]), []);
    }
}

#[test]
fn utf_16_is_read() {
    let text = "<Objs><S>Grüße _xD83C__xDFB5_</S></Objs>";
    let expected = Ok(vec![PsValue::string("Grüße 🎵")]);
    let units: Vec<u16> = "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    assert_eq!(read_document(&little, &DecodeLimits::default()), expected);
    assert_eq!(read_document(&big, &DecodeLimits::default()), expected);
    assert_eq!(
        read_document(&little[..little.len() - 1], &DecodeLimits::default()),
        Err(ClixmlError::Truncated)
    );
}

#[test]
fn memory_does_not_grow_with_the_document() {
    let limits = DecodeLimits { remembered: 10_000, references: 100, ..DecodeLimits::default() };
    let mut reader = DocumentReader::new(limits);
    reader.feed(b"<Objs><Obj RefId=\"0\"><TN RefId=\"0\"><T>X</T></TN><ToString>shared</ToString></Obj>");
    assert!(reader.next().is_some_and(|value| value.is_ok()));
    for id in 1..20_000_u32 {
        let text = "y".repeat(200);
        let object = format!(
            "<Obj RefId=\"{id}\"><TNRef RefId=\"0\"/><Props><Ref N=\"R\" RefId=\"0\"/><S N=\"S\">{text}</S></Props></Obj>"
        );
        reader.feed(object.as_bytes());
        let value = reader.next().expect("an object").expect("readable");
        // The object used each time is remembered, however long ago it came.
        let shared = value.as_object().and_then(|object| object.get("R")).and_then(PsValue::as_text);
        assert_eq!(shared, Some("shared"));
        let (objects, bytes) = reader.memory.remembered();
        assert!(objects <= 100 && bytes <= 10_000 && reader.buffer.capacity() < 4096);
    }
    reader.feed(b"<Ref RefId=\"5\"/></Objs>");
    assert!(matches!(reader.next(), Some(Err(ClixmlError::Reference { id: 5, .. }))));
    assert_eq!(reader.next(), None);
    assert_eq!(reader.finish(), Ok(()));
}

#[test]
fn a_large_object_is_refused_before_it_is_held() {
    let mut reader = DocumentReader::new(DecodeLimits { size: 10_000, ..DecodeLimits::default() });
    reader.feed(b"<Objs><S>");
    let mut fed = 0;
    let error = loop {
        reader.feed(&[b'x'; 1000]);
        fed += 1000;
        if let Some(value) = reader.next() {
            break value;
        }
        assert!(fed < 20_000);
    };
    assert_eq!(error, Err(ClixmlError::Limit { what: "bytes", limit: 10_000 }));
}

#[test]
fn references_reach_over_objects_and_share() {
    let document = "<Objs><Obj RefId=\"0\"><LST><Obj RefId=\"1\"><ToString>in</ToString></Obj></LST></Obj>\
        <Obj RefId=\"2\"><LST><Ref RefId=\"1\"/><Ref RefId=\"1\"/></LST></Obj></Objs>";
    let values = read_document(document.as_bytes(), &DecodeLimits::default()).expect("readable");
    let PsValue::Object(first) = &values[0].as_items().expect("list")[0] else { panic!("no object") };
    for item in values[1].as_items().expect("list") {
        let PsValue::Object(item) = item else { panic!("no object") };
        assert!(std::sync::Arc::ptr_eq(first, item));
    }
    assert!(matches!(first.content, PsContent::None));
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), sizes in proptest::collection::vec(1..40_usize, 1..5)) {
        let _ = parse_value(&bytes, &DecodeLimits::default());
        let _ = read_document(&bytes, &DecodeLimits::default());
        let _ = feed_in_pieces(&bytes, &sizes);
    }

    #[test]
    fn pieces_of_markup_do_not_panic_and_read_alike(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "<Objs>", "</Objs>", "<Obj RefId=\"0\">", "</Obj>", "<S>", "</S>", "<S N=\"a>b\">", "<Nil/>", "<LST>", "</LST>",
            "<TN RefId=\"0\">", "<T>", "</T>", "</TN>", "<TNRef RefId=\"0\"/>", "<Ref RefId=\"0\"/>", "<MS>", "</MS>", "<!--", "-->",
            "<?", "?>", "&amp;", "&x;", "_x000A_", "_xD83C_", "text", "<", ">", "'", "\"", " ", "\u{FEFF}", "ü",
        ]), 0..24),
        sizes in proptest::collection::vec(1..9_usize, 1..5),
    ) {
        let text = parts.concat();
        let whole = read_document(text.as_bytes(), &DecodeLimits::default());
        let pieces: Result<Vec<_>, _> = feed_in_pieces(text.as_bytes(), &sizes).into_iter().collect();
        if !text.is_empty() {
            prop_assert_eq!(whole.is_ok(), pieces.is_ok(), "{}", text);
        }
        if let (Ok(whole), Ok(pieces)) = (whole, pieces) {
            prop_assert_eq!(whole, pieces);
        }
    }
}
