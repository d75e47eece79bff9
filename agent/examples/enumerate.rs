//! Enumerates the devices of one server over remote PowerShell and prints counts and times: how fast is a server,
//! and this side of it?
//!
//! `EXCHANGE_PASSWORD=… cargo run --release --example enumerate -- https://cas01.contoso.com/PowerShell/ 'CONTOSO\svc'
//! [--root ca.pem] [--method basic] [--repeat 3]`

use std::sync::Arc;
use std::time::{Duration, Instant};

use clap::Parser;
use exchange_connector::auth::Method;
use exchange_connector::domain::account::LogonName;
use exchange_connector::domain::logon::LogonDoor;
use exchange_connector::psrp::{Command, DecodeLimits};
use exchange_connector::remoting::SessionOptions;
use exchange_connector::secret::Secret;
use exchange_connector_agent::logons::LogonGate;
use exchange_connector_agent::net::{
    Credentials, LaneOptions, RemoteOptions, RemoteSession, Target, TlsSettings,
};

#[derive(Debug, Parser)]
struct Arguments {
    /// The server's remote PowerShell address.
    url: url::Url,
    /// `DOMAIN\user` or a UPN; its password is in the environment variable EXCHANGE_PASSWORD.
    user: String,
    /// File with a further trusted authority.
    #[arg(long, value_name = "PEM")]
    root: Option<std::path::PathBuf>,
    /// automatic, kerberos, negotiate, ntlm or basic.
    #[arg(long, default_value = "automatic")]
    method: String,
    /// The cmdlet that lists.
    #[arg(long, default_value = "Get-MobileDevice")]
    cmdlet: String,
    /// How often, in one session.
    #[arg(long, default_value_t = 1)]
    repeat: u32,
    /// Only count the records: what is left is the wire alone.
    #[arg(long)]
    count: bool,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = Arguments::parse();
    let method = match arguments.method.as_str() {
        "automatic" => Method::Automatic,
        "kerberos" => Method::Kerberos,
        "negotiate" => Method::Negotiate,
        "ntlm" => Method::Ntlm,
        "basic" => Method::Basic,
        other => return Err(format!("there is no method {other}").into()),
    };
    let pem = arguments.root.map(std::fs::read_to_string).transpose()?;
    let password = Secret::new(std::env::var("EXCHANGE_PASSWORD")?);
    let credentials = Credentials {
        user: LogonName::parse(&arguments.user)?,
        account: LogonGate::default().account(LogonDoor::Exchange, &arguments.user, &password),
        password,
        method,
        realm: None,
        kdc: None,
    };
    let lane = LaneOptions {
        target: Target::of(&arguments.url)?,
        proxy: None,
        tls: TlsSettings::new(pem.as_deref())?,
        credentials: Some(Arc::new(credentials)),
        connect_limit: Duration::from_secs(30),
        request_limit: Duration::from_secs(300),
        body_limit: 64 * 1024 * 1024,
    };
    let begun = Instant::now();
    let mut session = RemoteSession::open(RemoteOptions {
        lane,
        session: SessionOptions::exchange(arguments.url.as_str()),
        shell: uuid::Uuid::new_v4(),
        left: Vec::new(),
        pipeline_limit: Duration::from_secs(3600),
        throttle_limit: Duration::from_secs(300),
        cancel: None,
        progress: Box::new(|_| {}),
    })
    .await?;
    print(&format!("open     {:>8.1} ms", begun.elapsed().as_secs_f64() * 1e3));
    for _ in 0..arguments.repeat {
        let command = Command::new(arguments.cmdlet.as_str()).text("ResultSize", "Unlimited");
        let (begun, limits) = (Instant::now(), DecodeLimits::default());
        let (mut bytes, mut unreadable) = (0_u64, 0_u64);
        let mut pipeline = session.start(vec![command]).await?;
        while let Some(record) = pipeline.next_record().await? {
            bytes += record.clixml().len() as u64;
            unreadable += u64::from(!arguments.count && record.value(&limits).is_err());
        }
        let outcome = pipeline.end().await?;
        let time = begun.elapsed();
        let records = outcome.records;
        print(&format!(
            "{records} records, {bytes} bytes of CLIXML, {unreadable} unreadable, {:?}: {:.1} ms, {:.2} µs per record",
            outcome.state,
            time.as_secs_f64() * 1e3,
            time.as_secs_f64() * 1e6 / records.max(1) as f64,
        ));
    }
    session.close().await?;
    Ok(())
}

fn print(line: &str) {
    use std::io::Write as _;
    // A reader that went away needs no line.
    let _ = writeln!(std::io::stdout(), "{line}");
}
