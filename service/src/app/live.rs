//! Tells open pages that something has changed, by subject only; what it is they read as everything else.

use tokio::sync::watch;

/// What a page may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    Connectors,
    Devices,
    Orders,
    Runs,
    Records,
    Settings,
    People,
}

impl Topic {
    /// Every topic, and its name on the wire.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Connectors, "connectors"),
        (Self::Devices, "devices"),
        (Self::Orders, "orders"),
        (Self::Runs, "runs"),
        (Self::Records, "records"),
        (Self::Settings, "settings"),
        (Self::People, "people"),
    ];
}

/// How often each topic changed since the service started.
type Counts = [u64; Topic::ALL.len()];

/// Counts changes; nobody has to listen, and whoever listens late misses none.
#[derive(Debug)]
pub struct Live(watch::Sender<Counts>);

impl Default for Live {
    fn default() -> Self {
        Self(watch::channel(Counts::default()).0)
    }
}

impl Live {
    /// Something of these topics has changed, and is stored.
    pub fn tell(&self, topics: &[Topic]) {
        if !topics.is_empty() {
            self.0.send_modify(|counts| topics.iter().for_each(|topic| counts[*topic as usize] += 1));
        }
    }

    /// Hears of changes from now on.
    pub fn listen(&self) -> TopicChanges {
        let mut counts = self.0.subscribe();
        let seen = *counts.borrow_and_update();
        TopicChanges { counts, seen }
    }
}

/// What somebody has not been told yet.
#[derive(Debug)]
pub struct TopicChanges {
    counts: watch::Receiver<Counts>,
    seen: Counts,
}

impl TopicChanges {
    /// Waits until something has changed; gives the names of its topics. `None`: the service ends.
    pub async fn next(&mut self) -> Option<Vec<&'static str>> {
        loop {
            self.counts.changed().await.ok()?;
            let told = self.take();
            if !told.is_empty() {
                return Some(told);
            }
        }
    }

    /// The topics that have changed since it was asked last.
    pub fn take(&mut self) -> Vec<&'static str> {
        let now = *self.counts.borrow_and_update();
        let told = Topic::ALL.iter().filter(|(topic, _)| now[*topic as usize] != self.seen[*topic as usize]);
        let told = told.map(|(_, name)| *name).collect();
        self.seen = now;
        told
    }
}

#[cfg(test)]
mod tests;
