//! Fail points: a debug build ends itself, as a power cut would end it, at the step that the environment names.

use exchange_connector::orders::steps::{AgentStep, MailStep, StoreStep, UndoStep};

/// A step that has a name.
pub trait Step {
    fn name(&self) -> &'static str;
}

macro_rules! steps {
    ($($step:ty),+) => {
        $(impl Step for $step {
            fn name(&self) -> &'static str {
                <$step>::name(*self)
            }
        })+
    };
}

steps!(AgentStep, MailStep, UndoStep, StoreStep);

/// A step of the work is reached.
#[cfg(debug_assertions)]
pub fn reach(step: impl Step) {
    static NAMED: std::sync::OnceLock<Option<String>> = std::sync::OnceLock::new();
    let named = NAMED.get_or_init(|| std::env::var(exchange_connector::orders::steps::VARIABLE).ok());
    if named.as_deref() == Some(step.name()) {
        std::process::abort();
    }
}

/// A step of the work is reached.
#[cfg(not(debug_assertions))]
pub fn reach(_: impl Step) {}
