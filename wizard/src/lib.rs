//! The set-up dialog and the status window.
