//! Samba as an Active Directory domain controller: provisioned into a folder, its LDAP alone served on loopback. It needs
//! root, because the ports of a domain controller are what they are.

use std::fmt::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::Command;

use super::process::{Background, finish};
use super::slapd::certificates;
use super::wait_for;

pub(crate) const PROGRAMS: [&str; 3] = ["samba", "samba-tool", "ldbadd"];
pub(crate) const USERS: &str = "CN=Users,DC=contoso,DC=lab";
const PORTS: [u16; 4] = [389, 636, 3268, 3269];

pub(crate) struct Samba {
    folder: tempfile::TempDir,
    running: Option<Background>,
}

/// True where the ports of a domain controller are ours to take.
pub(crate) fn can_serve() -> bool {
    let free = |port: &u16| std::net::TcpListener::bind(("127.0.0.1", *port)).is_ok();
    PORTS.iter().all(free)
}

impl Samba {
    /// Makes the domain contoso.lab; nothing runs yet.
    pub(crate) fn provision() -> Self {
        let folder = tempfile::Builder::new().prefix("connector-samba-").tempdir().expect("a folder");
        certificates(folder.path());
        let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        // Samba reads no key that others could.
        std::fs::set_permissions(path("server.key"), std::fs::Permissions::from_mode(0o600)).expect("rights");
        let target = path("dc");
        let mut command = Command::new("samba-tool");
        command.args(["domain", "provision", "--realm=CONTOSO.LAB", "--domain=CONTOSO", "--server-role=dc"]);
        command.args(["--dns-backend=SAMBA_INTERNAL", "--adminpass=Lab-Password-1", "--host-name=dc01"]);
        command.args(["--host-ip=127.0.0.1", &format!("--targetdir={target}")]);
        let options = [
            format!("posix:eadb={}", path("eadb.tdb")),
            "interfaces=lo".into(),
            "bind interfaces only=yes".into(),
            "server services=ldap".into(),
            "tls enabled=yes".into(),
            format!("tls certfile={}", path("server.pem")),
            format!("tls keyfile={}", path("server.key")),
            format!("tls cafile={}", path("ca.pem")),
        ];
        command.args(options.iter().map(|option| format!("--option={option}")));
        let output = finish(&mut command, "");
        assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
        Self { folder, running: None }
    }

    fn database(&self) -> String {
        self.folder.path().join("dc/private/sam.ldb").to_string_lossy().into_owned()
    }

    /// One of its tools, on the database itself.
    fn tool(&self, program: &str, arguments: &[&str], input: &str) -> String {
        let mut command = Command::new(program);
        command.args(arguments).args(["-H", &self.database()]);
        let modules = ["/usr/lib/x86_64-linux-gnu/samba/ldb", "/usr/lib/aarch64-linux-gnu/samba/ldb"];
        if let Some(modules) = modules.iter().find(|path| std::path::Path::new(path).exists()) {
            command.env("LDB_MODULES_PATH", modules);
        }
        let output = finish(&mut command, input);
        assert_eq!(output.code, 0, "{program} {arguments:?}: {}{}", output.stdout, output.stderr);
        output.stdout
    }

    /// Adds entries (LDIF).
    pub(crate) fn add(&self, ldif: &str) {
        self.tool("ldbadd", &[], ldif);
    }

    /// Changes entries (LDIF).
    pub(crate) fn change(&self, ldif: &str) {
        self.tool("ldbmodify", &[], ldif);
    }

    /// Adds an account that can log on.
    pub(crate) fn account(&self, name: &str, password: &str) {
        self.tool("samba-tool", &["user", "create", name, password], "");
    }

    /// `objectGUID` of an object.
    pub(crate) fn guid(&self, account: &str) -> String {
        let found = self.tool("ldbsearch", &[&format!("(sAMAccountName={account})"), "objectGUID"], "");
        let line = found.lines().find_map(|line| line.strip_prefix("objectGUID: "));
        line.expect("its GUID").trim().to_owned()
    }

    /// Serves.
    pub(crate) fn start(&mut self) {
        let conf = self.folder.path().join("dc/etc/smb.conf");
        let mut command = Command::new("samba");
        command.args(["-F", "-M", "single", "--debug-stdout", "--no-process-group", "-s"]).arg(conf);
        self.running = Some(Background::start(&mut command));
        for port in PORTS {
            wait_for("samba to listen", || std::net::TcpStream::connect(("127.0.0.1", port)).ok());
        }
    }

    /// A file with the authority's certificate, and those of `others`.
    pub(crate) fn ca_file(&self, others: &str) -> PathBuf {
        let path = self.folder.path().join("roots.pem");
        let own = std::fs::read_to_string(self.folder.path().join("ca.pem")).expect("the authority");
        let others = std::fs::read_to_string(others).expect("the others");
        std::fs::write(&path, format!("{own}{others}")).expect("the roots");
        path
    }
}

/// Users and a group that holds them all (LDIF).
pub(crate) fn crowd(count: usize, group: &str) -> String {
    let mut ldif = String::new();
    for n in 0..count {
        let _ = writeln!(
            ldif,
            "dn: CN=crowd{n},{USERS}\nobjectClass: user\nsAMAccountName: crowd{n}\nmail: crowd{n}@contoso.lab\n"
        );
    }
    let _ = writeln!(ldif, "dn: CN={group},{USERS}\nobjectClass: group\nsAMAccountName: {group}");
    for n in 0..count {
        let _ = writeln!(ldif, "member: CN=crowd{n},{USERS}");
    }
    ldif
}
