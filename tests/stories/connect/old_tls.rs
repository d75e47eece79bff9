//! Stories of Exchange on Windows Server 2012 R2: TLS 1.2 with its cipher suites of then, played by OpenSSL.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::support::cases::case;
use crate::support::{World, peers};

/// A server that ends with this.
struct OldServer(Child);

impl Drop for OldServer {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn openssl(folder: &Path, arguments: &[&str]) {
    let done = Command::new("openssl").current_dir(folder).args(arguments).stderr(Stdio::null()).status();
    assert!(done.is_ok_and(|status| status.success()), "openssl {arguments:?}");
}

/// A server with an RSA certificate for localhost and these cipher suites; gives it with its port.
fn serve(folder: &Path, ciphers: &str) -> (OldServer, u16) {
    std::fs::write(folder.join("names"), "subjectAltName=DNS:localhost\n").expect("written");
    let ca = ["-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Old authority", "-days", "30"];
    openssl(folder, &[&["req", "-x509", "-newkey", "rsa:2048", "-nodes"][..], &ca].concat());
    let request = ["-keyout", "s.key", "-out", "s.csr", "-subj", "/CN=localhost"];
    openssl(folder, &[&["req", "-newkey", "rsa:2048", "-nodes"][..], &request].concat());
    let sign = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-out", "s.pem", "-days", "30"];
    openssl(folder, &[&["x509", "-req", "-in", "s.csr", "-extfile", "names"][..], &sign].concat());
    let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    let port = free.expect("a port").port();
    let mut server = Command::new("openssl")
        .current_dir(folder)
        .args(["s_server", "-cert", "s.pem", "-key", "s.key", "-tls1_2", "-www", "-cipher", ciphers])
        .args(["-accept", &format!("127.0.0.1:{port}")])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("openssl");
    let mut lines = BufReader::new(server.stdout.take().expect("piped")).lines();
    let ready = lines.any(|line| line.is_ok_and(|line| line.contains("ACCEPT")));
    let server = OldServer(server);
    assert!(ready, "the server ended before it was ready");
    // What it goes on to print must have a reader.
    std::thread::spawn(move || lines.for_each(drop));
    (server, port)
}

#[test]
fn the_cipher_suites_of_windows_server_2012_r2_are_named_with_the_way_that_works() {
    let Some(script) = case("tls_windows_2012_r2.sh") else { return };
    if !peers::have(&["openssl"]) {
        return;
    }
    let ciphers = script.split("-cipher '").nth(1).and_then(|rest| rest.split('\'').next()).expect("ciphers");
    let world = World::new(5);
    let (_server, port) = serve(world.folder.path(), ciphers);
    let mut answers = world.answers();
    answers.set("exchange", "server", format!("https://localhost:{port}/PowerShell/"));
    answers.set("exchange", "ca_file", world.folder.path().join("ca.pem").to_string_lossy());
    let refused = world.agent.run_with(&["check", "--answers", "-"], &answers.to_toml());
    assert_eq!(refused.code, 1, "{}", refused.stdout);
    let said = format!("{}{}", refused.stdout, refused.stderr);
    assert!(said.contains("as Windows Server 2012 R2 and older do"), "{said}");
    assert!(said.contains("http://") && said.contains("Kerberos then seals every message"), "{said}");
}
