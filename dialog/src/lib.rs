//! The set-up's questions, without a window: what was answered, what is wrong with it, and every sentence in 18
//! languages. The window draws it, and [`console`] asks the same in a terminal: in the window's program where no window
//! opens, and in the agent's, because Windows Server Core lacks what a window needs.
//!
//! It does no IO but the terminal's. [`model`] says in effects what is to be done outside, and the program does it: the
//! window by asking an agent, the agent itself.

pub mod console;
pub mod model;
pub mod text;
pub mod words;
