//! The words of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use url::Url;
use uuid::Uuid;

use crate::sources::graph::settings::{Cloud, ConfigManager};
use crate::sources::graph::state::Kind;

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
    /// Answer agents and administrators until stopped.
    Serve(ServeArgs),
    /// Write the account file that connectors enrol with.
    AccountFile(AccountFileArgs),
    /// Write the set-up package: account file, read-me and the programs found beside this one.
    Package(PackageArgs),
    /// Administrators.
    #[command(subcommand)]
    User(UserCommand),
    /// Microsoft Graph: who is compliant, and who is in which group.
    #[command(subcommand)]
    Graph(GraphCommand),
    /// Copy the data folder whole, also while the service runs.
    Backup(BackupArgs),
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
    /// Where agents find the service; the default is made of the host name and the port.
    #[arg(long, value_name = "URL")]
    pub public_url: Option<String>,
    /// A certificate chain of your own (PEM); without one the service makes its own.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub tls_certificate: Option<PathBuf>,
    /// Its key (PEM).
    #[arg(long, value_name = "FILE", requires = "tls_certificate")]
    pub tls_key: Option<PathBuf>,
    /// Print one JSON document when the service answers.
    #[arg(long)]
    pub json: bool,
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
    #[command(flatten)]
    pub grant: Grant,
    /// Print one JSON document.
    #[arg(long)]
    pub json: bool,
}

/// What an account file is good for.
#[derive(Debug, Args)]
pub struct Grant {
    /// The organization it is meant for; shown in the set-up.
    #[arg(long, value_name = "NAME")]
    pub organization: Option<String>,
    /// Enrolments it is good for.
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub uses: u32,
    /// Days it is good for.
    #[arg(long, value_name = "DAYS", default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=365))]
    pub valid: u32,
}

/// `user`.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Add an administrator.
    Add {
        name: String,
        /// Make an access token and print it, once. An older token of the user ends.
        #[arg(long)]
        token: bool,
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// List administrators.
    List {
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Remove an administrator; token and sessions end at once.
    Remove { name: String },
}

/// `graph`.
#[derive(Debug, Subcommand)]
pub enum GraphCommand {
    /// Set how Graph is reached. What is not named stays as it is, or has its default at first.
    Set(Box<GraphSettingsArgs>),
    /// Show settings, last and next readings, findings.
    Show {
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Log on and read one row of each kind; changes nothing.
    Test {
        /// Print one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Have the running service read now.
    Read {
        /// Only what changed of late, or only groups.
        #[arg(value_enum, default_value_t)]
        what: Kind,
    },
    /// Accept the reading that is held back: it is made again, and counts if it is as large as that one.
    Accept,
    /// Forget Graph, its secret and its records.
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
    /// Its RSA key (PEM, without a passphrase).
    #[arg(long, value_name = "FILE", requires = "certificate")]
    pub key: Option<PathBuf>,
    #[arg(long, value_enum)]
    pub cloud: Option<Cloud>,
    /// Where tokens are given, instead of the cloud's host: for labs and clouds that are not listed.
    #[arg(long, value_name = "URL")]
    pub login_url: Option<Url>,
    /// Where Graph is, instead of the cloud's host.
    #[arg(long, value_name = "URL")]
    pub graph_url: Option<Url>,
    /// Extra roots (PEM), where a proxy opens TLS.
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
    /// A full read with this much less than before waits for a person; 10 by default.
    #[arg(long, value_name = "PERCENT")]
    pub most_drop_percent: Option<u8>,
    /// What the compliance state configManager counts as; unknown by default, which keeps what a device has.
    #[arg(long, value_enum)]
    pub config_manager: Option<ConfigManager>,
}
