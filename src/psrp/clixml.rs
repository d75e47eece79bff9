//! CLIXML (MS-PSRP 2.2.5): reader of one value, reader of `<Objs>` documents piece by piece, writer.
//!
//! The reader takes only what PowerShell writes: UTF-8 text, the five predefined entities and character
//! references, no DOCTYPE, no CDATA, no other entity. It never decodes `SerializationData`.
//!
//! References. A `<Ref>` to a finished object of the same document is that object (shared, not copied).
//! A `<Ref>` to an object that is still open, a cycle, becomes the text of its `<ToString>` when that came
//! before, else [`PsValue::Null`](super::PsValue::Null): a tree can't hold a cycle and nobody asks for one.
//! A `<Ref>` to an object that never came loses the member that it stands in, a list's with the whole list, and the
//! object says so ([`PsObject::lost_members`](super::PsObject::lost_members)); where there is no member, it is an error.

mod cursor;
mod memory;
mod owned;
mod read;
mod references;
mod stream;
mod text;
mod time;
mod write;

pub use read::parse_value;
pub use stream::{DocumentReader, read_document};
pub use write::{Writer, write_document, write_value};

/// What a document may cost. Every limit is an error, never a cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeLimits {
    /// Nesting of objects and containers, references followed. Exchange's deepest answers nest about 12.
    pub depth: usize,
    /// Bytes of one value (of one top-level object in a document).
    pub size: usize,
    /// Values in one value, references counted with all they hold, so that shared objects can't multiply.
    pub values: usize,
    /// Type lists, and objects, that a document reader remembers for a later `<TNRef>` or `<Ref>`.
    pub references: usize,
    /// Bytes of CLIXML that those objects may stand for; the ones not used for longest are forgotten first.
    pub remembered: usize,
}

impl Default for DecodeLimits {
    fn default() -> Self {
        // 75 MB is Exchange's PSMaximumReceivedObjectSizeMB; the rest is far above anything it sends.
        Self {
            depth: 64,
            size: 75 * 1024 * 1024,
            values: 1_000_000,
            references: 65_536,
            remembered: 16 * 1024 * 1024,
        }
    }
}

/// Why a text isn't CLIXML that we take. Positions are byte offsets in what was given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClixmlError {
    #[error("the text is not UTF-8 at byte {at}")]
    Encoding { at: usize },
    #[error("the CLIXML ends in the middle")]
    Truncated,
    #[error("malformed CLIXML at byte {at}: {what}")]
    Syntax { at: usize, what: &'static str },
    #[error("unexpected element <{name}> at byte {at}")]
    Element { at: usize, name: String },
    #[error("the content of <{element}> at byte {at} cannot be read")]
    Value { at: usize, element: &'static str },
    #[error("reference {id} at byte {at} points to nothing that is known")]
    Reference { at: usize, id: u64 },
    #[error("the CLIXML exceeds the limit of {limit} {what}")]
    Limit { what: &'static str, limit: usize },
}

#[cfg(test)]
pub(crate) mod tests;
