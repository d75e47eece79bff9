//! The version of a Windows program, from the resource that Explorer shows.

use std::path::Path;

use crate::outcome::Outcome;

/// The mark at which the fixed part of a version resource begins, and the revision of its form (`VS_FIXEDFILEINFO`).
const MARK: [u8; 8] = [0xbd, 0x04, 0xef, 0xfe, 0x00, 0x00, 0x01, 0x00];

/// `1.2.3.0`; none for a program that has no such resource.
pub(super) fn of_program(path: &Path) -> Outcome<Option<String>> {
    let bytes = std::fs::read(path).map_err(|error| format!("could not read {}: {error}", path.display()))?;
    Ok(of_bytes(&bytes))
}

fn of_bytes(bytes: &[u8]) -> Option<String> {
    // Before it stands its name; the mark alone may be in a program by chance.
    let name: Vec<u8> = "VS_VERSION_INFO".encode_utf16().flat_map(u16::to_le_bytes).collect();
    // A resource begins at a multiple of four, and its name six bytes later.
    let named =
        (0..bytes.len()).step_by(2).find(|at| bytes[*at] == name[0] && bytes[*at..].starts_with(&name))?;
    let rest = bytes.get(named..(named + 128).min(bytes.len()))?;
    let mark = rest.windows(MARK.len()).position(|part| part == MARK)?;
    let word = |at: usize| Some(u16::from_le_bytes(rest.get(mark + at..mark + at + 2)?.try_into().ok()?));
    // Each of the two double words has its higher half behind the lower one.
    Some(format!("{}.{}.{}.{}", word(10)?, word(8)?, word(14)?, word(12)?))
}

#[cfg(test)]
mod tests;
