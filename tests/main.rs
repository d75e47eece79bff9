//! The real programs as processes: stories against the lab, and peers that nobody here wrote.

mod peers;
mod stories;
mod support;
