//! Telling users before they lose access: texts, languages, and the mails that are queued before a block.
//!
//! A block that takes access is stored together with a notice and waits until the notice's time; [`mailer`] writes the
//! mail of each notice that is due. The block comes at its time, whatever became of the mail.

pub mod language;
pub mod render;
pub mod settings;
pub mod texts;
