//! What the service does beside answering: decide anew, read Graph, write mails, keep house.

mod clock;
pub mod evaluate;
pub mod graph;
pub mod housekeeping;
pub mod mail;
