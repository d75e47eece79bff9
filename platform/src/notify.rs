//! What a program tells systemd that started it (`sd_notify(3)`, `Type=notify`): that it serves, what it does, that it
//! lives. Where nobody asked for it, nothing happens.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

/// How much longer systemd is asked to wait, and how often it is asked.
const LONGER: Duration = Duration::from_secs(60);
const EACH: Duration = Duration::from_secs(15);

/// The program serves. `status`: one line that `systemctl status` shows.
pub fn ready(status: &str) {
    imp::tell(&[imp::State::Ready, imp::State::Status(status)]);
}

/// What it does now, in one line.
pub fn status(text: &str) {
    imp::tell(&[imp::State::Status(text)]);
}

/// It ends.
pub fn stopping() {
    imp::tell(&[imp::State::Stopping]);
}

/// It lives. To be told within the time that [`watchdog`] gives, by what does the work.
pub fn alive() {
    imp::tell(&[imp::State::Watchdog]);
}

/// How often [`alive`] is to be told: a third of the time after which systemd starts the program anew; `None` where
/// systemd does not watch it.
pub fn watchdog() -> Option<Duration> {
    imp::watchdog().map(|limit| limit / 3)
}

/// While it lives, systemd does not take a long start for one that hangs.
#[derive(Debug)]
pub struct LongStart {
    ended: Option<Sender<()>>,
    asking: Option<JoinHandle<()>>,
}

impl LongStart {
    /// Begins to ask for more time. `status` says what takes it.
    pub fn begin(text: &str) -> Self {
        if !imp::is_asked() {
            return Self { ended: None, asking: None };
        }
        status(text);
        let (ended, waiting) = mpsc::channel::<()>();
        let ask = move || {
            loop {
                imp::tell(&[imp::State::Extend(LONGER)]);
                if waiting.recv_timeout(EACH) != Err(RecvTimeoutError::Timeout) {
                    return;
                }
            }
        };
        Self { ended: Some(ended), asking: std::thread::Builder::new().spawn(ask).ok() }
    }
}

impl Drop for LongStart {
    fn drop(&mut self) {
        self.ended = None;
        if let Some(asking) = self.asking.take() {
            let _ = asking.join();
        }
    }
}

#[cfg(target_os = "linux")]
mod imp {
    use std::time::Duration;

    use sd_notify::NotifyState;

    pub(super) enum State<'a> {
        Ready,
        Status(&'a str),
        Stopping,
        Watchdog,
        Extend(Duration),
    }

    pub(super) fn is_asked() -> bool {
        std::env::var_os("NOTIFY_SOCKET").is_some()
    }

    pub(super) fn watchdog() -> Option<Duration> {
        sd_notify::watchdog_enabled()
    }

    pub(super) fn tell(states: &[State<'_>]) {
        let states: Vec<NotifyState<'_>> = states
            .iter()
            .map(|state| match state {
                State::Ready => NotifyState::Ready,
                State::Status(text) => NotifyState::Status(text),
                State::Stopping => NotifyState::Stopping,
                State::Watchdog => NotifyState::Watchdog,
                State::Extend(by) => {
                    NotifyState::ExtendTimeoutUsec(u32::try_from(by.as_micros()).unwrap_or(u32::MAX))
                }
            })
            .collect();
        if let Err(error) = sd_notify::notify(&states) {
            tracing::warn!(%error, "systemd cannot be told how the program is");
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod imp {
    use std::time::Duration;

    #[expect(dead_code, reason = "other systems are told in another way")]
    pub(super) enum State<'a> {
        Ready,
        Status(&'a str),
        Stopping,
        Watchdog,
        Extend(Duration),
    }

    pub(super) fn is_asked() -> bool {
        false
    }

    pub(super) fn watchdog() -> Option<Duration> {
        None
    }

    pub(super) fn tell(_: &[State<'_>]) {}
}
