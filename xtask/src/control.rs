//! The lab's control address: one GET, by hand, so that the tasks need no HTTP library.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::Value;

use crate::outcome::Outcome;

/// GETs `path` below a plain `http://host:port` address and reads the JSON of the answer.
pub(crate) fn get(url: &str, path: &str) -> Outcome<Value> {
    let host = url.trim_start_matches("http://").trim_end_matches('/');
    let failed = |error: std::io::Error| format!("asking the lab at {url}{path}: {error}");
    let mut stream = TcpStream::connect(host).map_err(failed)?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").map_err(failed)?;
    let mut text = String::new();
    stream.read_to_string(&mut text).map_err(failed)?;
    let body = text.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    let (from, to) = (body.find(['{', '[']).unwrap_or(0), body.rfind(['}', ']']).map_or(0, |at| at + 1));
    serde_json::from_str(body.get(from..to).unwrap_or_default())
        .map_err(|error| format!("the lab at {url}{path} answered no JSON ({error}): {text}"))
}
