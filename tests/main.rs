//! The real programs as processes: stories against the lab, and peers that nobody here wrote.

mod guide;
mod peers;
mod stories;
#[cfg_attr(not(unix), allow(dead_code, reason = "many stories that use it are of Unix"))]
mod support;
