//! Fragments (MS-PSRP 2.2.4): a message cut to the size of an envelope, and joined again.

use std::collections::{HashMap, VecDeque};

use bytes::{Bytes, BytesMut};

/// Bytes of a fragment's header: object id, fragment id, flags, length.
pub const HEADER: usize = 21;
/// The size PowerShell uses when nothing says otherwise.
pub const DEFAULT_FRAGMENT: usize = 32 * 1024;

const START: u8 = 1;
const END: u8 = 2;

/// The largest fragment, header included, whose base64 fits an envelope of `envelope` bytes beside the SOAP
/// around it. Never below 1 kB.
pub fn fragment_size(envelope: usize) -> usize {
    // A Command envelope with Exchange's options and long URLs stays under 4 kB.
    (envelope.saturating_sub(4096) / 4 * 3).clamp(1024, 1024 * 1024)
}

/// Cuts messages into fragments. Object ids count from 1 within one runspace pool, so there's one per pool.
#[derive(Debug)]
pub struct Splitter {
    next_object: u64,
    size: usize,
}

impl Splitter {
    /// `size` is the largest fragment in bytes, header included.
    pub fn new(size: usize) -> Self {
        Self { next_object: 1, size: size.max(HEADER + 1) }
    }

    /// The largest fragment in bytes, header included.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The fragments of one message, each of which may go into an envelope of its own.
    pub fn split(&mut self, message: &[u8]) -> Vec<Vec<u8>> {
        let object = self.next_object;
        self.next_object += 1;
        let room = self.size - HEADER;
        let count = message.len().div_ceil(room).max(1);
        (0..count)
            .map(|index| {
                let blob = &message[index * room..message.len().min((index + 1) * room)];
                let flags = if index == 0 { START } else { 0 } | if index + 1 == count { END } else { 0 };
                let mut fragment = Vec::with_capacity(HEADER + blob.len());
                fragment.extend_from_slice(&object.to_be_bytes());
                fragment.extend_from_slice(&(index as u64).to_be_bytes());
                fragment.push(flags);
                fragment.extend_from_slice(&(blob.len() as u32).to_be_bytes());
                fragment.extend_from_slice(blob);
                fragment
            })
            .collect()
    }

    /// The fragments of one message one behind the other.
    pub fn join(&mut self, message: &[u8]) -> Vec<u8> {
        self.split(message).concat()
    }
}

/// Why a stream of fragments can't be joined. The stream is lost: what follows can't be placed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FragmentError {
    #[error("fragment {got} of object {object} came where fragment {expected} was due")]
    Order { object: u64, expected: u64, got: u64 },
    #[error("object {object} begins twice")]
    Restart { object: u64 },
    #[error("object {object} does not begin with its first fragment")]
    NoStart { object: u64 },
    #[error("fragment flags {flags:#04x} of object {object} are unknown")]
    Flags { object: u64, flags: u8 },
    #[error("object {object} exceeds the limit of {limit} bytes")]
    Size { object: u64, limit: usize },
    #[error("more than {limit} objects are open at once")]
    Open { limit: usize },
    #[error("the stream ends inside a fragment or an object")]
    Truncated,
}

/// Joins fragments to messages. Pieces may be cut anywhere and objects may be interleaved.
///
/// A message that came in one fragment within one piece is a slice of that piece: nothing is copied.
#[derive(Debug)]
pub struct Joiner {
    /// The beginning of a fragment whose rest hasn't come.
    partial: BytesMut,
    open: HashMap<u64, Open>,
    ready: VecDeque<Bytes>,
    limit: usize,
    /// Bytes in `open`, held against `limit` too so that many open objects can't multiply it.
    held: usize,
    broken: Option<FragmentError>,
}

#[derive(Debug)]
struct Open {
    next: u64,
    data: BytesMut,
}

/// Objects that may be open at once in one stream.
const OPEN_OBJECTS: usize = 64;

impl Default for Joiner {
    /// With 75 MB, Exchange's own limit for a received object.
    fn default() -> Self {
        Self::new(75 * 1024 * 1024)
    }
}

impl Joiner {
    /// `limit` is the largest message in bytes; all open ones together may not exceed twice that.
    pub fn new(limit: usize) -> Self {
        Self {
            partial: BytesMut::new(),
            open: HashMap::new(),
            ready: VecDeque::new(),
            limit,
            held: 0,
            broken: None,
        }
    }

    /// Takes the next bytes of the stream.
    pub fn feed(&mut self, piece: impl Into<Bytes>) {
        let mut piece: Bytes = piece.into();
        while self.broken.is_none() && !piece.is_empty() {
            if self.partial.is_empty() {
                match whole(&piece) {
                    Some(length) if length <= piece.len() => {
                        let fragment = piece.split_to(length);
                        self.take(fragment);
                    }
                    known => {
                        if self.check_header(&piece, known) {
                            self.partial.extend_from_slice(&piece);
                        }
                        return;
                    }
                }
                continue;
            }
            let wanted = whole(&self.partial).unwrap_or(HEADER);
            let more = wanted.saturating_sub(self.partial.len()).min(piece.len());
            self.partial.extend_from_slice(&piece.split_to(more));
            match whole(&self.partial) {
                Some(length) if length <= self.partial.len() => {
                    let fragment = self.partial.split().freeze();
                    self.take(fragment);
                }
                known => {
                    let head = Bytes::copy_from_slice(&self.partial[..self.partial.len().min(HEADER)]);
                    if !self.check_header(&head, known) {
                        return;
                    }
                }
            }
        }
    }

    /// The next whole message. An error stays: every later call gives it again.
    #[allow(clippy::should_implement_trait)]
    pub fn next(&mut self) -> Option<Result<Bytes, FragmentError>> {
        match self.ready.pop_front() {
            Some(message) => Some(Ok(message)),
            None => self.broken.clone().map(Err),
        }
    }

    /// At the end of the stream: nothing may be left over.
    pub fn finish(&self) -> Result<(), FragmentError> {
        match &self.broken {
            Some(error) => Err(error.clone()),
            None if self.partial.is_empty() && self.open.is_empty() => Ok(()),
            None => Err(FragmentError::Truncated),
        }
    }

    /// A hostile length is refused before its bytes are waited for.
    fn check_header(&mut self, head: &[u8], length: Option<usize>) -> bool {
        if let Some(length) = length
            && length - HEADER > self.limit
        {
            self.broken = Some(FragmentError::Size { object: u64_at(head, 0), limit: self.limit });
            return false;
        }
        true
    }

    fn take(&mut self, mut fragment: Bytes) {
        if let Err(error) = self.place(fragment.split_to(HEADER), fragment) {
            self.broken = Some(error);
            self.open.clear();
            self.partial.clear();
        }
    }

    fn place(&mut self, head: Bytes, blob: Bytes) -> Result<(), FragmentError> {
        let (object, id, flags) = (u64_at(&head, 0), u64_at(&head, 8), head[16]);
        // MS-PSRP reserves the other bits and has them ignored; bytes that are no fragment show here first.
        if flags & !(START | END) != 0 {
            return Err(FragmentError::Flags { object, flags });
        }
        if blob.len() > self.limit {
            return Err(FragmentError::Size { object, limit: self.limit });
        }
        if flags & START != 0 {
            if id != 0 {
                return Err(FragmentError::Order { object, expected: 0, got: id });
            }
            if self.open.contains_key(&object) {
                return Err(FragmentError::Restart { object });
            }
            if flags & END != 0 {
                self.ready.push_back(blob);
                return Ok(());
            }
            if self.open.len() >= OPEN_OBJECTS {
                return Err(FragmentError::Open { limit: OPEN_OBJECTS });
            }
            self.held += blob.len();
            self.open.insert(object, Open { next: 1, data: BytesMut::from(&blob[..]) });
        } else {
            let Some(open) = self.open.get_mut(&object) else {
                return Err(FragmentError::NoStart { object });
            };
            if id != open.next {
                return Err(FragmentError::Order { object, expected: open.next, got: id });
            }
            if open.data.len() + blob.len() > self.limit {
                return Err(FragmentError::Size { object, limit: self.limit });
            }
            open.next += 1;
            open.data.extend_from_slice(&blob);
            self.held += blob.len();
            if flags & END != 0
                && let Some(open) = self.open.remove(&object)
            {
                self.held -= open.data.len();
                self.ready.push_back(open.data.freeze());
            }
        }
        if self.held > self.limit.saturating_mul(2) {
            return Err(FragmentError::Size { object, limit: self.limit });
        }
        Ok(())
    }
}

/// The length of the fragment that begins here, once its header is there.
fn whole(bytes: &[u8]) -> Option<usize> {
    let length: [u8; 4] = bytes.get(17..HEADER)?.try_into().ok()?;
    Some(HEADER + u32::from_be_bytes(length) as usize)
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..at + 8).and_then(|bytes| bytes.try_into().ok()).map_or(0, u64::from_be_bytes)
}

#[cfg(test)]
mod tests;
