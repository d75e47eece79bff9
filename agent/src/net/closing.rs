//! Sessions that close after whoever used them gave them up: the program waits for them before it ends, because a shell
//! that stays open counts against the account.

use std::sync::LazyLock;
use std::time::Duration;

use tokio::sync::watch;

/// As long as two tries of a Delete may take.
const LIMIT: Duration = Duration::from_secs(10);

/// How many close just now, in this process: their users are gone, so that nobody else could count them.
static CLOSING: LazyLock<watch::Sender<usize>> = LazyLock::new(|| watch::Sender::new(0));

/// A session that is made or closed in the background counts until this is dropped.
#[derive(Debug)]
pub(super) struct Closing(());

impl Closing {
    pub(super) fn begin() -> Self {
        CLOSING.send_modify(|count| *count += 1);
        Self(())
    }
}

impl Drop for Closing {
    fn drop(&mut self) {
        CLOSING.send_modify(|count| *count = count.saturating_sub(1));
    }
}

/// Waits until no session closes any more, and for a server that does not answer no longer than its Delete may take.
pub(crate) async fn sessions_closed() {
    let mut closing = CLOSING.subscribe();
    let all = closing.wait_for(|count| *count == 0);
    if tokio::time::timeout(LIMIT, all).await.is_err() {
        tracing::info!("a shell may still be open: the next start closes it");
    }
}
