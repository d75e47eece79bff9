//! squid as the site's proxy: CONNECT with Basic credentials, and a log of who went where.

use std::path::PathBuf;
use std::process::Command;

use super::kerberos::free_port;
use super::process::{Background, finish};
use super::wait_for;

pub(crate) struct Squid {
    folder: tempfile::TempDir,
    pub(crate) port: u16,
    _running: Background,
}

impl Squid {
    /// Starts squid with one user.
    pub(crate) fn start(user: &str, password: &str) -> Self {
        let folder = tempfile::Builder::new().prefix("connector-squid-").tempdir().expect("a folder");
        // squid gives up root's rights and then still writes here.
        let everyone = std::os::unix::fs::PermissionsExt::from_mode(0o777);
        std::fs::set_permissions(folder.path(), everyone).expect("rights");
        let hash = finish(Command::new("openssl").args(["passwd", "-apr1", "-stdin"]), password);
        assert_eq!(hash.code, 0, "{}", hash.stderr);
        let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        std::fs::write(path("passwd"), format!("{user}:{}\n", hash.stdout.trim())).expect("passwd");
        let port = free_port();
        let settings = format!(
            "http_port 127.0.0.1:{port}\npid_filename none\ncache deny all\ncache_mem 8 MB\n\
             memory_cache_shared off\naccess_log stdio:{}\ncache_log {}\ncoredump_dir {}\n\
             auth_param basic program /usr/lib/squid/basic_ncsa_auth {}\nauth_param basic realm proxy\n\
             acl known proxy_auth REQUIRED\nhttp_access allow known\nhttp_access deny all\n\
             shutdown_lifetime 0 seconds\n",
            path("access.log"),
            path("cache.log"),
            path(""),
            path("passwd"),
        );
        std::fs::write(path("squid.conf"), settings).expect("squid.conf");
        let squid = if PathBuf::from("/usr/sbin/squid").exists() { "/usr/sbin/squid" } else { "squid" };
        // Its shared memory is named by the service's name: one of its own for each story.
        let name = format!("story{port}");
        let running =
            Background::start(Command::new(squid).args(["-N", "-n", &name, "-f"]).arg(path("squid.conf")));
        wait_for("squid to listen", || std::net::TcpStream::connect(("127.0.0.1", port)).ok());
        Self { folder, port, _running: running }
    }

    /// What went through: one line a connection.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("access.log")).unwrap_or_default()
    }
}
