//! What the service does besides answering requests: decide anew, count, read Graph, write mails, delete old data.

pub mod audit;
pub mod certificate;
mod clock;
pub mod counts;
pub mod evaluate;
pub mod graph;
pub mod housekeeping;
pub mod mail;
pub mod search;
