//! Unit tests of `lines.rs`.

use proptest::prelude::*;
use serde_json::Value;

use super::*;

fn read_all(mut bytes: &[u8]) -> (Vec<Value>, Option<io::Error>) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("runtime");
    runtime.block_on(async {
        let mut read = Vec::new();
        loop {
            match read_line(&mut bytes).await {
                Ok(Some(message)) => read.push(message),
                Ok(None) => return (read, None),
                Err(error) => return (read, Some(error)),
            }
        }
    })
}

proptest! {
    /// Whatever bytes come: messages, then the end or a refusal that quotes nothing.
    #[test]
    fn any_bytes_are_messages_or_a_refusal(
        bytes in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..64),
            prop::collection::vec(prop::sample::select(b"{}[]\"s3cret\":1,\n".to_vec()), 0..64),
        ],
    ) {
        let lines = bytes.split_inclusive(|byte| *byte == b'\n').count();
        let (read, error) = read_all(&bytes);
        prop_assert!(read.len() <= lines);
        match error {
            Some(error) => prop_assert!(!error.to_string().contains("s3cret")),
            None => prop_assert_eq!(read.len(), lines),
        }
    }

    #[test]
    fn what_is_written_is_read_and_what_is_cut_off_is_not(texts in prop::collection::vec(".{0,12}", 0..6), cut in 1_usize..8) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("runtime");
        let mut bytes = Vec::new();
        for text in &texts {
            runtime.block_on(write_line(&mut bytes, text)).expect("written");
        }
        let (read, error) = read_all(&bytes);
        prop_assert!(error.is_none());
        prop_assert_eq!(&read, &texts.iter().cloned().map(Value::String).collect::<Vec<_>>());
        // A line is never shorter than its quotes and its end.
        if let Some(last) = texts.last() {
            let cut = cut.min(last.len() + 2);
            let (read, error) = read_all(&bytes[..bytes.len() - cut]);
            prop_assert_eq!(read.len(), texts.len() - 1);
            prop_assert!(error.is_some());
        }
    }
}

#[test]
fn a_line_without_end_is_refused_at_the_limit() {
    let endless = vec![b' '; MAX_LINE + 2];
    let (read, error) = read_all(&endless);
    assert!(read.is_empty() && error.is_some_and(|error| error.kind() == io::ErrorKind::InvalidData));
}
