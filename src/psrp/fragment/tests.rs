//! Fragments: the specification's bytes, any cut, every kind of disorder.

use proptest::prelude::*;

use super::*;

/// A fragment made by hand.
fn fragment(object: u64, id: u64, flags: u8, blob: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    bytes.extend(object.to_be_bytes());
    bytes.extend(id.to_be_bytes());
    bytes.push(flags);
    bytes.extend(u32::try_from(blob.len()).expect("small").to_be_bytes());
    bytes.extend(blob);
    bytes
}

fn drain(joiner: &mut Joiner) -> Vec<Result<Vec<u8>, FragmentError>> {
    let mut seen = Vec::new();
    while let Some(message) = joiner.next() {
        let failed = message.is_err();
        seen.push(message.map(|message| message.to_vec()));
        if failed {
            break;
        }
    }
    seen
}

#[test]
fn a_fragment_has_the_layout_of_the_specification() {
    let mut splitter = Splitter::new(HEADER + 2);
    assert_eq!(splitter.split(b"ab"), [b"\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\x03\0\0\0\x02ab".to_vec()]);
    // The next message is object 2, in three fragments: start, middle, end.
    assert_eq!(
        splitter.split(b"abcde"),
        [fragment(2, 0, 1, b"ab"), fragment(2, 1, 0, b"cd"), fragment(2, 2, 2, b"e")]
    );
    assert_eq!(splitter.split(b""), [fragment(3, 0, 3, b"")]);
}

#[test]
fn one_piece_with_whole_fragments_is_not_copied() {
    let piece = Bytes::from([fragment(1, 0, 3, b"abc"), fragment(2, 0, 3, b"def")].concat());
    let mut joiner = Joiner::default();
    joiner.feed(piece.clone());
    for _ in 0..2 {
        let message = joiner.next().expect("a message").expect("joined");
        let range = piece.as_ptr_range();
        assert!(range.contains(&message.as_ptr()));
    }
    assert_eq!(joiner.finish(), Ok(()));
}

#[test]
fn objects_may_be_interleaved() {
    let mut joiner = Joiner::default();
    for (object, id, flags, blob) in
        [(1, 0, 1, "a"), (2, 0, 1, "x"), (1, 1, 0, "b"), (3, 0, 3, "s"), (2, 1, 2, "y"), (1, 2, 2, "c")]
    {
        joiner.feed(fragment(object, id, flags, blob.as_bytes()));
    }
    assert_eq!(drain(&mut joiner), [Ok(b"s".to_vec()), Ok(b"xy".to_vec()), Ok(b"abc".to_vec())]);
}

#[test]
fn disorder_is_an_error_that_stays() {
    for (pieces, error) in [
        (vec![fragment(1, 1, 0, b"a")], FragmentError::NoStart { object: 1 }),
        (vec![fragment(1, 1, 1, b"a")], FragmentError::Order { object: 1, expected: 0, got: 1 }),
        (
            vec![fragment(1, 0, 1, b"a"), fragment(1, 2, 2, b"c")],
            FragmentError::Order { object: 1, expected: 1, got: 2 },
        ),
        (vec![fragment(1, 0, 1, b"a"), fragment(1, 0, 1, b"a")], FragmentError::Restart { object: 1 }),
        (vec![fragment(1, 0, 0x13, b"a")], FragmentError::Flags { object: 1, flags: 0x13 }),
    ] {
        let mut joiner = Joiner::default();
        pieces.into_iter().for_each(|piece| joiner.feed(piece));
        assert_eq!(joiner.next(), Some(Err(error.clone())));
        joiner.feed(fragment(9, 0, 3, b"later"));
        assert_eq!(joiner.next(), Some(Err(error.clone())));
        assert_eq!(joiner.finish(), Err(error));
    }
}

#[test]
fn messages_before_the_fault_are_still_given() {
    let mut joiner = Joiner::default();
    joiner.feed([fragment(1, 0, 3, b"good"), fragment(2, 5, 0, b"bad")].concat());
    let error = FragmentError::NoStart { object: 2 };
    assert_eq!(drain(&mut joiner), [Ok(b"good".to_vec()), Err(error)]);
}

#[test]
fn sizes_end_at_the_limit_before_memory_is_taken() {
    let mut joiner = Joiner::new(10);
    // A length of 4 GB is refused by the header alone, also when the header comes in two pieces.
    let mut head = fragment(1, 0, 1, b"");
    head[17..21].copy_from_slice(&u32::MAX.to_be_bytes());
    let size = FragmentError::Size { object: 1, limit: 10 };
    joiner.feed(head.clone());
    assert_eq!(joiner.next(), Some(Err(size.clone())));
    let mut joiner = Joiner::new(10);
    joiner.feed(head[..5].to_vec());
    joiner.feed(head[5..].to_vec());
    assert_eq!(joiner.next(), Some(Err(size.clone())));
    // Nor may a message grow by many fragments, nor many messages together.
    let mut joiner = Joiner::new(10);
    joiner.feed([fragment(1, 0, 1, b"123456"), fragment(1, 1, 0, b"78901")].concat());
    assert_eq!(joiner.next(), Some(Err(size)));
    let mut joiner = Joiner::new(10);
    (1..=3).for_each(|object| joiner.feed(fragment(object, 0, 1, b"12345678")));
    assert_eq!(joiner.next(), Some(Err(FragmentError::Size { object: 3, limit: 10 })));
    let mut joiner = Joiner::new(10);
    (0..=64).for_each(|object| joiner.feed(fragment(object, 0, 1, b"")));
    assert_eq!(joiner.next(), Some(Err(FragmentError::Open { limit: 64 })));
}

#[test]
fn a_cut_stream_is_not_whole() {
    let bytes = [fragment(1, 0, 1, b"a"), fragment(1, 1, 2, b"b")].concat();
    for end in 1..bytes.len() {
        let mut joiner = Joiner::default();
        joiner.feed(bytes[..end].to_vec());
        assert_eq!(joiner.next(), None);
        assert_eq!(joiner.finish(), Err(FragmentError::Truncated), "cut at {end}");
    }
}

#[test]
fn fragments_fit_their_envelope() {
    for envelope in [8 * 1024, 153_600, 512_000] {
        let base64 = fragment_size(envelope).div_ceil(3) * 4;
        assert!(base64 + 4000 <= envelope);
    }
    assert_eq!(fragment_size(0), 1024);
}

proptest! {
    #[test]
    fn any_cut_gives_the_same_messages(
        messages in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..200), 1..6),
        size in HEADER + 1..100_usize,
        cuts in proptest::collection::vec(1..60_usize, 1..8),
        interleave in any::<bool>(),
    ) {
        let mut splitter = Splitter::new(size);
        let mut streams: Vec<VecDeque<Vec<u8>>> =
            messages.iter().map(|message| splitter.split(message).into()).collect();
        let mut bytes = Vec::new();
        if interleave {
            while streams.iter().any(|stream| !stream.is_empty()) {
                streams.iter_mut().filter_map(VecDeque::pop_front).for_each(|fragment| bytes.extend(fragment));
            }
        } else {
            streams.into_iter().flatten().for_each(|fragment| bytes.extend(fragment));
        }
        let mut joiner = Joiner::default();
        let mut seen = Vec::new();
        let mut rest = &bytes[..];
        for cut in cuts.iter().cycle() {
            let (piece, after) = rest.split_at((*cut).min(rest.len()));
            joiner.feed(piece.to_vec());
            seen.extend(drain(&mut joiner));
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
        let mut seen: Vec<Vec<u8>> = seen.into_iter().map(|message| message.expect("joined")).collect();
        let mut expected = messages;
        if interleave {
            // Shorter ones are whole earlier.
            seen.sort();
            expected.sort();
        }
        prop_assert_eq!(seen, expected);
        prop_assert_eq!(joiner.finish(), Ok(()));
    }

    #[test]
    fn no_bytes_panic(pieces in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..60), 0..6)) {
        let mut joiner = Joiner::new(1000);
        for piece in pieces {
            joiner.feed(piece);
            drain(&mut joiner);
        }
        let _ = joiner.finish();
    }
}
