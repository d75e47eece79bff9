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
mod tests;
