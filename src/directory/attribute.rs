//! Ranged attributes (MS-ADTS 3.1.1.3.1.3.3): a domain controller gives at most some 1,500 values of an attribute at
//! once, as `member;range=0-1499`; the last part is `member;range=1500-*`.

/// The part of an attribute's values that an answer has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    pub first: u32,
    /// `None`: up to the end.
    pub last: Option<u32>,
}

/// Why an answer's range cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RangeError {
    #[error("{0:?} is no range of values")]
    Malformed(String),
    #[error("a range that begins at {expected} was asked for, and one that begins at {got} came")]
    Gap { expected: u32, got: u32 },
    #[error("the range of values has {got} values where {expected} were announced")]
    Count { expected: u64, got: usize },
}

/// Reads `name;range=first-last` of an answer. `None`: another attribute, or this one without a range.
///
/// # Errors
/// [`RangeError::Malformed`] for a range that is none.
pub fn ranged(description: &str, name: &str) -> Result<Option<Range>, RangeError> {
    let mut options = description.split(';');
    if !options.next().is_some_and(|attribute| attribute.eq_ignore_ascii_case(name)) {
        return Ok(None);
    }
    let mut found = None;
    for option in options {
        let Some((_, range)) = option.split_once('=').filter(|(key, _)| key.eq_ignore_ascii_case("range"))
        else {
            continue;
        };
        let malformed = || RangeError::Malformed(description.chars().take(80).collect());
        let number = |text: &str| {
            // `parse` would take a sign.
            if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse::<u32>().ok() } else { None }
        };
        let (first, last) = range.split_once('-').ok_or_else(malformed)?;
        let first = number(first).ok_or_else(malformed)?;
        let last = if last == "*" { None } else { Some(number(last).ok_or_else(malformed)?) };
        if found.is_some() || last.is_some_and(|last| last < first) {
            return Err(malformed());
        }
        found = Some(Range { first, last });
    }
    Ok(found)
}

/// After an answer with `count` values in `range`: where the next one begins; `None` at the end.
///
/// # Errors
/// When the answer leaves a gap or has another number of values than its range says: members would be missed.
pub fn next_range(expected: u32, range: Range, count: usize) -> Result<Option<u32>, RangeError> {
    if range.first != expected {
        return Err(RangeError::Gap { expected, got: range.first });
    }
    let Some(last) = range.last else { return Ok(None) };
    let announced = u64::from(last - range.first) + 1;
    if announced != count as u64 {
        return Err(RangeError::Count { expected: announced, got: count });
    }
    last.checked_add(1).map(Some).ok_or_else(|| RangeError::Malformed(format!("{}-{last}", range.first)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ranges_are_read_and_everything_else_is_told_apart() {
        let read = |text| ranged(text, "member");
        assert_eq!(read("member;range=0-1499"), Ok(Some(Range { first: 0, last: Some(1499) })));
        assert_eq!(read("Member;Range=1500-*"), Ok(Some(Range { first: 1500, last: None })));
        assert_eq!(read("member"), Ok(None));
        assert_eq!(read("memberOf;range=0-1"), Ok(None));
        assert_eq!(read("member;lang-en"), Ok(None));
        for bad in [
            "member;range=",
            "member;range=-",
            "member;range=1-0",
            "member;range=+1-2",
            "member;range=0-4294967296",
            "member;range=0-1;range=2-3",
            "member;range=*-1",
        ] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn parts_follow_each_other_without_a_gap() {
        assert_eq!(next_range(0, Range { first: 0, last: Some(1499) }, 1500), Ok(Some(1500)));
        assert_eq!(next_range(1500, Range { first: 1500, last: None }, 3), Ok(None));
        assert!(next_range(0, Range { first: 1, last: None }, 3).is_err());
        assert!(next_range(0, Range { first: 0, last: Some(1499) }, 1499).is_err());
        assert!(next_range(0, Range { first: u32::MAX, last: Some(u32::MAX) }, 1).is_err());
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".{0,60}") {
            let _ = ranged(&text, "member");
            let _ = ranged(&format!("member;range={text}"), "member");
        }

        /// However a server cuts the values, every one of them is taken exactly once, or there is an error.
        #[test]
        fn any_cut_takes_every_value(total in 1_usize..4000, step in 1_usize..1500) {
            let (mut at, mut taken) = (0, 0);
            loop {
                let end = (at as usize + step).min(total);
                let last = (end < total).then(|| end as u32 - 1);
                let count = end - at as usize;
                taken += count;
                match next_range(at, Range { first: at, last }, count).expect("a range") {
                    Some(next) => at = next,
                    None => break,
                }
            }
            prop_assert_eq!(taken, total);
        }
    }
}
