//! Reading of EWS and Autodiscover answers: a strict, small tree with limits; names without their prefix.
//!
//! Prefixes differ between servers and versions, and Autodiscover's documentation is wrong about some namespaces,
//! so elements are told by local name. A document type is refused: entities have no business here.

use quick_xml::Reader;
use quick_xml::events::Event;

const MAX_BYTES: usize = 4 * 1024 * 1024;
const MAX_DEPTH: usize = 64;

/// Why an answer cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum XmlError {
    #[error("the answer is longer than {MAX_BYTES} bytes")]
    TooLong,
    #[error("the answer is nested deeper than {MAX_DEPTH}")]
    TooDeep,
    #[error("the answer has a document type, which is refused")]
    DocumentType,
    #[error("the answer uses the unknown entity {0:?}")]
    Entity(String),
    #[error("the answer is no XML document")]
    NoDocument,
    #[error("the answer is not well-formed XML")]
    Syntax(#[source] quick_xml::Error),
}

/// One element: local name, attributes, text, children.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) text: String,
    pub(super) children: Vec<Element>,
}

impl Element {
    pub(super) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name.eq_ignore_ascii_case(name))
    }

    /// Through several levels, the first of each.
    pub(super) fn path(&self, names: &[&str]) -> Option<&Element> {
        names.iter().try_fold(self, |element, name| element.child(name))
    }

    /// Anywhere below, in document order.
    pub(super) fn find(&self, name: &str) -> Option<&Element> {
        self.children.iter().find_map(|child| {
            if child.name.eq_ignore_ascii_case(name) { Some(child) } else { child.find(name) }
        })
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str())
    }

    /// Text without the white space around it; `None` when there is none.
    pub(super) fn value(&self) -> Option<&str> {
        let text = self.text.trim();
        (!text.is_empty()).then_some(text)
    }

    pub(super) fn value_of(&self, name: &str) -> Option<&str> {
        self.child(name)?.value()
    }
}

fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_owned()
}

/// Reads a document to its root element.
pub(super) fn parse(text: &str) -> Result<Element, XmlError> {
    if text.len() > MAX_BYTES {
        return Err(XmlError::TooLong);
    }
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    let mut close = |open: &mut Vec<Element>| {
        if let Some(element) = open.pop() {
            match open.last_mut() {
                Some(parent) => parent.children.push(element),
                None => root = Some(element),
            }
        }
    };
    loop {
        match reader.read_event().map_err(XmlError::Syntax)? {
            event @ (Event::Start(_) | Event::Empty(_)) => {
                let empty = matches!(event, Event::Empty(_));
                let (Event::Start(tag) | Event::Empty(tag)) = event else { continue };
                if open.len() >= MAX_DEPTH {
                    return Err(XmlError::TooDeep);
                }
                let mut element = Element { name: local(tag.name().as_ref()), ..Element::default() };
                for attribute in tag.attributes() {
                    let attribute = attribute.map_err(|error| XmlError::Syntax(error.into()))?;
                    let value = quick_xml::escape::unescape(&attribute.value)
                        .map_err(|_| XmlError::Entity(attribute.value.to_string()))?;
                    element.attributes.push((local(attribute.key.as_ref()), value.into_owned()));
                }
                open.push(element);
                if empty {
                    close(&mut open);
                }
            }
            Event::End(_) => close(&mut open),
            Event::Text(text) => {
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&text);
                }
            }
            Event::CData(text) => {
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&text);
                }
            }
            Event::GeneralRef(reference) => {
                let name = reference.to_string();
                let text = quick_xml::escape::unescape(&format!("&{name};"))
                    .map_err(|_| XmlError::Entity(name))?
                    .into_owned();
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&text);
                }
            }
            Event::DocType(_) => return Err(XmlError::DocumentType),
            Event::Eof => break,
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
        }
    }
    if !open.is_empty() {
        return Err(XmlError::NoDocument);
    }
    root.ok_or(XmlError::NoDocument)
}

/// Text made safe for an element's content or an attribute; characters that XML cannot carry are left out.
pub(super) fn escape(text: &str) -> String {
    let carried: String = text
        .chars()
        .filter(|c| matches!(c, '\t' | '\n' | '\r') || (*c >= ' ' && !('\u{fffe}'..='\u{ffff}').contains(c)))
        .collect();
    quick_xml::escape::escape(carried.as_str()).into_owned()
}

#[cfg(test)]
mod tests;
