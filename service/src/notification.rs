//! The mails that users get before they lose access: languages, built-in sentences, and mails made of facts. Pure.
//!
//! The service stores a block that takes access together with a notice, and the block waits until the notice's time.
//! The job `mail` writes the mail of each notice that is due. The block comes at its time, even if the mail failed.

pub mod language;
pub mod render;
pub mod settings;
pub mod texts;
