//! Unit tests of `http.rs`.

use super::*;

#[test]
fn directories_do_not_depend_on_case() {
    for path in ["/PowerShell/", "/powershell", "/Powershell-LiveID/", "/POWERSHELL/x"] {
        assert_eq!(Directory::of(path), Directory::PowerShell, "{path}");
    }
    assert_eq!(Directory::of("/EWS/Exchange.asmx"), Directory::Ews);
    assert_eq!(Directory::of("/owa/../ews"), Directory::None);
    assert_eq!(Directory::of("/EWS/healthcheck.htm"), Directory::HealthCheck);
    assert_eq!(Directory::of("/wsman"), Directory::WsMan);
}
