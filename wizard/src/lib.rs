//! The set-up dialog and the status window.
//!
//! `main` → [`app`] → [`pages`] → [`model`] → core. Only [`link`] and [`install`] do IO, only `pages`, `widgets`, `theme` and
//! `app` paint; the model is plain state and runs in tests without a window.

pub mod app;
pub mod console;
pub mod icon;
pub mod install;
pub mod link;
pub mod model;
pub mod options;
pub mod pages;
pub mod prefill;
pub mod renderer;
pub mod system;
pub mod text;
pub mod theme;
pub mod widgets;
