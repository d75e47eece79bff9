//! The writer: values to CLIXML, with `<TN>`/`<TNRef>` and `<Obj>`/`<Ref>` numbered as PowerShell numbers them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::{Display, Write as _};
use std::sync::Arc;

use super::text::encode_text;
use super::time::{format_date_time, format_duration};
use crate::psrp::value::{IntKind, Members, PsContent, PsObject, PsValue, UIntKind};

/// One value as a message of MS-PSRP carries it: no frame, no declaration.
pub fn write_value(value: &PsValue<'_>) -> String {
    let mut writer = Writer::default();
    writer.value(value);
    writer.finish()
}

/// A document as Export-Clixml writes it, without byte order mark.
pub fn write_document<'v, 'a: 'v>(values: impl IntoIterator<Item = &'v PsValue<'a>>) -> String {
    let mut writer = Writer::default();
    writer
        .out
        .push_str("<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">");
    for value in values {
        writer.value(value);
    }
    writer.out.push_str("</Objs>");
    writer.finish()
}

/// Writes values of one document; type lists and shared objects (the same `Arc`) are written once.
#[derive(Debug, Default)]
pub struct Writer<'v> {
    out: String,
    types: HashMap<&'v [Cow<'v, str>], u64>,
    objects: HashMap<usize, u64>,
    next_object: u64,
}

impl<'v> Writer<'v> {
    /// Appends one value.
    pub fn value<'a: 'v>(&mut self, value: &'v PsValue<'a>) {
        self.named(value, None);
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.out
    }

    fn start(&mut self, element: &str, name: Option<&str>) {
        self.out.push('<');
        self.out.push_str(element);
        if let Some(name) = name {
            self.out.push_str(" N=\"");
            encode_text(&mut self.out, name);
            self.out.push('"');
        }
    }

    fn text(&mut self, element: &str, name: Option<&str>, text: &str) {
        self.start(element, name);
        self.out.push('>');
        encode_text(&mut self.out, text);
        self.end(element);
    }

    fn scalar(&mut self, element: &str, name: Option<&str>, value: impl Display) {
        self.start(element, name);
        self.out.push('>');
        write!(self.out, "{value}").expect("a String takes everything");
        self.end(element);
    }

    fn end(&mut self, element: &str) {
        self.out.push_str("</");
        self.out.push_str(element);
        self.out.push('>');
    }

    fn named<'a: 'v>(&mut self, value: &'v PsValue<'a>, name: Option<&str>) {
        match value {
            PsValue::Null => {
                self.start("Nil", name);
                self.out.push_str("/>");
            }
            PsValue::String(text) => self.text("S", name, text),
            PsValue::Char(unit) => self.scalar("C", name, unit),
            PsValue::Bool(value) => self.scalar("B", name, value),
            PsValue::Int(kind, number) => {
                let element = match kind {
                    IntKind::I8 => "SB",
                    IntKind::I16 => "I16",
                    IntKind::I32 => "I32",
                    IntKind::I64 => "I64",
                };
                self.scalar(element, name, number);
            }
            PsValue::UInt(kind, number) => {
                let element = match kind {
                    UIntKind::U8 => "By",
                    UIntKind::U16 => "U16",
                    UIntKind::U32 => "U32",
                    UIntKind::U64 => "U64",
                };
                self.scalar(element, name, number);
            }
            PsValue::Single(number) => self.scalar("Sg", name, float(f64::from(*number), number)),
            PsValue::Double(number) => self.scalar("Db", name, float(*number, number)),
            PsValue::Decimal(text) => self.text("D", name, text),
            PsValue::DateTime(time) => self.scalar("DT", name, format_date_time(*time)),
            PsValue::Duration(duration) => self.scalar("TS", name, format_duration(*duration)),
            PsValue::Guid(guid) => self.scalar("G", name, guid),
            PsValue::Uri(text) => self.text("URI", name, text),
            PsValue::Version(text) => self.text("Version", name, text),
            PsValue::Bytes(bytes) => self.scalar("BA", name, base64_simd::STANDARD.encode_to_string(bytes)),
            PsValue::Xml(text) => self.text("XD", name, text),
            PsValue::ScriptBlock(text) => self.text("SBK", name, text),
            PsValue::SecureString(secret) => self.text("SS", name, secret.expose()),
            PsValue::Progress(object) => self.progress(object, name),
            PsValue::Object(object) => self.object(object, name),
        }
    }

    fn object<'a: 'v>(&mut self, object: &'v Arc<PsObject<'a>>, name: Option<&str>) {
        let address = Arc::as_ptr(object).addr();
        if let Some(id) = self.objects.get(&address) {
            let id = *id;
            self.start("Ref", name);
            write!(self.out, " RefId=\"{id}\"/>").expect("a String takes everything");
            return;
        }
        let id = self.next_object;
        self.next_object += 1;
        self.objects.insert(address, id);
        self.start("Obj", name);
        write!(self.out, " RefId=\"{id}\">").expect("a String takes everything");
        self.type_names(&object.type_names);
        if let Some(text) = &object.to_string {
            self.text("ToString", None, text);
        }
        match &object.content {
            PsContent::None => {}
            PsContent::Value(value) => self.named(value, None),
            PsContent::List(items) => self.items("LST", items),
            PsContent::Enumerable(items) => self.items("IE", items),
            PsContent::Stack(items) => self.items("STK", items),
            PsContent::Queue(items) => self.items("QUE", items),
            PsContent::Dictionary(pairs) => {
                self.out.push_str("<DCT>");
                for (key, value) in pairs {
                    self.out.push_str("<En>");
                    self.named(key, Some("Key"));
                    self.named(value, Some("Value"));
                    self.out.push_str("</En>");
                }
                self.out.push_str("</DCT>");
            }
        }
        self.members("Props", &object.adapted);
        self.members("MS", &object.extended);
        self.end("Obj");
    }

    fn type_names<'a: 'v>(&mut self, names: &'v Arc<[Cow<'a, str>]>) {
        if names.is_empty() {
            return;
        }
        let names: &'v [Cow<'v, str>] = names;
        if let Some(id) = self.types.get(names) {
            write!(self.out, "<TNRef RefId=\"{id}\"/>").expect("a String takes everything");
            return;
        }
        let id = self.types.len() as u64;
        self.types.insert(names, id);
        write!(self.out, "<TN RefId=\"{id}\">").expect("a String takes everything");
        for name in names {
            self.text("T", None, name);
        }
        self.out.push_str("</TN>");
    }

    fn members<'a: 'v>(&mut self, element: &str, members: &'v Members<'a>) {
        if members.is_empty() {
            return;
        }
        self.start(element, None);
        self.out.push('>');
        for (name, value) in members {
            self.named(value, Some(name));
        }
        self.end(element);
    }

    fn items<'a: 'v>(&mut self, element: &str, items: &'v [PsValue<'a>]) {
        self.start(element, None);
        self.out.push('>');
        for item in items {
            self.named(item, None);
        }
        self.end(element);
    }

    fn progress<'a: 'v>(&mut self, object: &'v PsObject<'a>, name: Option<&str>) {
        self.start("PR", name);
        self.out.push('>');
        for (element, member) in [
            ("AV", "Activity"),
            ("AI", "ActivityId"),
            ("S", "CurrentOperation"),
            ("PI", "ParentActivityId"),
            ("PC", "PercentComplete"),
            ("T", "Type"),
            ("SR", "SecondsRemaining"),
            ("SD", "StatusDescription"),
        ] {
            match object.get(member) {
                None => {}
                Some(PsValue::Null) => self.out.push_str("<Nil/>"),
                Some(PsValue::Int(_, number)) => self.scalar(element, None, number),
                Some(value) => self.text(element, None, value.as_text().unwrap_or_default()),
            }
        }
        self.end("PR");
    }
}

/// .NET's names for what isn't a number, and an exponent where plain digits would be long.
fn float(number: f64, shown: impl Display + std::fmt::UpperExp) -> String {
    if number.is_nan() {
        "NaN".into()
    } else if number.is_infinite() {
        if number > 0.0 { "INF".into() } else { "-INF".into() }
    } else if number != 0.0 && !(1e-5..1e15).contains(&number.abs()) {
        format!("{shown:E}")
    } else {
        shown.to_string()
    }
}
