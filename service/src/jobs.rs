//! What the service does beside answering: deciding anew, reading Graph, writing mails.

pub mod evaluate;
pub mod graph;
pub mod mail;
