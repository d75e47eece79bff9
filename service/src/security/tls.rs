//! HTTPS: one port for everyone. The service requests client certificates but does not require them; the routes decide.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, RwLock};
use std::time::Duration;

use axum::Router;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use jiff::Timestamp;
use rustls::server::{ClientHello, ResolvesServerCert, WebPkiClientVerifier};
use rustls::sign::CertifiedKey;
use rustls::{RootCertStore, ServerConfig};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;
use uuid::Uuid;

use crate::security::admission::{Admission, Caller};
use crate::security::ca::{self, Identity};
use crate::security::client_certificates::AtItsTime;
use crate::security::stalled::Stalled;

const HANDSHAKE: Duration = Duration::from_secs(10);
const HEADERS: Duration = Duration::from_secs(20);
/// How long an answer may wait for the other side to take it.
const STALL: Duration = Duration::from_secs(60);
/// How long open requests may go on after the stop. Polls are answered at once; what is cut off is sent again.
const STOP: Duration = Duration::from_secs(10);

/// The address that a request came from, as the connection has it.
#[derive(Debug, Clone, Copy)]
pub struct Remote(pub IpAddr);

/// Who showed a client certificate: its chain was verified in the handshake.
#[derive(Debug, Clone)]
pub struct Peer {
    pub agent: Uuid,
    /// Its connector, where the certificate says it.
    pub connector: Option<Uuid>,
    pub serial: Vec<u8>,
    /// Begin and end of the certificate's life. The handshake does not look at them.
    pub valid: (Timestamp, Timestamp),
}

impl Peer {
    /// True while the certificate counts.
    pub fn is_valid_at(&self, now: Timestamp) -> bool {
        (self.valid.0..=self.valid.1).contains(&now)
    }
}

/// Why HTTPS cannot be served with these files.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    #[error("the certificate and its key do not fit or are of a kind that is not supported")]
    Identity(#[source] rustls::Error),
    #[error("the authority of agents cannot be used")]
    Agents(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// The server certificate in use; it can be exchanged while connections come in.
#[derive(Debug)]
pub struct ServerCertificate(RwLock<Arc<CertifiedKey>>);

impl ServerCertificate {
    /// Checks that chain and key belong together.
    pub fn new(identity: Identity) -> Result<Self, TlsError> {
        Ok(Self(RwLock::new(certified(identity)?)))
    }

    /// The chain that is shown, leaf first.
    pub fn chain(&self) -> Vec<CertificateDer<'static>> {
        self.0.read().unwrap_or_else(std::sync::PoisonError::into_inner).cert.clone()
    }

    /// New handshakes use `identity` from now on.
    ///
    /// # Errors
    /// When chain and key do not belong together; the old ones stay.
    pub fn replace(&self, identity: Identity) -> Result<(), TlsError> {
        let key = certified(identity)?;
        *self.0.write().unwrap_or_else(std::sync::PoisonError::into_inner) = key;
        Ok(())
    }
}

impl ResolvesServerCert for ServerCertificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone())
    }
}

fn certified(identity: Identity) -> Result<Arc<CertifiedKey>, TlsError> {
    let provider = rustls::crypto::aws_lc_rs::default_provider();
    CertifiedKey::from_der(identity.chain, identity.key, &provider).map(Arc::new).map_err(TlsError::Identity)
}

/// The TLS side: our certificate, and agents' certificates verified against `agents_pem` alone.
pub fn config(certificate: Arc<ServerCertificate>, agents_pem: &str) -> Result<Arc<ServerConfig>, TlsError> {
    let anchor =
        CertificateDer::from_pem_slice(agents_pem.as_bytes()).map_err(|e| TlsError::Agents(Box::new(e)))?;
    let mut roots = RootCertStore::empty();
    roots.add(anchor).map_err(|e| TlsError::Agents(Box::new(e)))?;
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider.clone())
        .allow_unauthenticated()
        .build()
        .map_err(|e| TlsError::Agents(Box::new(e)))?;
    let verifier = Arc::new(AtItsTime { inner: verifier });
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(TlsError::Identity)?
        .with_client_cert_verifier(verifier)
        .with_cert_resolver(certificate);
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

/// Accepts until `stop` turns true, then lets open requests end, for a while.
pub async fn serve(
    listener: TcpListener,
    config: Arc<ServerConfig>,
    router: Router,
    admission: Admission,
    mut stop: watch::Receiver<bool>,
) {
    let acceptor = TlsAcceptor::from(config);
    let mut open = tokio::task::JoinSet::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = stopped(&mut stop) => break,
            Some(_) = open.join_next() => continue,
        };
        let (stream, address) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file handles: going round at once would only burn the processor.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let Some(place) = admission.admit(Caller::of(address.ip())) else {
            tracing::warn!(%address, "too many connections; one was turned away");
            continue;
        };
        let (acceptor, router, stop) = (acceptor.clone(), router.clone(), stop.clone());
        open.spawn(async move {
            connection(stream, address, acceptor, router, stop).await;
            drop(place);
        });
    }
    drop(listener);
    let ended = async { while open.join_next().await.is_some() {} };
    if tokio::time::timeout(STOP, ended).await.is_err() {
        tracing::warn!(connections = open.len(), "connections did not end by themselves; they are cut off");
        open.shutdown().await;
    }
}

async fn connection(
    stream: TcpStream,
    address: SocketAddr,
    acceptor: TlsAcceptor,
    router: Router,
    mut stop: watch::Receiver<bool>,
) {
    let _ = stream.set_nodelay(true);
    let stream = match tokio::time::timeout(HANDSHAKE, acceptor.accept(stream)).await {
        Ok(Ok(stream)) => stream,
        Ok(Err(error)) => return tracing::debug!(%address, %error, "the TLS handshake failed"),
        Err(_) => return tracing::debug!(%address, "the TLS handshake took too long"),
    };
    let router =
        router.layer(axum::Extension(Caller::of(address.ip()))).layer(axum::Extension(Remote(address.ip())));
    let peer = stream.get_ref().1.peer_certificates().and_then(|chain| peer(chain.first()?));
    let router = match peer {
        Some(peer) => router.layer(axum::Extension(peer)),
        None => router,
    };
    let connection = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .serve_connection(TokioIo::new(Stalled::new(stream, STALL)), TowerToHyperService::new(router));
    let mut connection = std::pin::pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = stopped(&mut stop) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%address, %error, "a connection ended early");
    }
}

async fn stopped(stop: &mut watch::Receiver<bool>) {
    // An error means that the sender is gone, which is a stop too.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// The connector that a certificate of ours names beside the agent.
fn connector(certificate: &x509_parser::certificate::X509Certificate<'_>) -> Option<Uuid> {
    let names = certificate.subject_alternative_name().ok()??;
    names.value.general_names.iter().find_map(|name| match name {
        x509_parser::extensions::GeneralName::URI(uri) => {
            let (connector, _) = uri.strip_prefix(ca::AGENT_URI)?.split_once('/')?;
            Uuid::parse_str(connector).ok()
        }
        _ => None,
    })
}

/// CN is the agent's id; the chain was verified in the handshake.
fn peer(leaf: &CertificateDer<'_>) -> Option<Peer> {
    let (_, certificate) = x509_parser::parse_x509_certificate(leaf).ok()?;
    let name = certificate.subject().iter_common_name().next()?.as_str().ok()?;
    let at = |time: x509_parser::time::ASN1Time| Timestamp::from_second(time.timestamp()).ok();
    let validity = certificate.validity();
    Some(Peer {
        agent: Uuid::parse_str(name).ok()?,
        connector: connector(&certificate),
        serial: certificate.raw_serial().to_vec(),
        valid: (at(validity.not_before)?, at(validity.not_after)?),
    })
}
