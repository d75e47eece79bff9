//! The set-up dialog and the status window.

pub mod model;
pub mod pages;
pub mod text;
pub mod theme;
pub mod widgets;
