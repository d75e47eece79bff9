//! A small HTTP proxy: `CONNECT` only, with or without Basic credentials, counting what passes.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use base64_simd::STANDARD;
use exchange_connector::secret::Secret;
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Longest request head taken; a `CONNECT` needs a fraction of it.
const HEAD_LIMIT: usize = 16 * 1024;

/// What the proxy saw.
#[derive(Debug, Default)]
pub struct ProxyCounters {
    pub requests: AtomicU64,
    pub tunnels: AtomicU64,
    pub refused: AtomicU64,
}

/// A running proxy; it stops when dropped.
#[derive(Debug)]
pub struct Proxy {
    address: SocketAddr,
    counters: Arc<ProxyCounters>,
    refuse_all: Arc<AtomicBool>,
    task: JoinHandle<()>,
}

/// What every connection needs to know.
#[derive(Debug, Clone)]
struct Rules {
    credentials: Option<Arc<(String, Secret)>>,
    resolve: Arc<Vec<(String, Option<SocketAddr>)>>,
    counters: Arc<ProxyCounters>,
    refuse_all: Arc<AtomicBool>,
}

impl Proxy {
    /// Starts a proxy on `listen`. `resolve` maps `host:port` as a client names it to where it is,
    /// or to nowhere: the lab's server names exist in no DNS.
    pub async fn start(
        listen: SocketAddr,
        credentials: Option<(String, Secret)>,
        resolve: Vec<(String, Option<SocketAddr>)>,
    ) -> std::io::Result<Self> {
        let listener = TcpListener::bind(listen).await?;
        let address = listener.local_addr()?;
        let rules = Rules {
            credentials: credentials.map(Arc::new),
            resolve: Arc::new(resolve),
            counters: Arc::default(),
            refuse_all: Arc::default(),
        };
        let (counters, refuse_all) = (rules.counters.clone(), rules.refuse_all.clone());
        let task = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let rules = rules.clone();
                tokio::spawn(async move {
                    if let Err(error) = rules.serve(client).await {
                        tracing::debug!(%error, "proxy connection ended");
                    }
                });
            }
        });
        Ok(Self { address, counters, refuse_all, task })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What passed so far.
    pub fn counters(&self) -> &ProxyCounters {
        &self.counters
    }

    /// While true every request is answered 502, as by a proxy whose upstream is gone.
    pub fn refuse_all(&self, refuse: bool) {
        self.refuse_all.store(refuse, Ordering::Relaxed);
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Rules {
    async fn serve(&self, mut client: TcpStream) -> std::io::Result<()> {
        client.set_nodelay(true)?;
        // A refused client may try again on the same connection, with credentials.
        loop {
            let Some(head) = read_head(&mut client).await? else { return Ok(()) };
            self.counters.requests.fetch_add(1, Ordering::Relaxed);
            let Some(target) = connect_target(&head) else {
                return self.refuse(&mut client, "405 Method Not Allowed", "Allow: CONNECT\r\n").await;
            };
            if self.refuse_all.load(Ordering::Relaxed) {
                return self.refuse(&mut client, "502 Bad Gateway", "").await;
            }
            if !self.admits(&head) {
                self.refuse(
                    &mut client,
                    "407 Proxy Authentication Required",
                    "Proxy-Authenticate: Basic realm=\"lab\"\r\n",
                )
                .await?;
                continue;
            }
            let Ok(mut server) = self.dial(&target).await else {
                return self.refuse(&mut client, "502 Bad Gateway", "").await;
            };
            server.set_nodelay(true)?;
            self.counters.tunnels.fetch_add(1, Ordering::Relaxed);
            client.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await?;
            copy_bidirectional(&mut client, &mut server).await?;
            return Ok(());
        }
    }

    async fn dial(&self, target: &str) -> std::io::Result<TcpStream> {
        match self.resolve.iter().find(|(name, _)| name.eq_ignore_ascii_case(target)) {
            Some((_, Some(address))) => TcpStream::connect(address).await,
            Some((_, None)) => Err(std::io::ErrorKind::ConnectionRefused.into()),
            None => TcpStream::connect(target).await,
        }
    }

    async fn refuse(&self, client: &mut TcpStream, status: &str, headers: &str) -> std::io::Result<()> {
        self.counters.refused.fetch_add(1, Ordering::Relaxed);
        let answer = format!("HTTP/1.1 {status}\r\n{headers}Content-Length: 0\r\n\r\n");
        client.write_all(answer.as_bytes()).await
    }

    fn admits(&self, head: &str) -> bool {
        let Some(credentials) = &self.credentials else { return true };
        let expected = format!("{}:{}", credentials.0, credentials.1.expose());
        let given = header(head, "proxy-authorization").and_then(|value| {
            let (scheme, token) = value.split_once(' ')?;
            let token = STANDARD.decode_to_vec(token.trim()).ok()?;
            scheme.eq_ignore_ascii_case("basic").then_some(token)
        });
        given.is_some_and(|given| given == expected.as_bytes())
    }
}

/// Reads up to and with the empty line. Nothing follows it before our answer, so byte-wise reading loses nothing.
async fn read_head(stream: &mut TcpStream) -> std::io::Result<Option<String>> {
    let mut head = Vec::with_capacity(512);
    let mut byte = [0u8; 1];
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() >= HEAD_LIMIT || stream.read(&mut byte).await? == 0 {
            return Ok(None);
        }
        head.push(byte[0]);
    }
    Ok(String::from_utf8(head).ok())
}

fn connect_target(head: &str) -> Option<String> {
    let mut words = head.lines().next()?.split(' ');
    let (method, target) = (words.next()?, words.next()?);
    (method == "CONNECT" && target.contains(':')).then(|| target.to_owned())
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().skip(1).find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

#[cfg(test)]
mod tests;
