//! Unit tests of `stalled.rs`.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::*;

#[tokio::test]
async fn a_reader_that_takes_nothing_ends_the_write_and_a_slow_one_does_not() {
    let (one, mut other) = tokio::io::duplex(8);
    let mut stalled = Stalled::new(one, Duration::from_millis(50));
    let error = stalled.write_all(&[0; 64]).await.expect_err("nobody reads");
    assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    let reads = tokio::spawn(async move {
        let mut bytes = Vec::new();
        other.read_to_end(&mut bytes).await.expect("bytes");
        bytes.len()
    });
    stalled.write_all(&[1; 4096]).await.expect("somebody reads");
    stalled.shutdown().await.expect("the end");
    drop(stalled);
    assert_eq!(reads.await.expect("a reader"), 8 + 4096);
}
