//! Unit tests of `server.rs`.

use super::*;

#[test]
fn version_text_is_read_and_written_back() {
    let text = "Version 15.2 (Build 986.5)";
    let version = ExchangeVersion::parse(text).expect("a version");
    assert_eq!((version.major, version.minor, version.build, version.revision), (15, 2, 986, 5));
    assert_eq!(version.to_string(), text);
    assert_eq!(ExchangeVersion::parse("unknown"), None);
}
