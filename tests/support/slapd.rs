//! OpenLDAP's slapd as a domain controller's stand-in: TLS by a throw-away authority, a schema with Active Directory's
//! attributes, entries that a story adds and changes.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::kerberos::free_port;
use super::process::{Background, finish};
use super::wait_for;

pub(crate) const PROGRAMS: [&str; 2] = ["slapd", "ldapmodify"];
/// Everything is below it.
pub(crate) const BASE: &str = "dc=contoso,dc=lab";
/// The account that reads, as the directory knows it.
pub(crate) const READER: &str = "cn=svc-connector,dc=contoso,dc=lab";
const ADMIN: &str = "cn=admin,dc=contoso,dc=lab";
const ADMIN_PASSWORD: &str = "an administrator's password";

pub(crate) struct Slapd {
    folder: tempfile::TempDir,
    ldaps: u16,
    ldap: u16,
    running: Background,
}

impl Slapd {
    /// Starts it with the reading account alone. `limits` goes into its settings.
    pub(crate) fn start(password: &str, limits: &str) -> Self {
        Self::with(password, limits, true)
    }

    /// The same, with no certificate.
    pub(crate) fn without_tls(password: &str) -> Self {
        Self::with(password, "", false)
    }

    fn with(password: &str, limits: &str, tls: bool) -> Self {
        let folder = tempfile::Builder::new().prefix("connector-slapd-").tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        std::fs::create_dir(path("db")).expect("a folder");
        certificates(folder.path());
        let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/active_directory.schema");
        let mut conf = String::new();
        for name in ["core", "cosine", "inetorgperson"] {
            let _ = writeln!(conf, "include /etc/ldap/schema/{name}.schema");
        }
        let _ = writeln!(conf, "include {}", schema.display());
        let _ = writeln!(conf, "modulepath /usr/lib/ldap\nmoduleload back_mdb\npidfile {}", path("pid"));
        if tls {
            let _ = writeln!(
                conf,
                "TLSCACertificateFile {}\nTLSCertificateFile {}\nTLSCertificateKeyFile {}",
                path("ca.pem"),
                path("server.pem"),
                path("server.key")
            );
        }
        let _ = writeln!(
            conf,
            "database mdb\nmaxsize 67108864\nsuffix {BASE}\nrootdn {ADMIN}\nrootpw \"{ADMIN_PASSWORD}\"\n\
             directory {}\n{limits}\n\
             access to dn.subtree=\"ou=hidden,{BASE}\" by * none\n\
             access to attrs=userPassword by anonymous auth by * none\n\
             access to * by dn.exact=\"{READER}\" read by * none",
            path("db")
        );
        std::fs::write(path("slapd.conf"), conf).expect("the settings");
        let (ldaps, ldap) = (free_port(), free_port());
        let mut addresses = format!("ldap://127.0.0.1:{ldap}");
        if tls {
            let _ = write!(addresses, " ldaps://127.0.0.1:{ldaps}");
        }
        let mut command = Command::new(sbin("slapd"));
        // The level names each operation and its result on standard error.
        command.args(["-d", "256", "-h", &addresses, "-f", &path("slapd.conf")]);
        let running = Background::start(&mut command);
        let this = Self { folder, ldaps, ldap, running };
        wait_for("slapd to listen", || std::net::TcpStream::connect(("127.0.0.1", ldap)).ok());
        this.change(&format!(
            "dn: {BASE}\nchangetype: add\nobjectClass: dcObject\nobjectClass: organization\no: Contoso\ndc: contoso\n\n\
             dn: ou=hidden,{BASE}\nchangetype: add\nobjectClass: organizationalUnit\nou: hidden\n\n\
             dn: {READER}\nchangetype: add\nobjectClass: user\ncn: svc-connector\nsn: svc-connector\n\
             userPassword: {password}\n"
        ));
        this
    }

    /// Changes entries (LDIF).
    pub(crate) fn change(&self, ldif: &str) {
        let url = format!("ldap://127.0.0.1:{}", self.ldap);
        let mut command = Command::new("ldapmodify");
        command.args(["-x", "-H", &url, "-D", ADMIN, "-w", ADMIN_PASSWORD]);
        let output = finish(&mut command, ldif);
        assert_eq!(output.code, 0, "{ldif}\n{}{}", output.stdout, output.stderr);
    }

    /// Adds a user with addresses and the GUID of its mailbox.
    pub(crate) fn user(&self, name: &str, below: &str, smtp: &str, guid: &str, more: &str) -> String {
        let dn = format!("cn={name},{below}");
        self.change(&format!(
            "dn: {dn}\nchangetype: add\nobjectClass: user\ncn: {name}\nsn: {name}\n\
             userPrincipalName: {name}@corp.local\nproxyAddresses: SMTP:{smtp}\nobjectGUID:: {}\n{more}",
            guid_value(guid)
        ));
        dn
    }

    /// Adds a group.
    pub(crate) fn group(&self, name: &str, guid: &str, members: &[&str], more: &str) -> String {
        let dn = format!("cn={name},{BASE}");
        let mut ldif = format!(
            "dn: {dn}\nchangetype: add\nobjectClass: group\ncn: {name}\nobjectGUID:: {}\n",
            guid_value(guid)
        );
        for member in members {
            let _ = writeln!(ldif, "member: {member}");
        }
        ldif.push_str(more);
        self.change(&ldif);
        dn
    }

    pub(crate) fn ldaps_url(&self) -> String {
        format!("ldaps://127.0.0.1:{}", self.ldaps)
    }

    /// For StartTLS.
    pub(crate) fn ldap_url(&self) -> String {
        format!("ldap://127.0.0.1:{}", self.ldap)
    }

    /// A file with the authority's certificate, and those of `others`.
    pub(crate) fn ca_file(&self, others: &str) -> PathBuf {
        let path = self.folder.path().join("roots.pem");
        let own = std::fs::read_to_string(self.folder.path().join("ca.pem")).expect("the authority");
        let others = std::fs::read_to_string(others).expect("the others");
        std::fs::write(&path, format!("{own}{others}")).expect("the roots");
        path
    }

    /// Log-ons of the reading account so far, and how many of them were refused (invalidCredentials).
    pub(crate) fn log_ons(&self) -> (usize, usize) {
        let log = self.running.log();
        let tried = log
            .lines()
            .filter(|line| line.contains("BIND dn=\"cn=svc-connector") && line.contains("method=128"))
            .count();
        let refused = log.lines().filter(|line| line.contains("RESULT tag=97 err=49")).count();
        (tried, refused)
    }
}

/// An `objectGUID`'s bytes in base64, as LDIF has them.
fn guid_value(guid: &str) -> String {
    let guid: uuid::Uuid = guid.parse().expect("a guid");
    base64(&guid.to_bytes_le())
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for part in bytes.chunks(3) {
        let number =
            part.iter().fold(0_u32, |all, byte| all << 8 | u32::from(*byte)) << (8 * (3 - part.len()));
        for at in 0..4 {
            let letter = LETTERS[(number >> (18 - 6 * at)) as usize & 63];
            text.push(if at > part.len() { '=' } else { char::from(letter) });
        }
    }
    text
}

/// A throw-away authority and a certificate for the loopback address.
pub(super) fn certificates(folder: &Path) {
    let ca_key = rcgen::KeyPair::generate().expect("a key");
    let mut ca = rcgen::CertificateParams::new(Vec::<String>::new()).expect("names");
    ca.distinguished_name.push(rcgen::DnType::CommonName, "Throw-away authority of a story");
    ca.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let ca_certificate = ca.self_signed(&ca_key).expect("a certificate");
    let issuer = rcgen::Issuer::new(ca, ca_key);
    let key = rcgen::KeyPair::generate().expect("a key");
    let server = rcgen::CertificateParams::new(vec!["127.0.0.1".to_owned(), "localhost".to_owned()])
        .and_then(|params| params.signed_by(&key, &issuer))
        .expect("a certificate");
    for (name, text) in
        [("ca.pem", ca_certificate.pem()), ("server.pem", server.pem()), ("server.key", key.serialize_pem())]
    {
        std::fs::write(folder.join(name), text).expect("written");
    }
}

/// Debian keeps it where an ordinary user's path does not look.
fn sbin(program: &str) -> PathBuf {
    let path = Path::new("/usr/sbin").join(program);
    if path.exists() { path } else { program.into() }
}
