//! Security identifiers (MS-DTYP 2.4.2.2), as far as primary groups need them.

/// The relative id of an `objectSid`'s value: its last part, which `primaryGroupID` names. `None` for what is no SID.
pub fn relative_id(sid: &[u8]) -> Option<u32> {
    let (&[revision, count], rest) = sid.split_first_chunk::<2>()?;
    let (_authority, parts) = rest.split_first_chunk::<6>()?;
    let whole = revision == 1 && (1..=15).contains(&count) && parts.len() == usize::from(count) * 4;
    if !whole {
        return None;
    }
    parts.last_chunk::<4>().map(|last| u32::from_le_bytes(*last))
}

#[cfg(test)]
mod tests;
