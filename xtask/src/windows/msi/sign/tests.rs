//! Unit tests of `sign.rs`.

use super::super::events::message_file;
use super::*;

fn missing(programs: &[&str]) -> bool {
    let absent = programs.iter().find(|name| Command::new(name).arg("--version").output().is_err());
    if let Some(name) = absent {
        eprintln!("left out: {name} is not installed");
    }
    absent.is_some()
}

/// With a throw-away certificate, where the programs are installed.
#[test]
fn a_signed_file_verifies_and_a_changed_one_does_not() {
    if missing(&["osslsigncode", "openssl", "x86_64-w64-mingw32-windmc"]) {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let mut openssl = Command::new("openssl");
    openssl.args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Throw away"]);
    openssl.args(["-addext", "extendedKeyUsage=codeSigning", "-keyout"]).arg(at("key.pem"));
    assert!(openssl.arg("-out").arg(at("certificate.pem")).output().expect("openssl").status.success());
    let file = message_file(folder.path()).expect("a library to sign");
    let signature =
        Signature::new(&at("certificate.pem"), &at("key.pem"), None).expect("both files are there");
    signature.sign(&file).expect("signed");
    let verifies = || {
        let mut verify = Command::new("osslsigncode");
        verify.arg("verify").arg("-CAfile").arg(at("certificate.pem")).arg("-in").arg(&file);
        verify.output().expect("osslsigncode").status.success()
    };
    assert!(verifies());
    let mut bytes = std::fs::read(&file).expect("its bytes");
    bytes[600] ^= 1;
    std::fs::write(&file, bytes).expect("written");
    assert!(!verifies());
}

#[test]
fn a_key_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let absent = folder.path().join("absent.pem");
    let error = Signature::new(&absent, &absent, None).expect_err("no such file");
    assert!(error.contains("absent.pem"), "{error}");
}
