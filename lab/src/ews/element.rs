//! A request's XML as a tree of elements by local name.

use quick_xml::Reader;
use quick_xml::events::Event;

/// Elements may nest this deep in a request.
const MAX_DEPTH: usize = 64;

/// An element of a request, by local name.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    pub(crate) text: String,
    pub(super) children: Vec<Element>,
}

impl Element {
    /// Reads a document; `None` when it is not well formed, declares entities or nests too deep.
    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::from_str(std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}'));
        let mut open: Vec<Element> = vec![Element::default()];
        loop {
            match reader.read_event().ok()? {
                event @ (Event::Start(_) | Event::Empty(_)) => {
                    let (Event::Start(start) | Event::Empty(start)) = &event else { return None };
                    let attributes = start
                        .attributes()
                        .map(|a| {
                            let a = a.ok()?;
                            let value = quick_xml::escape::unescape(&a.value).ok()?.into_owned();
                            Some((a.key.local_name().into_inner().to_owned(), value))
                        })
                        .collect::<Option<Vec<_>>>()?;
                    let name = start.local_name().into_inner().to_owned();
                    let element = Element { name, attributes, ..Element::default() };
                    if matches!(event, Event::Empty(_)) {
                        open.last_mut()?.children.push(element);
                    } else if open.len() < MAX_DEPTH {
                        open.push(element);
                    } else {
                        return None;
                    }
                }
                Event::End(_) => {
                    let done = open.pop()?;
                    open.last_mut()?.children.push(done);
                }
                Event::Text(text) => open.last_mut()?.text.push_str(&text.xml10_content()),
                Event::CData(text) => open.last_mut()?.text.push_str(&text.xml10_content()),
                Event::GeneralRef(name) => {
                    let c = match name.resolve_char_ref().ok()? {
                        Some(c) => c,
                        None => match name.into_inner().as_ref() {
                            "amp" => '&',
                            "lt" => '<',
                            "gt" => '>',
                            "quot" => '"',
                            "apos" => '\'',
                            _ => return None,
                        },
                    };
                    open.last_mut()?.text.push(c);
                }
                Event::DocType(_) => return None,
                Event::Eof => break,
                _ => {}
            }
        }
        let mut root = open.pop().filter(|_| open.is_empty())?;
        (root.children.len() == 1).then(|| root.children.remove(0))
    }

    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The first element of that name anywhere below.
    pub(crate) fn find(&self, name: &str) -> Option<&Element> {
        self.children.iter().find_map(|child| if child.name == name { Some(child) } else { child.find(name) })
    }

    fn all<'e>(&'e self, name: &str, out: &mut Vec<&'e Element>) {
        for child in &self.children {
            if child.name == name {
                out.push(child);
            }
            child.all(name, out);
        }
    }

    /// All elements of that name below.
    pub(crate) fn every(&self, name: &str) -> Vec<&Element> {
        let mut out = Vec::new();
        self.all(name, &mut out);
        out
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}
