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
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_last_part_is_the_relative_id() {
        // S-1-5-21-1-2-3-513
        let mut sid = vec![1, 5, 0, 0, 0, 0, 0, 5];
        for part in [21_u32, 1, 2, 3, 513] {
            sid.extend(part.to_le_bytes());
        }
        assert_eq!(relative_id(&sid), Some(513));
        for cut in 0..sid.len() {
            assert_eq!(relative_id(&sid[..cut]), None);
        }
        sid[0] = 2;
        assert_eq!(relative_id(&sid), None);
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = relative_id(&bytes);
        }
    }
}
