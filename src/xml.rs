//! A small XML tree with limits, for settings files and for the answers of EWS and Autodiscover.
//!
//! Names lose their prefix: prefixes differ between servers and versions, and Autodiscover's documentation is wrong about
//! some namespaces. The reader refuses document types and entities other than XML's own: no valid answer needs them.

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

/// What a document may be. Every limit is an error, never a cut.
#[derive(Debug, Clone, Copy)]
pub(crate) struct XmlLimits {
    pub(crate) bytes: usize,
    pub(crate) depth: usize,
    pub(crate) elements: usize,
    /// An administrator may have written the document: also refused are processing instructions, text beside elements, and
    /// whatever follows the root.
    pub(crate) strict: bool,
}

impl XmlLimits {
    /// A settings file.
    pub(crate) const SETTINGS: Self = Self { bytes: 1024 * 1024, depth: 8, elements: 4096, strict: true };
    /// An answer of a server.
    pub(crate) const ANSWER: Self =
        Self { bytes: 4 * 1024 * 1024, depth: 64, elements: usize::MAX, strict: false };
}

/// Why a text is no document that is read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum XmlError {
    #[error("it is larger than {0} bytes")]
    TooLarge(usize),
    #[error("it is not well-formed XML at byte {at}: {message}")]
    Malformed { at: u64, message: String },
    #[error("it has a document type declaration, which is refused")]
    DocumentType,
    #[error("it has a processing instruction, which settings never need")]
    ProcessingInstruction,
    #[error("it uses the unknown entity {0:?}")]
    Entity(String),
    #[error("its elements are nested deeper than {0}")]
    TooDeep(usize),
    #[error("it has more than {0} elements")]
    TooMany(usize),
    #[error("text stands beside the elements of {0:?}")]
    Mixed(String),
    #[error("it ends before its root element does")]
    Truncated,
    #[error("something follows its root element")]
    Trailing,
}

/// One element: local name, attributes, text, children.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) text: String,
    pub(crate) children: Vec<Element>,
}

impl Element {
    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name.eq_ignore_ascii_case(name))
    }

    /// Through several levels, the first of each.
    pub(crate) fn path(&self, names: &[&str]) -> Option<&Element> {
        names.iter().try_fold(self, |element, name| element.child(name))
    }

    /// Anywhere below, in document order.
    pub(crate) fn find(&self, name: &str) -> Option<&Element> {
        self.children.iter().find_map(|child| {
            if child.name.eq_ignore_ascii_case(name) { Some(child) } else { child.find(name) }
        })
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Text without the white space around it; `None` when there is none.
    pub(crate) fn value(&self) -> Option<&str> {
        let text = self.text.trim();
        (!text.is_empty()).then_some(text)
    }

    pub(crate) fn value_of(&self, name: &str) -> Option<&str> {
        self.child(name)?.value()
    }
}

/// Reads a document to its root element.
pub(crate) fn parse(text: &str, limits: XmlLimits) -> Result<Element, XmlError> {
    if text.len() > limits.bytes {
        return Err(XmlError::TooLarge(limits.bytes));
    }
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    let mut elements = 0;
    loop {
        let at = reader.buffer_position();
        let malformed = |message: String| XmlError::Malformed { at, message };
        match reader.read_event().map_err(|error| malformed(error.to_string()))? {
            Event::Start(start) => {
                elements += 1;
                if limits.strict && root.is_some() {
                    return Err(XmlError::Trailing);
                }
                if open.len() == limits.depth {
                    return Err(XmlError::TooDeep(limits.depth));
                }
                if elements > limits.elements {
                    return Err(XmlError::TooMany(limits.elements));
                }
                open.push(element(&start, malformed)?);
            }
            Event::End(_) => {
                let done = open.pop().ok_or(XmlError::Truncated)?;
                if limits.strict && !done.children.is_empty() && !done.text.trim().is_empty() {
                    return Err(XmlError::Mixed(done.name));
                }
                match open.last_mut() {
                    Some(parent) => parent.children.push(done),
                    None => root = Some(done),
                }
            }
            Event::Text(text) => push_text(&mut open, &text, limits.strict)?,
            Event::CData(data) => push_text(&mut open, &data, limits.strict)?,
            Event::GeneralRef(reference) => {
                let name = reference.to_string();
                let text = unescape(&format!("&{name};")).map_err(|_| XmlError::Entity(name))?.into_owned();
                push_text(&mut open, &text, limits.strict)?;
            }
            Event::DocType(_) => return Err(XmlError::DocumentType),
            Event::PI(_) if limits.strict => return Err(XmlError::ProcessingInstruction),
            Event::Eof => return root.filter(|_| open.is_empty()).ok_or(XmlError::Truncated),
            Event::Decl(_) | Event::Comment(_) | Event::Empty(_) | Event::PI(_) => {}
        }
    }
}

fn push_text(open: &mut [Element], text: &str, strict: bool) -> Result<(), XmlError> {
    match open.last_mut() {
        Some(element) => element.text.push_str(text),
        None if strict && !text.trim().is_empty() => return Err(XmlError::Trailing),
        None => {}
    }
    Ok(())
}

fn element(start: &BytesStart<'_>, malformed: impl Fn(String) -> XmlError) -> Result<Element, XmlError> {
    let mut element = Element { name: start.local_name().as_ref().to_owned(), ..Element::default() };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| malformed(error.to_string()))?;
        if attribute.key.as_ref().starts_with("xmlns") {
            continue;
        }
        let value = unescape(&attribute.value).map_err(|_| XmlError::Entity(attribute.value.to_string()))?;
        element.attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    Ok(element)
}

/// Text made safe for an element's content or an attribute; characters that XML cannot carry are left out.
pub(crate) fn escape(text: &str) -> String {
    let carried: String = text
        .chars()
        .filter(|c| matches!(c, '\t' | '\n' | '\r') || (*c >= ' ' && !('\u{fffe}'..='\u{ffff}').contains(c)))
        .collect();
    quick_xml::escape::escape(carried.as_str()).into_owned()
}

#[cfg(test)]
mod tests;
