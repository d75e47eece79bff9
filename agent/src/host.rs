//! What several parts need to know about the program and its computer: the version, the computer's name, and when the
//! system asks the program to end.

use std::sync::OnceLock;

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
    let named = || std::env::var("COMPUTERNAME").or_else(|_| std::env::var("HOSTNAME")).ok();
    std::fs::read_to_string("/proc/sys/kernel/hostname")
        .ok()
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .or_else(named)
        .unwrap_or_else(|| "unknown".into())
}

/// Done when a person or the system asks the program to end: Ctrl-C, SIGTERM, SIGHUP.
pub async fn asked_to_end() {
    #[cfg(unix)]
    {
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
    }
    // Without handlers the system ends the program in its own way.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
