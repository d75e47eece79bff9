//! The assertion that an application logs on with, checked by an independent program: OpenSSL makes the key and the
//! certificate, and verifies the signature.

use std::path::Path;
use std::process::{Command, Output};

use base64_simd::URL_SAFE_NO_PAD;
use exchange_connector::secret::Secret;
use exchange_connector_service::sources::graph::credential::{SigningCertificate, facts};
use jiff::Timestamp;
use uuid::Uuid;

fn openssl(folder: &Path, arguments: &[&str]) -> Option<Output> {
    Command::new("openssl").args(arguments).current_dir(folder).output().ok()
}

#[test]
fn openssl_makes_the_certificate_and_verifies_the_assertion() {
    let folder = tempfile::tempdir().expect("folder");
    let run = |arguments: &[&str]| openssl(folder.path(), arguments);
    let Some(made) = run(&[
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        "key.pem",
        "-out",
        "certificate.pem",
        "-days",
        "30",
        "-subj",
        "/CN=Exchange Connector",
    ]) else {
        assert!(std::env::var_os("CI").is_none(), "openssl is missing under continuous integration");
        eprintln!("left out, because openssl is missing");
        return;
    };
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("a file");
    let certificate =
        SigningCertificate::new(&read("certificate.pem"), &Secret::new(read("key.pem"))).expect("usable");
    let url =
        "https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/token".parse().expect("url");
    let assertion = certificate.assertion(Uuid::from_u128(7), &url, Timestamp::now()).expect("signed");
    let (message, signature) = assertion.expose().rsplit_once('.').expect("three parts");
    std::fs::write(folder.path().join("message"), message).expect("written");
    let signature = URL_SAFE_NO_PAD.decode_to_vec(signature).expect("base64url");
    std::fs::write(folder.path().join("signature"), signature).expect("written");
    let key =
        run(&["x509", "-in", "certificate.pem", "-pubkey", "-noout", "-out", "public.pem"]).expect("openssl");
    assert!(key.status.success());
    // PS256 (RFC 7518 3.5): the salt is as long as the digest.
    let verify = |message: &str| {
        let options =
            ["dgst", "-sha256", "-verify", "public.pem", "-sigopt", "rsa_padding_mode:pss", "-sigopt"];
        let rest = ["rsa_pss_saltlen:digest", "-signature", "signature", message];
        run(&[options.as_slice(), &rest].concat()).expect("openssl")
    };
    let verified = verify("message");
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stdout));
    std::fs::write(folder.path().join("other"), format!("{message}x")).expect("written");
    assert!(!verify("other").status.success());
    let print =
        run(&["x509", "-in", "certificate.pem", "-noout", "-fingerprint", "-sha256"]).expect("openssl");
    let print = String::from_utf8_lossy(&print.stdout).replace(':', "").to_lowercase();
    assert!(print.contains(&facts(&read("certificate.pem")).expect("read").thumbprint), "{print}");
}
