//! The frame of an LDAP message (RFC 4511 5.1): checks its length and limits its nesting before a library reads it.
//! Lengths are definite; a domain controller writes them in four bytes where one would do.

/// Largest message that is read. A part of a group is 1,500 names, a page of users some hundred kilobytes.
pub const MAX_MESSAGE: usize = 16 * 1024 * 1024;
/// Deepest nesting. Answers need seven.
pub const MAX_DEPTH: usize = 24;

/// Why bytes are no message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    #[error("what came is no LDAP message")]
    NoMessage,
    #[error("a message is larger than {MAX_MESSAGE} bytes")]
    TooLarge,
    #[error("a message is nested deeper than {MAX_DEPTH}")]
    TooDeep,
}

/// One element's header: its identifier, where its contents begin, and how long they are. `None`: more is needed.
fn header(bytes: &[u8]) -> Result<Option<(u8, usize, usize)>, FrameError> {
    let [identifier, first, rest @ ..] = bytes else { return Ok(None) };
    // LDAP has no tag above 30.
    if identifier & 0x1f == 0x1f {
        return Err(FrameError::NoMessage);
    }
    match *first {
        short @ 0..=0x7f => Ok(Some((*identifier, 2, usize::from(short)))),
        long @ 0x81..=0x84 => {
            let count = usize::from(long & 0x7f);
            let Some(digits) = rest.get(..count) else { return Ok(None) };
            let length = digits.iter().fold(0_usize, |all, byte| all << 8 | usize::from(*byte));
            if length > MAX_MESSAGE {
                Err(FrameError::TooLarge)
            } else {
                Ok(Some((*identifier, 2 + count, length)))
            }
        }
        // Indefinite lengths are not LDAP's.
        _ => Err(FrameError::NoMessage),
    }
}

/// The length of the message that `bytes` begin with; `None`: more bytes are needed to tell.
///
/// # Errors
/// When it is none, or too large.
pub fn length(bytes: &[u8]) -> Result<Option<usize>, FrameError> {
    if bytes.first().is_some_and(|first| *first != 0x30) {
        return Err(FrameError::NoMessage);
    }
    match header(bytes)? {
        None => Ok(None),
        Some((_, start, length)) if start + length > MAX_MESSAGE => Err(FrameError::TooLarge),
        Some((_, start, length)) => Ok(Some(start + length)),
    }
}

/// Looks at a whole message's nesting, so that no reader of it can be led too deep.
///
/// # Errors
/// When an element does not fill its place, is nested too deep or a text comes in pieces.
pub fn check(message: &[u8]) -> Result<(), FrameError> {
    if length(message)? != Some(message.len()) {
        return Err(FrameError::NoMessage);
    }
    // Ends of the constructed elements around the place that is read.
    let mut ends = vec![message.len()];
    let mut at = 0;
    while let Some(&end) = ends.last() {
        if at == end {
            ends.pop();
            continue;
        }
        let inside = message.get(at..end).ok_or(FrameError::NoMessage)?;
        let (identifier, start, length) = header(inside)?.ok_or(FrameError::NoMessage)?;
        if length > inside.len() - start {
            return Err(FrameError::NoMessage);
        }
        at += start;
        let constructed = identifier & 0x20 != 0;
        // Of the universal elements only sequences and sets are made of others.
        if constructed && identifier & 0xc0 == 0 && !matches!(identifier, 0x30 | 0x31) {
            return Err(FrameError::NoMessage);
        }
        if constructed {
            if ends.len() > MAX_DEPTH {
                return Err(FrameError::TooDeep);
            }
            ends.push(at + length);
        } else {
            at += length;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
