//! Fail points: a debug build of the service ends itself, as a power cut would end it, at the step that the environment
//! names, or holds every upload.

use exchange_connector::orders::steps::{ServiceStep, StartStep};

/// A step that has a name.
pub trait FailPoint {
    fn name(&self) -> &'static str;
}

impl FailPoint for ServiceStep {
    fn name(&self) -> &'static str {
        Self::name(*self)
    }
}

impl FailPoint for StartStep {
    fn name(&self) -> &'static str {
        Self::name(*self)
    }
}

/// A step of the work is reached.
#[cfg(debug_assertions)]
pub fn reach(step: impl FailPoint) {
    static NAMED: std::sync::OnceLock<Option<String>> = std::sync::OnceLock::new();
    let named = NAMED.get_or_init(|| std::env::var(exchange_connector::orders::steps::VARIABLE).ok());
    if named.as_deref() == Some(step.name()) {
        std::process::abort();
    }
}

/// An upload is held while the file is there that the environment names.
#[cfg(debug_assertions)]
pub async fn hold_upload() {
    static NAMED: std::sync::OnceLock<Option<std::path::PathBuf>> = std::sync::OnceLock::new();
    let named =
        NAMED.get_or_init(|| std::env::var_os(exchange_connector::orders::steps::HOLD).map(Into::into));
    while named.as_ref().is_some_and(|file| file.exists()) {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

/// An upload is not held.
#[cfg(not(debug_assertions))]
pub async fn hold_upload() {}

/// A step of the work is reached.
#[cfg(not(debug_assertions))]
pub fn reach(_: impl FailPoint) {}
