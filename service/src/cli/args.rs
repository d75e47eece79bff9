//! The words of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use exchange_connector::package::System;
use url::Url;
use uuid::Uuid;

use crate::security::role::Role;
use crate::sources::graph::settings::{Cloud, ConfigManager};
use crate::sources::graph::state::Kind;
use crate::store::token_name;

/// The management service of Exchange Connector.
#[derive(Debug, Parser)]
#[command(name = "exchange-connector-service", version, about)]
pub struct Cli {
    /// Folder of database, certificates and settings.
    #[arg(long, global = true, env = "EXCHANGE_CONNECTOR_SERVICE_DATA", value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the service for agents and administrators until you stop it.
    Serve(ServeArgs),
    /// Write the account file that connectors enroll with.
    AccountFile(AccountFileArgs),
    /// Write the set-up package: account file, read-me, set-up programs and their signed manifest.
    Package(PackageArgs),
    /// Manage administrators.
    #[command(subcommand)]
    User(UserCommand),
    /// Read and check the audit: who changed what.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Manage the connection to Microsoft Graph, which reports compliance and group members.
    #[command(subcommand)]
    Graph(GraphCommand),
    /// Copy the data folder whole, also while the service runs.
    Backup(BackupArgs),
    /// Show what is read anew after the database was put back, or end it.
    #[command(subcommand)]
    Restore(RestoreCommand),
    /// Manage the service of Windows that runs `serve`.
    #[command(subcommand)]
    Service(ServiceCommand),
}

/// `service`.
#[derive(Debug, Subcommand)]
pub enum ServiceCommand {
    /// Install the service; an installed one runs this program from now on, and keeps its account.
    Install {
        /// The account that the service runs under; without it the service has one of its own. The password is asked for,
        /// or read from standard input; a managed account, whose name ends in $, has none.
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
        /// Address and port, as for `serve`.
        #[arg(long, value_name = "ADDR")]
        listen: Option<String>,
        /// Address at which agents reach the service, as for `serve`.
        #[arg(long, value_name = "URL")]
        public_url: Option<String>,
    },
    /// Stop the service and remove it; the data folder stays.
    Uninstall,
    /// Start the service.
    Start,
    /// Stop the service.
    Stop,
}

/// `restore`.
#[derive(Debug, Subcommand)]
pub enum RestoreCommand {
    /// Show the organizations that take access from nobody without approval, and what they wait for.
    Show {
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Say that the records of an organization are right as they are: the service decides by them again.
    End {
        /// The connector's id.
        #[arg(value_name = "CONNECTOR")]
        connector: Uuid,
    },
}

/// `backup`.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The folder to write; it must be new or empty.
    #[arg(value_name = "FOLDER")]
    pub out: PathBuf,
    /// Print one JSON document.
    #[arg(long)]
    pub json: bool,
}

/// `serve`.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// sqlite:FILE; the default is service.db in the data folder.
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
    /// Address and port; port 0 chooses a free one. The default is 0.0.0.0:8443, or what was used last.
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<String>,
    /// Address at which agents reach the service; the default combines the host name and the port.
    #[arg(long, value_name = "URL")]
    pub public_url: Option<String>,
    /// A certificate chain of your own (PEM); without one the service makes its own.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub tls_certificate: Option<PathBuf>,
    /// The private key of the certificate (PEM).
    #[arg(long, value_name = "FILE", requires = "tls_certificate")]
    pub tls_key: Option<PathBuf>,
    /// The set-up programs for the page's download, in a folder for each system; else `setup` beside this program, or where
    /// packages install them.
    #[arg(long, env = "EXCHANGE_CONNECTOR_SETUP_PROGRAMS", value_name = "DIR")]
    pub setup_programs: Option<PathBuf>,
    /// If the database is damaged or lost, set it aside and begin a new one; without this the service does not start then.
    #[arg(long)]
    pub new_database: bool,
    /// Print one JSON document when the service is ready.
    #[arg(long)]
    pub json: bool,
    /// The service whose process this is; the service manager of Windows starts it so.
    #[arg(long, hide = true, value_name = "SERVICE")]
    pub as_service: Option<String>,
}

/// `account-file`.
#[derive(Debug, Args)]
pub struct AccountFileArgs {
    /// The file to write, usually MicrosoftIntune.accountcert.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[command(flatten)]
    pub grant: Grant,
    /// Print one JSON document.
    #[arg(long)]
    pub json: bool,
}

/// `package`.
#[derive(Debug, Args)]
pub struct PackageArgs {
    /// The file to write, usually Exchange_Connector_Setup.zip.
    #[arg(long, value_name = "ZIP")]
    pub out: PathBuf,
    /// The system that the set-up programs are for; without it the programs that are found, which may be none.
    #[arg(long, value_enum)]
    pub system: Option<ForSystem>,
    /// The set-up programs, in a folder for each system; else `setup` beside this program, or where packages install them.
    #[arg(long, env = "EXCHANGE_CONNECTOR_SETUP_PROGRAMS", value_name = "DIR")]
    pub setup_programs: Option<PathBuf>,
    #[command(flatten)]
    pub grant: Grant,
    /// Print one JSON document.
    #[arg(long)]
    pub json: bool,
}

/// The system of a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ForSystem {
    Windows,
    Linux,
}

impl From<ForSystem> for System {
    fn from(system: ForSystem) -> Self {
        match system {
            ForSystem::Windows => Self::Windows,
            ForSystem::Linux => Self::Linux,
        }
    }
}

/// What an account file is good for.
#[derive(Debug, Args)]
pub struct Grant {
    /// The organization that the account file is meant for; the set-up shows it.
    #[arg(long, value_name = "NAME")]
    pub organization: Option<String>,
    /// Number of enrollments that the account file allows.
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub uses: u32,
    /// Number of days that the account file is valid.
    #[arg(long, value_name = "DAYS", default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=365))]
    pub valid: u32,
}

/// `user`.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Add somebody who may use the service.
    Add {
        name: String,
        /// What this user may do: read, audit, helpDesk, operate or administer. A new user may do everything without it.
        #[arg(long, value_parser = role)]
        role: Option<Role>,
        /// Create an access token and print it once. The user's older token stops working.
        #[arg(long)]
        token: bool,
        /// Ask for a password, twice. Without --role a new user may do everything.
        #[arg(long, conflicts_with = "token")]
        password: bool,
        /// Read the password from standard input, one line.
        #[arg(long, conflicts_with_all = ["token", "password"])]
        password_stdin: bool,
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Give a user a new password; open sessions end.
    Password {
        name: String,
        /// Read the password from standard input, one line, instead of asking for it twice.
        #[arg(long)]
        password_stdin: bool,
    },
    /// Print a link by which somebody chooses a password on the page; it is good once and for 24 hours. A missing user is
    /// added.
    Link {
        name: String,
        /// What this user may do: read, audit, helpDesk, operate or administer. A new user may do everything without it.
        #[arg(long, value_parser = role)]
        role: Option<Role>,
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Make a user one for emergencies: its use is an alarm, and no second factor is asked of it.
    BreakGlass {
        name: String,
        /// It is an ordinary user again.
        #[arg(long)]
        off: bool,
    },
    /// Ask for no second person any more, where two people have become one. On the page it takes a second person.
    EndSecondPerson,
    /// Take a user's second factor away, for whoever has lost the authenticator and the recovery codes.
    RemoveSecondFactor { name: String },
    /// Give a user another role; it counts at once.
    Role {
        name: String,
        /// read, audit, helpDesk, operate or administer.
        #[arg(value_parser = role)]
        role: Role,
    },
    /// List users and their roles.
    List {
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Further access tokens of a user, each with a name, a role and an end.
    #[command(subcommand)]
    Token(TokenCommand),
    /// Open sessions of the page.
    #[command(subcommand)]
    Session(SessionCommand),
    /// Remove a user; the tokens and all sessions end at once.
    Remove { name: String },
}

/// `user session`.
#[derive(Debug, Subcommand)]
pub enum SessionCommand {
    /// List open sessions, of one user or of all.
    List {
        user: Option<String>,
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// End one session of a user, or all of them; it counts at once.
    End {
        user: String,
        /// The session's id, as `list` shows it; without it all of the user's sessions end.
        id: Option<Uuid>,
    },
}

/// `user token`.
#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Create an access token and print it once. The user's other tokens go on.
    Add {
        user: String,
        /// What the token is for: a computer, a script.
        #[arg(long, value_name = "TOKEN", value_parser = token_name)]
        name: String,
        /// What it allows; no more than the user may, and as much as the user may without it.
        #[arg(long, value_parser = role)]
        role: Option<Role>,
        /// Number of days until it ends.
        #[arg(long, value_name = "DAYS", default_value_t = 365, value_parser = clap::value_parser!(u32).range(1..=3650))]
        days: u32,
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// List tokens, of one user or of all.
    List {
        user: Option<String>,
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// End a token and every session that it opened; it counts at once.
    End {
        user: String,
        /// The token's name.
        name: String,
    },
}

/// `audit`.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Check that no entry was changed, removed or added behind the service's back.
    Verify {
        /// A head from the log, as NUMBER:HASH: the entry with this number has to have this hash. May be given several times.
        #[arg(long, value_name = "NUMBER:HASH", value_parser = head)]
        head: Vec<(u64, String)>,
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Print all entries, the oldest first.
    Export {
        /// As a table (RFC 4180).
        #[arg(long, required_unless_present = "json", conflicts_with = "json")]
        csv: bool,
        /// As one JSON document on each line.
        #[arg(long)]
        json: bool,
        /// Write into this file instead of standard output.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

/// `graph`.
#[derive(Debug, Subcommand)]
pub enum GraphCommand {
    /// Set up the connection. A setting that you leave out keeps its value, or its default the first time.
    Set(Box<GraphSettingsArgs>),
    /// Show the settings, the last and next readings, and the findings.
    Show {
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Sign in and read one row of each kind; changes nothing.
    Test {
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Start a reading in the running service.
    Read {
        /// Read everything, only recent changes, or only groups.
        #[arg(value_enum, default_value_t)]
        what: Kind,
    },
    /// Accept the reading that is held back: the service reads again, and uses the result if it is as large.
    Accept,
    /// Remove the connection to Graph, its secret and its records.
    Remove,
}

/// `graph set`.
#[derive(Debug, Args)]
pub struct GraphSettingsArgs {
    /// The tenant's GUID or domain name.
    #[arg(long, value_name = "TENANT")]
    pub tenant: Option<String>,
    /// The application's (client) id.
    #[arg(long, value_name = "GUID")]
    pub client_id: Option<Uuid>,
    /// File with the client secret; - reads standard input.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["certificate", "key"])]
    pub secret_file: Option<PathBuf>,
    /// The certificate that is registered with the application (PEM).
    #[arg(long, value_name = "FILE", requires = "key")]
    pub certificate: Option<PathBuf>,
    /// The RSA key of the certificate (PEM, without a passphrase).
    #[arg(long, value_name = "FILE", requires = "certificate")]
    pub key: Option<PathBuf>,
    /// The Microsoft cloud that the tenant is in.
    #[arg(long, value_enum)]
    pub cloud: Option<Cloud>,
    /// Sign-in host, instead of the cloud's own: for labs and clouds that are not listed.
    #[arg(long, value_name = "URL")]
    pub login_url: Option<Url>,
    /// Graph host, instead of the cloud's own.
    #[arg(long, value_name = "URL")]
    pub graph_url: Option<Url>,
    /// Extra root certificates (PEM), for a proxy that inspects TLS.
    #[arg(long, value_name = "FILE")]
    pub ca_file: Option<PathBuf>,
    /// Minutes between full reads; 240 by default.
    #[arg(long, value_name = "MINUTES")]
    pub full_read_minutes: Option<u32>,
    /// Minutes between quick reads; 5 by default.
    #[arg(long, value_name = "MINUTES")]
    pub quick_read_minutes: Option<u32>,
    /// Minutes between reads of groups; 30 by default, 0 leaves groups to other sources.
    #[arg(long, value_name = "MINUTES")]
    pub group_read_minutes: Option<u32>,
    /// A full read with this much less than the one before waits for approval; 10 by default.
    #[arg(long, value_name = "PERCENT")]
    pub most_drop_percent: Option<u8>,
    /// What the compliance state configManager counts as; unknown by default, which keeps a device's access.
    #[arg(long, value_enum)]
    pub config_manager: Option<ConfigManager>,
}

fn head(text: &str) -> Result<(u64, String), String> {
    let parts =
        text.split_once(':').and_then(|(number, hash)| Some((number.parse().ok()?, hash.to_lowercase())));
    parts
        .filter(|(_, hash)| hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
        .ok_or_else(|| "a head is written NUMBER:HASH, as the log has it".into())
}

fn role(name: &str) -> Result<Role, String> {
    let known: Vec<_> = Role::ALL.iter().map(|(_, name)| *name).collect();
    Role::parse(name).ok_or_else(|| format!("a role is one of: {}", known.join(", ")))
}
