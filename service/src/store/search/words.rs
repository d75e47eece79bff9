//! The words that a device is found by, and those of a search. Both are folded alike: case, accents and ß do not matter.

use exchange_connector::api::report::DeviceRecord;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Words of one search, and characters of one word.
const MOST_WORDS: usize = 8;
const LONGEST: usize = 64;
/// Digits of a whole IMEI without its last one.
const WHOLE_NUMBER: usize = 14;
/// Words of one device.
const MOST_OF_DEVICE: usize = 40;
/// Characters that the index keeps together.
const TOGETHER: usize = 3;

/// A word of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchWord {
    /// What the words of a device hold: the word itself, or spaces and a short one's beginning.
    pattern: String,
    /// The same within a number that leads to a person.
    number: Option<String>,
}

impl SearchWord {
    /// The words of what somebody typed. `numbers`: whether it may find by numbers that lead to a person.
    pub fn all(text: &str, numbers: bool) -> Vec<Self> {
        let pattern = |word: &str| match word.chars().count() {
            1 => format!("  {word}"),
            2 => format!(" {word}"),
            _ => word.to_owned(),
        };
        // A number as it is printed, in groups, is one word.
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let is_number = digits.len() >= WHOLE_NUMBER && !text.chars().any(char::is_alphabetic);
        let words = if is_number { vec![digits.chars().take(LONGEST).collect()] } else { split(text) };
        words
            .into_iter()
            .take(MOST_WORDS)
            .map(|word| Self {
                pattern: pattern(&word),
                number: (numbers && word.chars().all(|one| one.is_ascii_digit()))
                    .then(|| pattern(&apart(&word))),
            })
            .collect()
    }

    /// The index's question for these words.
    pub(super) fn question(all: &[Self]) -> String {
        let parts: Vec<String> = all
            .iter()
            .map(|word| match &word.number {
                None => format!("({})", pieces(&word.pattern)),
                Some(number) => format!("(({}) OR ({}))", pieces(&word.pattern), pieces(number)),
            })
            .collect();
        parts.join(" AND ")
    }

    /// The texts of which a device's words hold one.
    pub(super) fn patterns(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.pattern.as_str()).chain(self.number.as_deref())
    }

    /// Whether a device's words hold this one.
    pub(super) fn is_in(&self, words: &str) -> bool {
        self.patterns().any(|pattern| words.contains(pattern))
    }
}

/// Every third piece and the last: together they hold each character. What has them all elsewhere is found out by its words.
fn pieces(pattern: &str) -> String {
    let all: Vec<char> = pattern.chars().collect();
    let last = all.len().saturating_sub(TOGETHER);
    let starts = (0..last).step_by(TOGETHER).chain([last]);
    let piece = |start: usize| format!("\"{}\"", all[start..].iter().take(TOGETHER).collect::<String>());
    starts.map(piece).collect::<Vec<_>>().join(" AND ")
}

/// The words of a device, each behind two spaces.
pub(crate) fn of_device(record: &DeviceRecord) -> String {
    let texts = [
        record.mailbox.display_name.as_deref(),
        record.mailbox.smtp_address.as_deref(),
        record.device_id.as_ref().map(|id| id.0.as_str()),
        record.friendly_name.as_deref(),
        record.device_model.as_deref(),
        record.device_type.as_deref(),
    ];
    let mut words: Vec<String> = Vec::new();
    for word in texts.into_iter().flatten().flat_map(split) {
        if words.len() < MOST_OF_DEVICE && !words.contains(&word) {
            words.push(word);
        }
    }
    let number: String =
        record.device_imei.iter().flat_map(|imei| imei.chars()).filter(char::is_ascii_digit).collect();
    if !number.is_empty() {
        words.push(apart(&number).chars().take(LONGEST).collect());
    }
    joined(&words)
}

/// The words of a text, each behind two spaces.
pub(crate) fn of_text(text: &str) -> String {
    joined(&split(text))
}

/// The person of a device, to sort by.
pub(crate) fn person(record: &DeviceRecord) -> String {
    let mailbox = &record.mailbox;
    fold(mailbox.display_name.as_deref().or(mailbox.smtp_address.as_deref()).unwrap_or_default())
}

fn joined(words: &[String]) -> String {
    words.iter().map(|word| format!("  {word}")).collect()
}

fn split(text: &str) -> Vec<String> {
    fold(text)
        .split(|one: char| !one.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(LONGEST).collect())
        .collect()
}

/// Without case, accents and what only one language writes.
fn fold(text: &str) -> String {
    let bare = text.nfkd().filter(|one| !is_combining_mark(*one)).flat_map(char::to_lowercase);
    let mut folded = String::with_capacity(text.len());
    for one in bare {
        match one {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            // A small i of its own makes a capital one with a dot two characters.
            one if is_combining_mark(one) => {}
            one => folded.push(one),
        }
    }
    // Syllables of Hangul are one character again.
    folded.nfc().collect()
}

/// A number in digits that no text has, so that a text's digits find none.
fn apart(digits: &str) -> String {
    let shifted =
        |one: char| one.to_digit(10).and_then(|digit| char::from_u32(0xE000 + digit)).unwrap_or(one);
    digits.chars().map(shifted).collect()
}

#[cfg(test)]
mod tests;
