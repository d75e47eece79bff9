//! From a target to a stream: name, TCP, the proxy's CONNECT, TLS; each with a time limit and an error of its own.

use std::io;
use std::time::Duration;

use exchange_connector::auth::{AuthError, ChannelBinding};
use exchange_connector::domain::logon::RefusalKind;
use rustls_pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use url::Url;

use super::error::{NetError, TlsProblem};
use super::tls::{TlsSettings, channel_binding};
use crate::logons::LogonAccount;

/// Beneath TLS: a few of its records, which have 16 KiB at most.
const READ_BUFFER: usize = 128 * 1024;

/// A server: scheme, name and port of a URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub tls: bool,
    pub host: String,
    pub port: u16,
}

/// The proxy to go through.
#[derive(Debug, Clone)]
pub struct ProxyTarget {
    pub host: String,
    pub port: u16,
    /// For Basic, as it is typed.
    pub credentials: Option<LogonAccount>,
}

impl Target {
    /// The server of a URL.
    ///
    /// # Errors
    /// [`NetError::Url`]
    pub fn of(url: &Url) -> Result<Self, NetError> {
        let wrong = || NetError::Url { url: url.to_string() };
        let tls = match url.scheme() {
            "https" => true,
            "http" => false,
            _ => return Err(wrong()),
        };
        let host = url.host_str().ok_or_else(wrong)?.to_owned();
        let port = url.port_or_known_default().ok_or_else(wrong)?;
        Ok(Self { tls, host, port })
    }

    /// The host as certificates, proxies and DNS name it: an IPv6 address has no brackets there.
    pub(crate) fn name(&self) -> &str {
        self.host.trim_matches(['[', ']'])
    }

    /// `host:port`
    pub fn address(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }
}

/// What a lane talks over.
pub(crate) trait Io: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

/// An open stream.
pub(crate) struct Connected {
    pub(crate) stream: Box<dyn Io>,
    pub(crate) binding: Option<ChannelBinding>,
    /// The server's own certificate, DER.
    pub(crate) certificate: Option<Vec<u8>>,
}

/// Opens a stream to `target`. `limit` holds for each of TCP, proxy and TLS.
pub(crate) async fn connect(
    target: &Target,
    proxy: Option<&ProxyTarget>,
    tls: &TlsSettings,
    limit: Duration,
) -> Result<Connected, NetError> {
    let stream = match proxy {
        None => dial(&target.host, target.port, limit).await?,
        Some(proxy) => through(proxy, target, limit).await?,
    };
    // Requests are written whole; waiting for more would only delay them.
    let _ = stream.set_nodelay(true);
    if !target.tls {
        return Ok(Connected { stream: Box::new(stream), binding: None, certificate: None });
    }
    secure(stream, &target.host, &target.address(), tls, limit).await
}

/// Opens a stream through a proxy, unless the proxy refused its account before.
pub(crate) async fn through(
    proxy: &ProxyTarget,
    target: &Target,
    limit: Duration,
) -> Result<TcpStream, NetError> {
    let stream = dial(&proxy.host, proxy.port, limit).await?;
    let address = format!("{}:{}", proxy.host, proxy.port);
    let not_repeated =
        |refused| NetError::Auth { address: address.clone(), source: AuthError::NotRepeated(refused) };
    let permit = match &proxy.credentials {
        Some(account) => Some(account.ask().await.map_err(not_repeated)?),
        None => None,
    };
    let tunnel = tunnel(stream, target, proxy);
    let opened = within(limit, "the proxy's answer", &address, tunnel).await.and_then(|opened| opened);
    match (permit, &opened) {
        (Some(permit), Ok(_)) => permit.accepted(),
        (Some(permit), Err(NetError::ProxyCredentials { .. })) => {
            permit.refused(&address, RefusalKind::Credentials);
        }
        _ => {}
    }
    opened
}

/// Makes a TLS connection of an open one, its server verified as `host`.
pub(crate) async fn secure(
    stream: TcpStream,
    host: &str,
    address: &str,
    tls: &TlsSettings,
    limit: Duration,
) -> Result<Connected, NetError> {
    let tls_error = |source: io::Error, problem| NetError::Tls { host: host.to_owned(), problem, source };
    let bare = host.trim_matches(['[', ']']).to_owned();
    let name = ServerName::try_from(bare).map_err(|error| {
        tls_error(io::Error::new(io::ErrorKind::InvalidInput, error), TlsProblem::WrongName)
    })?;
    // rustls reads 4 KiB at a time; a buffer beneath it spares most of the system calls of a large answer.
    let stream = BufReader::with_capacity(READ_BUFFER, stream);
    let handshake = TlsConnector::from(tls.0.clone()).connect(name, stream);
    let stream = within(limit, "the TLS handshake", address, handshake).await?.map_err(|error| {
        let problem = TlsProblem::of(&error);
        tls_error(error, problem)
    })?;
    let certificate =
        stream.get_ref().1.peer_certificates().and_then(|chain| chain.first()).map(|first| first.to_vec());
    let binding = certificate.as_deref().and_then(channel_binding);
    Ok(Connected { stream: Box::new(stream), binding, certificate })
}

pub(crate) async fn dial(host: &str, port: u16, limit: Duration) -> Result<TcpStream, NetError> {
    let address = format!("{host}:{port}");
    let name = host.trim_matches(['[', ']']);
    let found = within(limit, "resolving the name", &address, tokio::net::lookup_host((name, port)))
        .await?
        .map_err(|source| NetError::Dns { host: host.to_owned(), source })?;
    let found: Vec<_> = found.collect();
    within(limit, "connecting", &address, TcpStream::connect(found.as_slice())).await?.map_err(|source| {
        match source.kind() {
            io::ErrorKind::ConnectionRefused => NetError::Refused { address: address.clone(), source },
            _ => NetError::Connect { address: address.clone(), source },
        }
    })
}

/// Asks the proxy for a tunnel; plain http goes through one too, because its log-on belongs to one connection.
async fn tunnel(mut stream: TcpStream, target: &Target, proxy: &ProxyTarget) -> Result<TcpStream, NetError> {
    let name = format!("{}:{}", proxy.host, proxy.port);
    let address = target.address();
    let mut request = format!("CONNECT {address} HTTP/1.1\r\nHost: {address}\r\n");
    if let Some(account) = &proxy.credentials {
        let text = format!("{}:{}", account.user(), account.password().expose());
        let credentials = zeroize::Zeroizing::new(text);
        request.push_str("Proxy-Authorization: Basic ");
        request.push_str(&base64_simd::STANDARD.encode_to_string(credentials.as_bytes()));
        request.push_str("\r\n");
    }
    request.push_str("\r\n");
    let request = zeroize::Zeroizing::new(request);
    let closed = |source| NetError::Connect { address: name.clone(), source };
    stream.write_all(request.as_bytes()).await.map_err(closed)?;
    let mut head = Vec::with_capacity(512);
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() > 16 * 1024 {
            return Err(NetError::NotAProxy { proxy: name });
        }
        // Byte by byte: what follows the head belongs to the tunnel.
        let byte = stream.read_u8().await.map_err(|error| match head.is_empty() {
            true => closed(error),
            false => NetError::NotAProxy { proxy: name.clone() },
        })?;
        head.push(byte);
    }
    match proxy_status(&head) {
        Some(200..=299) => Ok(stream),
        Some(407) => Err(NetError::ProxyCredentials { proxy: name }),
        Some(status) => Err(NetError::ProxyRefused { proxy: name, target: address, status }),
        None => Err(NetError::NotAProxy { proxy: name }),
    }
}

fn proxy_status(head: &[u8]) -> Option<u16> {
    let line = head.strip_prefix(b"HTTP/1.")?;
    std::str::from_utf8(line.get(2..5)?).ok()?.parse().ok()
}

/// `work`, but not longer than `limit`.
pub(super) async fn within<T>(
    limit: Duration,
    what: &'static str,
    address: &str,
    work: impl Future<Output = T>,
) -> Result<T, NetError> {
    tokio::time::timeout(limit, work).await.map_err(|_| NetError::Timeout {
        what,
        address: address.to_owned(),
        after: limit,
    })
}

#[cfg(test)]
mod tests;
