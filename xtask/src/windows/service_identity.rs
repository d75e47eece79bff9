//! The agent for Windows logs on as the account that it runs under: Wine asks MIT Kerberos for the ticket, as Windows asks a
//! domain controller, and no password is in any answer.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::prefix::Wine;
use crate::demo::answers;
use crate::outcome::Outcome;
use crate::peers::on_path;
use crate::programs::{Programs, Running, output_with};

const REALM: &str = "CONTOSO.COM";
const ACCOUNT: &str = "svc-connector";
/// Debian keeps its servers where an ordinary user's path does not look.
const SERVERS: &str = "/usr/sbin";

/// Sets up and syncs.
pub(crate) fn try_log_on(wine: &Wine, programs: &Programs, folder: &Path, account_file: &Path) -> Outcome {
    if !on_path("kinit") || !on_path("krb5kdc") {
        println!("left out: MIT Kerberos is not installed (on Debian: apt-get install krb5-kdc krb5-user)");
        return Ok(());
    }
    let realm = Realm::make(&folder.join("realm"))?;
    let mut command = programs.command("exchange-connector-lab");
    command.args(["run", "--json", "--devices", "40", "--keytab"]).arg(realm.path("http.keytab"));
    let mut running = Running::start("exchange-connector-lab", &mut command, Some(folder))?;
    let document = running.first_document()?;
    let password = document["accounts"][0]["password"].as_str().ok_or("the lab did not say a password")?;
    let _kdc = realm.start(password)?;
    // Over https a channel binding goes along, for which old versions of Wine have no place; over http every message is
    // sealed.
    let answers = own_account(&answers(&document, account_file)?, &document["servers"][0]["httpUrl"])?;
    let data = folder.join("own-account");
    let agent = |arguments: &[&str], input: &str| {
        let mut command = wine.program("exchange-connector");
        command.env("KRB5_CONFIG", realm.path("krb5.conf")).env("KRB5CCNAME", realm.cache());
        output_with(command.arg("--data-dir").arg(&data).args(arguments), input)
    };
    let set_up = agent(&["setup", "--replace", "--answers", "-", "--json"], &answers);
    if !realm.gave_ticket_for("HTTP/localhost")? {
        return Err(format!("no ticket was asked for with the service's own account: {set_up:?}"));
    }
    match set_up {
        // The server took the ticket, and then did not open a message: Wine lays sealed messages out as MIT's library does, in
        // another order of bytes than Windows (RFC 4121 4.2.5).
        Err(refused) if refused.contains("exchange.pathWrong") && refused.contains("status 400") => {
            println!(
                "the service's own account logs on by its ticket; sealed messages this version of Wine cannot show"
            );
            return Ok(());
        }
        set_up => set_up?,
    };
    agent(&["run", "--once"], "")?;
    let status: Value = serde_json::from_str(&agent(&["status", "--json"], "")?)
        .map_err(|error| format!("the agent printed no JSON: {error}"))?;
    if status["devices"]["total"] != 40 {
        return Err(format!("a sync as the service's own account did not read 40 devices: {status}"));
    }
    println!(
        "a sync as the service's own account: 40 devices, every message sealed, and no password anywhere"
    );
    Ok(())
}

/// The answers with the service's own account in the password's place, and the server's name that has a key.
fn own_account(answers: &str, server: &Value) -> Outcome<String> {
    let server =
        server.as_str().ok_or("the lab did not say the server's address")?.replace("127.0.0.1", "localhost");
    let lines = answers.lines().filter_map(|line| match line.split(' ').next() {
        Some("server") => {
            Some(format!("server = {}\nauthentication = \"serviceIdentity\"", Value::from(server.clone())))
        }
        Some("user") => Some(format!("user = \"{ACCOUNT}@{REALM}\"")),
        Some("password") => None,
        _ => Some(line.to_owned()),
    });
    Ok(lines.map(|line| line + "\n").collect())
}

/// A throw-away realm on a loopback port.
struct Realm {
    folder: PathBuf,
    port: u16,
}

impl Realm {
    /// With the server's key in `http.keytab`; nobody has a ticket yet.
    fn make(folder: &Path) -> Outcome<Self> {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("could not make {}: {error}", folder.display()))?;
        let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
        let port = listener.local_addr().map_err(|error| error.to_string())?.port();
        let realm = Self { folder: folder.to_owned(), port };
        let client = format!(
            "[libdefaults]\n default_realm = {REALM}\n dns_lookup_kdc = false\n dns_lookup_realm = false\n rdns = false\n \
             dns_canonicalize_hostname = false\n udp_preference_limit = 1\n[realms]\n {REALM} = {{\n  kdc = 127.0.0.1:{port}\n \
             }}\n[domain_realm]\n localhost = {REALM}\n"
        );
        let at = |name: &str| realm.path(name).display().to_string();
        let server = format!(
            "[kdcdefaults]\n kdc_listen = 127.0.0.1:{port}\n kdc_tcp_listen = 127.0.0.1:{port}\n[realms]\n {REALM} = {{\n  \
             database_name = {}\n  acl_file = {}\n  key_stash_file = {}\n  max_life = 1h\n }}\n[logging]\n kdc = FILE:{}\n",
            at("principal"),
            at("kadm5.acl"),
            at("stash"),
            at("kdc.log"),
        );
        for (name, text) in [("krb5.conf", client), ("kdc.conf", server)] {
            std::fs::write(realm.path(name), text)
                .map_err(|error| format!("could not write {name}: {error}"))?;
        }
        output_with(realm.command("kdb5_util").args(["create", "-s", "-P", "a master password"]), "")?;
        realm.admin("addprinc -randkey HTTP/localhost")?;
        realm.admin(&format!("ktadd -k {} HTTP/localhost", at("http.keytab")))?;
        Ok(realm)
    }

    /// Starts the KDC and logs the account on, as Windows does when it starts a service.
    fn start(&self, password: &str) -> Outcome<Running> {
        self.admin(&format!("addprinc +requires_preauth -pw {password} {ACCOUNT}"))?;
        let running = Running::start("krb5kdc", self.command("krb5kdc").arg("-n"), Some(&self.folder))?;
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if begun.elapsed() > Duration::from_secs(30) {
                return Err("the key distribution center does not listen".into());
            }
            std::thread::park_timeout(Duration::from_millis(50));
        }
        let mut kinit = Command::new("kinit");
        kinit.env("KRB5_CONFIG", self.path("krb5.conf")).args(["-c", &self.cache(), ACCOUNT]);
        output_with(&mut kinit, &format!("{password}\n"))?;
        Ok(running)
    }

    /// True where the KDC gave the account a ticket for this service.
    fn gave_ticket_for(&self, service: &str) -> Outcome<bool> {
        let log = std::fs::read_to_string(self.path("kdc.log"))
            .map_err(|error| format!("could not read the KDC's log: {error}"))?;
        let of = format!("{ACCOUNT}@{REALM} for {service}@{REALM}");
        Ok(log.lines().any(|line| line.contains("TGS_REQ") && line.contains("ISSUE") && line.contains(&of)))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn cache(&self) -> String {
        format!("FILE:{}", self.path("tickets").display())
    }

    fn command(&self, name: &str) -> Command {
        let mut command = Command::new(Path::new(SERVERS).join(name));
        command.env("KRB5_CONFIG", self.path("krb5.conf")).env("KRB5_KDC_PROFILE", self.path("kdc.conf"));
        command
    }

    fn admin(&self, query: &str) -> Outcome {
        output_with(self.command("kadmin.local").args(["-q", query]), "").map(drop)
    }
}
