//! The set-up dialog and the status window.
//!
//! `main` → [`app`] → [`pages`] → [`model`] → core. Only [`link`] and [`install`] do IO, only `pages`, `widgets`, `theme`
//! and `app` paint. The model, its words and the terminal's form of the dialog are a package of their own.

pub use exchange_connector_dialog::{console, model, text};

pub mod app;
pub mod icon;
pub mod install;
pub mod link;
pub mod options;
pub mod pages;
pub mod prefill;
pub mod renderer;
pub mod system;
pub mod theme;
pub mod widgets;
