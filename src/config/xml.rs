//! A small, strict XML tree for the settings file. What a settings file never needs is refused: document types,
//! processing instructions, entities of one's own, deep nesting, mixed content.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Largest settings file, in bytes.
const LARGEST: usize = 1024 * 1024;
const DEEPEST: usize = 8;
const MOST_ELEMENTS: usize = 4096;

/// Why a text is not a settings file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum XmlError {
    #[error("it is larger than {LARGEST} bytes")]
    TooLarge,
    #[error("it is not well-formed XML at byte {at}: {message}")]
    Malformed { at: u64, message: String },
    #[error("it has a document type declaration, which settings never need")]
    DocumentType,
    #[error("it has a processing instruction, which settings never need")]
    ProcessingInstruction,
    #[error("it names an entity of its own")]
    Entity,
    #[error("its elements are nested deeper than {DEEPEST}")]
    TooDeep,
    #[error("it has more than {MOST_ELEMENTS} elements")]
    TooMany,
    #[error("text stands beside the elements of {0:?}")]
    Mixed(String),
    #[error("it ends before its root element does")]
    Truncated,
    #[error("something follows its root element")]
    Trailing,
}

/// One element: a text, or children.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Element {
    /// Local name; prefixes are dropped.
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) text: String,
    pub(super) children: Vec<Element>,
}

impl Element {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }
}

/// Reads the whole document.
pub(super) fn read(text: &str) -> Result<Element, XmlError> {
    if text.len() > LARGEST {
        return Err(XmlError::TooLarge);
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
                if root.is_some() {
                    return Err(XmlError::Trailing);
                }
                if open.len() == DEEPEST {
                    return Err(XmlError::TooDeep);
                }
                if elements > MOST_ELEMENTS {
                    return Err(XmlError::TooMany);
                }
                open.push(element(&start).map_err(malformed)?);
            }
            Event::End(_) => {
                let done = open.pop().ok_or(XmlError::Truncated)?;
                if !done.children.is_empty() && !done.text.trim().is_empty() {
                    return Err(XmlError::Mixed(done.name));
                }
                match open.last_mut() {
                    Some(parent) => parent.children.push(done),
                    None => root = Some(done),
                }
            }
            Event::Text(text) => {
                push_text(&mut open, &text)?;
            }
            Event::CData(data) => push_text(&mut open, &data)?,
            Event::GeneralRef(reference) => {
                let character = match reference.resolve_char_ref() {
                    Ok(Some(c)) => c,
                    Ok(None) => match &*reference {
                        "lt" => '<',
                        "gt" => '>',
                        "amp" => '&',
                        "quot" => '"',
                        "apos" => '\'',
                        _ => return Err(XmlError::Entity),
                    },
                    Err(error) => return Err(malformed(error.to_string())),
                };
                push_text(&mut open, character.encode_utf8(&mut [0; 4]))?;
            }
            Event::DocType(_) => return Err(XmlError::DocumentType),
            Event::PI(_) => return Err(XmlError::ProcessingInstruction),
            Event::Eof => return root.filter(|_| open.is_empty()).ok_or(XmlError::Truncated),
            Event::Decl(_) | Event::Comment(_) | Event::Empty(_) => {}
        }
    }
}

fn push_text(open: &mut [Element], text: &str) -> Result<(), XmlError> {
    match open.last_mut() {
        Some(element) => element.text.push_str(text),
        None if text.trim().is_empty() => {}
        None => return Err(XmlError::Trailing),
    }
    Ok(())
}

fn element(start: &BytesStart<'_>) -> Result<Element, String> {
    let mut element = Element { name: start.local_name().as_ref().to_owned(), ..Element::default() };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        if attribute.key.as_ref().starts_with("xmlns") {
            continue;
        }
        let value = quick_xml::escape::unescape(&attribute.value).map_err(|error| error.to_string())?;
        element.attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    Ok(element)
}

#[cfg(test)]
mod tests;
