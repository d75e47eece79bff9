//! What the service does besides answering requests: decide anew, read Graph, write mails, delete old data.

mod clock;
pub mod evaluate;
pub mod graph;
pub mod housekeeping;
pub mod mail;
