//! What several parts need to know about the program and its computer: the version, the computer's name, and when the
//! system asks the program to end.

use std::sync::OnceLock;

use tokio::sync::watch;
use uuid::Uuid;

/// Version of this program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Names this run of the program: each start has another one.
pub fn run_id() -> Uuid {
    static RUN: OnceLock<Uuid> = OnceLock::new();
    *RUN.get_or_init(Uuid::new_v4)
}

/// The computer's name.
pub fn host_name() -> String {
    // Asked of the kernel: a service may not see the files that have it too.
    #[cfg(unix)]
    let own = rustix::system::uname().nodename().to_str().ok().map(str::to_owned);
    #[cfg(windows)]
    let own = std::env::var("COMPUTERNAME").ok();
    own.filter(|name| !name.is_empty()).unwrap_or_else(|| "unknown".into())
}

/// The service manager that started this process, where one did that talks with its services.
static MANAGER: OnceLock<Manager> = OnceLock::new();

/// A service manager that asks the program to end and is told when it serves.
pub struct Manager {
    asked: watch::Receiver<bool>,
    serving: Box<dyn Fn() + Send + Sync>,
}

impl std::fmt::Debug for Manager {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Manager")
    }
}

/// The manager's end of it.
#[derive(Debug)]
pub struct EndRequest(watch::Sender<bool>);

impl EndRequest {
    /// Asks the program to end.
    pub fn ask(&self) {
        self.0.send_replace(true);
    }
}

impl Manager {
    /// A manager that nobody tells anything yet, and what it asks by.
    pub fn new() -> (Self, EndRequest) {
        let (sender, asked) = watch::channel(false);
        (Self { asked, serving: Box::new(|| {}) }, EndRequest(sender))
    }

    /// The same, told by `serving` once the program serves.
    #[must_use]
    pub fn telling(mut self, serving: impl Fn() + Send + Sync + 'static) -> Self {
        self.serving = Box::new(serving);
        self
    }

    /// Done when the manager asks. One that is gone asks nothing any more.
    async fn asks(&self) {
        if self.asked.clone().wait_for(|asked| *asked).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

/// From now on this process belongs to a service manager.
pub fn belongs_to(manager: Manager) {
    // A process has one; a second, in tests, changes nothing.
    let _ = MANAGER.set(manager);
}

/// Tells the service manager, where there is one, that the program serves.
pub fn serves() {
    if let Some(manager) = MANAGER.get() {
        (manager.serving)();
    }
}

/// Done when a person or the system asks the program to end: Ctrl-C, SIGTERM, SIGHUP; on Windows also Ctrl-Break, the end
/// of the console's window or of the system, and the service manager.
pub async fn asked_to_end() {
    let managed = async {
        match MANAGER.get() {
            Some(manager) => manager.asks().await,
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        () = managed => {}
        () = signalled() => {}
    }
}

#[cfg(unix)]
async fn signalled() {
    use tokio::signal::unix::{SignalKind, signal};
    let (term, hup) = (signal(SignalKind::terminate()), signal(SignalKind::hangup()));
    if let (Ok(mut term), Ok(mut hup)) = (term, hup) {
        tokio::select! {
            _ = term.recv() => {}
            _ = hup.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        return;
    }
    ctrl_c().await;
}

#[cfg(windows)]
async fn signalled() {
    use tokio::signal::windows::{ctrl_break, ctrl_close, ctrl_shutdown};
    if let (Ok(mut stop), Ok(mut close), Ok(mut shutdown)) = (ctrl_break(), ctrl_close(), ctrl_shutdown()) {
        tokio::select! {
            _ = stop.recv() => {}
            _ = close.recv() => {}
            _ = shutdown.recv() => {}
            () = ctrl_c() => {}
        }
        return;
    }
    ctrl_c().await;
}

/// Without handlers the system ends the program in its own way.
async fn ctrl_c() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

#[cfg(test)]
mod tests;
