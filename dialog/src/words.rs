//! What the model holds, in words: the same for the window and the terminal.

pub mod account;
pub mod agent;
pub mod checks;
pub mod findings;
pub mod problems;
pub mod status;

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Waiting,
    Running,
    Ok,
    Warning,
    Failed,
    Skipped,
    Information,
}
