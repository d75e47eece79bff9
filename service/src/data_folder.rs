//! The data folder and what `serve` records in it (`service.toml`), where the other commands read it.

use std::collections::HashSet;
use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::path::{Path, PathBuf};

use exchange_connector_platform::files;
use exchange_connector_platform::lock::FolderLock;
use serde::{Deserialize, Serialize};
use url::Url;

/// Where `serve` listens without `--listen`: every address, port 8443.
pub const DEFAULT_LISTEN: &str = "0.0.0.0:8443";
const FILE: &str = "service.toml";

/// What `serve` recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    /// `sqlite:FILE`, absolute.
    pub database: String,
    /// The address that was chosen.
    pub listen: SocketAddr,
    /// Where agents and administrators find the service.
    pub public_url: Url,
    /// A certificate of the site's own, PEM chain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tls_certificate: Option<PathBuf>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tls_key: Option<PathBuf>,
}

/// Why settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum DataFolderError {
    #[error("{path} cannot be read or written", path = .0.display())]
    File(PathBuf, #[source] std::io::Error),
    #[error("{path} is damaged", path = .0.display())]
    Damaged(PathBuf, #[source] toml::de::Error),
    #[error("the settings cannot be written")]
    Write(#[from] toml::ser::Error),
    #[error("another management service runs with the data folder {path}", path = .0.display())]
    Locked(PathBuf),
    #[error("no service has been started with the data folder {path}", path = .0.display())]
    NeverServed(PathBuf),
    #[error("{0:?} is no address to listen on; write it as ADDRESS:PORT")]
    Listen(String),
    #[error("{0:?} is no https address")]
    PublicUrl(String),
}

/// The folder of one service.
#[derive(Debug, Clone)]
pub struct DataFolder(PathBuf);

impl DataFolder {
    /// The folder as given, else the system's place for a service's data.
    pub fn new(given: Option<PathBuf>) -> Self {
        Self(given.unwrap_or_else(default_folder))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Where the authority's files are.
    pub fn authority(&self) -> PathBuf {
        self.0.join("ca")
    }

    /// Where the key of the service's own secrets is.
    pub fn secrets(&self) -> PathBuf {
        self.0.join("secrets")
    }

    /// What `serve` recorded, if it ever ran.
    ///
    /// # Errors
    /// When the file cannot be read or is damaged.
    pub fn recorded(&self) -> Result<Option<Recorded>, DataFolderError> {
        let file = self.0.join(FILE);
        match std::fs::read_to_string(&file) {
            Ok(text) => toml::from_str(&text).map(Some).map_err(|e| DataFolderError::Damaged(file, e)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(DataFolderError::File(file, error)),
        }
    }

    /// The same for a command that needs a service.
    ///
    /// # Errors
    /// Also when no service was ever started here.
    pub fn served(&self) -> Result<Recorded, DataFolderError> {
        self.recorded()?.ok_or_else(|| DataFolderError::NeverServed(self.0.clone()))
    }

    /// Makes the folder.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn create(&self) -> Result<(), DataFolderError> {
        files::private_folder(&self.0).map_err(|e| DataFolderError::File(self.0.clone(), e))
    }

    /// Takes the folder for this process.
    ///
    /// # Errors
    /// [`DataFolderError::Locked`] while another service runs with it.
    pub fn lock(&self) -> Result<FolderLock, DataFolderError> {
        let file = self.0.join("service.lock");
        FolderLock::take(&file)
            .map_err(|error| DataFolderError::File(file, error))?
            .ok_or_else(|| DataFolderError::Locked(self.0.clone()))
    }

    /// Records for the other commands and the next start.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn record(&self, recorded: &Recorded) -> Result<(), DataFolderError> {
        let file = self.0.join(FILE);
        let text =
            format!("# Written by `exchange-connector-service serve`.\n{}", toml::to_string(recorded)?);
        files::write_private(&file, text.as_bytes()).map_err(|e| DataFolderError::File(file, e))
    }
}

fn default_folder() -> PathBuf {
    #[cfg(windows)]
    {
        let data =
            std::env::var_os("ProgramData").map_or_else(|| PathBuf::from(r"C:\ProgramData"), PathBuf::from);
        folder_in(&data)
    }
    #[cfg(not(windows))]
    {
        PathBuf::from("/var/lib/exchange-connector-service")
    }
}

/// The folder in Windows' place for programs' data. It lies beside the agent's, whose rights are another account's; a
/// service that was started in the earlier place, inside the agent's folder, stays there.
#[cfg(any(windows, test))]
fn folder_in(data: &Path) -> PathBuf {
    let earlier = data.join("Exchange Connector").join("Service");
    let beside = data.join("Exchange Connector Service");
    if earlier.join(FILE).is_file() && !beside.join(FILE).exists() { earlier } else { beside }
}

/// This computer's name, as far as it can stand in a certificate.
pub fn host_name() -> Option<String> {
    let name = gethostname::gethostname().to_str()?.trim_end_matches('.').to_ascii_lowercase();
    let good = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    (!name.is_empty() && name != "localhost" && name.chars().all(good)).then_some(name)
}

/// The address that leads out of this computer. Connecting a datagram socket sends nothing.
pub fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
    socket.connect("192.0.2.1:9").ok()?;
    let address = socket.local_addr().ok()?.ip();
    (!address.is_unspecified() && !address.is_loopback()).then_some(address)
}

/// The address to hand out for a listener, where the site named none.
///
/// # Errors
/// Never in practice: built of parts that are valid.
pub fn default_public_url(listen: SocketAddr) -> Result<Url, DataFolderError> {
    let host = if listen.ip().is_unspecified() {
        host_name().unwrap_or_else(|| own_address().map_or_else(|| "localhost".into(), |ip| ip.to_string()))
    } else {
        listen.ip().to_string()
    };
    public_url(&service_url(&host, listen.port()))
}

/// Addresses of an account file: the public one first, then whatever else leads here.
pub fn service_urls(recorded: &Recorded) -> Vec<String> {
    let mut urls = vec![recorded.public_url.as_str().trim_end_matches('/').to_owned()];
    if recorded.listen.ip().is_unspecified() {
        let port = recorded.listen.port();
        let others = [host_name(), own_address().map(|ip| ip.to_string()), Some("localhost".to_owned())];
        urls.extend(others.into_iter().flatten().map(|host| service_url(&host, port)));
    }
    distinct(urls)
}

/// Names of the service's own certificate.
pub fn certificate_names(recorded: &Recorded) -> Vec<String> {
    let mut names = vec!["localhost".to_owned(), "127.0.0.1".to_owned(), "::1".to_owned()];
    names.extend(host_name());
    names.extend(own_address().map(|ip| ip.to_string()));
    if !recorded.listen.ip().is_unspecified() {
        names.push(recorded.listen.ip().to_string());
    }
    names.extend(recorded.public_url.host_str().map(|host| host.trim_matches(['[', ']']).to_owned()));
    distinct(names)
}

/// Each once, in order of appearance.
fn distinct(mut texts: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    texts.retain(|text| seen.insert(text.clone()));
    texts
}

/// Reads a public address: https, a host, no path that the routes would not know.
///
/// # Errors
/// When it is something else.
pub fn public_url(text: &str) -> Result<Url, DataFolderError> {
    let wrong = || DataFolderError::PublicUrl(text.into());
    let url = Url::parse(text).map_err(|_| wrong())?;
    let plain =
        url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    if url.scheme() == "https" && url.has_host() && plain { Ok(url) } else { Err(wrong()) }
}

fn service_url(host: &str, port: u16) -> String {
    let host = if host.parse::<std::net::Ipv6Addr>().is_ok() { format!("[{host}]") } else { host.to_owned() };
    format!("https://{host}:{port}")
}

#[cfg(test)]
mod tests;
