//! A throw-away MIT Kerberos realm on a loopback port: KDC, principals and a keytab, in a folder of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::process::{Background, finish};
use super::wait_for;

/// The realm every story uses.
pub(crate) const REALM: &str = "CONTOSO.COM";

pub(crate) struct Realm {
    folder: tempfile::TempDir,
    port: u16,
    _kdc: Background,
}

impl Realm {
    /// Makes the realm with one user and the service `HTTP/localhost`, whose key is in the keytab. The user must
    /// pre-authenticate, as in Active Directory.
    pub(crate) fn start(user: &str, password: &str) -> Self {
        Self::with_policy(user, password, "+requires_preauth")
    }

    /// The same, with a user who gets a ticket without pre-authentication: MIT's own default.
    pub(crate) fn start_without_preauth(user: &str, password: &str) -> Self {
        Self::with_policy(user, password, "-requires_preauth")
    }

    fn with_policy(user: &str, password: &str, policy: &str) -> Self {
        let folder = tempfile::Builder::new().prefix("connector-realm-").tempdir().expect("a folder");
        let port = free_port();
        let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        let krb5 = format!(
            "[libdefaults]\n default_realm = {REALM}\n dns_lookup_kdc = false\n dns_lookup_realm = false\n \
             rdns = false\n dns_canonicalize_hostname = false\n udp_preference_limit = 1\n[realms]\n {REALM} = {{\n  \
             kdc = 127.0.0.1:{port}\n }}\n[domain_realm]\n localhost = {REALM}\n"
        );
        let kdc = format!(
            "[kdcdefaults]\n kdc_listen = 127.0.0.1:{port}\n kdc_tcp_listen = 127.0.0.1:{port}\n[realms]\n \
             {REALM} = {{\n  database_name = {}\n  acl_file = {}\n  key_stash_file = {}\n  max_life = 1h\n }}\n\
             [logging]\n kdc = FILE:{}\n",
            path("principal"),
            path("kadm5.acl"),
            path("stash"),
            path("kdc.log"),
        );
        std::fs::write(path("krb5.conf"), krb5).expect("krb5.conf");
        std::fs::write(path("kdc.conf"), kdc).expect("kdc.conf");
        let admin = |program: &str, arguments: &[&str]| {
            let output = finish(environment(Command::new(sbin(program)).args(arguments), folder.path()), "");
            assert_eq!(output.code, 0, "{program} {arguments:?}: {}{}", output.stdout, output.stderr);
        };
        admin("kdb5_util", &["create", "-s", "-P", "a master password", "-r", REALM]);
        admin("kadmin.local", &["-q", &format!("addprinc {policy} -pw {password} {user}")]);
        admin("kadmin.local", &["-q", "addprinc -randkey HTTP/localhost"]);
        admin("kadmin.local", &["-q", &format!("ktadd -k {} HTTP/localhost", path("http.keytab"))]);
        let kdc = Background::start(environment(Command::new(sbin("krb5kdc")).arg("-n"), folder.path()));
        wait_for("the KDC to listen", || std::net::TcpStream::connect(("127.0.0.1", port)).ok());
        Self { folder, port, _kdc: kdc }
    }

    /// Another server with a key: `HTTP/name`.
    pub(crate) fn add_service(&self, name: &str) {
        let query = format!("addprinc -randkey HTTP/{name}");
        let mut command = Command::new(sbin("kadmin.local"));
        let output = finish(environment(command.args(["-q", &query]), self.folder.path()), "");
        assert_eq!(output.code, 0, "{query}: {}{}", output.stdout, output.stderr);
    }

    /// How many ticket-granting tickets were issued: log-ons of users.
    pub(crate) fn log_ons(&self) -> usize {
        let log = std::fs::read_to_string(self.folder.path().join("kdc.log")).unwrap_or_default();
        log.lines().filter(|line| line.contains("AS_REQ") && line.contains("ISSUE")).count()
    }

    /// `host:port` of the KDC.
    pub(crate) fn kdc(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// The service's key.
    pub(crate) fn keytab(&self) -> PathBuf {
        self.folder.path().join("http.keytab")
    }

    /// The client's settings.
    pub(crate) fn krb5_conf(&self) -> PathBuf {
        self.folder.path().join("krb5.conf")
    }
}

fn environment<'a>(command: &'a mut Command, folder: &Path) -> &'a mut Command {
    command.env("KRB5_CONFIG", folder.join("krb5.conf")).env("KRB5_KDC_PROFILE", folder.join("kdc.conf"))
}

/// Debian keeps these where an ordinary user's path does not look.
fn sbin(program: &str) -> PathBuf {
    let path = Path::new("/usr/sbin").join(program);
    if path.exists() { path } else { program.into() }
}

/// A port that was free a moment ago, for servers that cannot choose one themselves.
pub(crate) fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("its address").port()
}
