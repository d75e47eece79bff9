//! Test servers: TLS or plain, with a script that answers each request; and a name server for one zone.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use hickory_resolver::proto::op::{Message, OpCode, ResponseCode};
use hickory_resolver::proto::rr::rdata::SRV;
use hickory_resolver::proto::rr::{Name, RData, Record};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, UdpSocket};
use tokio_rustls::TlsAcceptor;

/// One request as it came.
#[derive(Debug, Clone)]
pub(crate) struct SeenRequest {
    /// Which connection, from 0.
    pub(crate) connection: usize,
    pub(crate) head: String,
    pub(crate) body: String,
}

/// What the script does with a request.
#[derive(Debug)]
pub(crate) enum Reply {
    /// These bytes; the connection stays.
    Answer(Vec<u8>),
    /// These bytes, then the end of the connection.
    Last(Vec<u8>),
    /// Nothing, while the connection stays open.
    Silence,
}

/// A running server; it ends with the test's runtime.
#[derive(Debug)]
pub(crate) struct ScriptedServer {
    pub(crate) port: u16,
    /// PEM of the authority; empty without TLS.
    pub(crate) root: String,
    seen: Arc<Mutex<Vec<SeenRequest>>>,
}

impl ScriptedServer {
    /// All requests so far.
    pub(crate) fn seen(&self) -> Vec<SeenRequest> {
        self.seen.lock().expect("no panic").clone()
    }

    /// How many connections brought requests.
    pub(crate) fn connections(&self) -> usize {
        self.seen().iter().map(|seen| seen.connection + 1).max().unwrap_or(0)
    }
}

/// An HTTP answer with headers as they are given, each ended by a line break.
pub(crate) fn answer(status: &str, headers: &str, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// Serves `script`; with a name in `tls`, its certificate is for that name.
pub(crate) async fn serve(
    tls: Option<&str>,
    script: impl FnMut(&SeenRequest) -> Reply + Send + 'static,
) -> ScriptedServer {
    let (root, acceptor) = match tls.map(certificates) {
        Some((root, config)) => (root, Some(TlsAcceptor::from(Arc::new(config)))),
        None => (String::new(), None),
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let seen = Arc::<Mutex<Vec<SeenRequest>>>::default();
    let script = Arc::new(Mutex::new(script));
    let all = seen.clone();
    tokio::spawn(async move {
        for connection in 0.. {
            let Ok((stream, _)) = listener.accept().await else { return };
            let (acceptor, all, script) = (acceptor.clone(), all.clone(), script.clone());
            let ask = move |seen: SeenRequest| {
                all.lock().expect("no panic").push(seen.clone());
                (script.lock().expect("no panic"))(&seen)
            };
            tokio::spawn(async move {
                match acceptor {
                    None => talk(stream, connection, ask).await,
                    Some(acceptor) => {
                        if let Ok(stream) = acceptor.accept(stream).await {
                            talk(stream, connection, ask).await;
                        }
                    }
                }
            });
        }
    });
    ScriptedServer { port, root, seen }
}

async fn talk(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    connection: usize,
    ask: impl Fn(SeenRequest) -> Reply,
) {
    let mut head = Vec::new();
    while let Ok(byte) = stream.read_u8().await {
        head.push(byte);
        if !head.ends_with(b"\r\n\r\n") {
            continue;
        }
        let text = String::from_utf8_lossy(&head).into_owned();
        let lower = text.to_lowercase();
        let length = lower.split("content-length: ").nth(1).and_then(|rest| rest.lines().next());
        let mut body = vec![0; length.and_then(|text| text.parse().ok()).unwrap_or(0)];
        if stream.read_exact(&mut body).await.is_err() {
            return;
        }
        head.clear();
        let body = String::from_utf8_lossy(&body).into_owned();
        match ask(SeenRequest { connection, head: text, body }) {
            Reply::Answer(bytes) => {
                if stream.write_all(&bytes).await.is_err() {
                    return;
                }
            }
            Reply::Last(bytes) => {
                // The other side may be gone already.
                let _ = stream.write_all(&bytes).await;
                let _ = stream.shutdown().await;
                return;
            }
            Reply::Silence => {}
        }
    }
}

fn certificates(name: &str) -> (String, rustls::ServerConfig) {
    let root_key = rcgen::KeyPair::generate().expect("a key");
    let mut params = rcgen::CertificateParams::new(Vec::new()).expect("params");
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let root = params.self_signed(&root_key).expect("a root");
    let issuer = rcgen::Issuer::from_params(&params, &root_key);
    let key = rcgen::KeyPair::generate().expect("a key");
    let mut leaf = rcgen::CertificateParams::new(vec![name.to_owned()]).expect("params");
    leaf.extended_key_usages = vec![rcgen::ExtendedKeyUsagePurpose::ServerAuth];
    let leaf = leaf.signed_by(&key, &issuer).expect("a certificate");
    let key = rustls_pki_types::PrivateKeyDer::try_from(key.serialize_der()).expect("a key");
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![leaf.der().clone()], key)
        .expect("a server");
    (root.pem(), config)
}

/// `(name, priority, weight, port, target)`
pub(crate) type Zone = &'static [(&'static str, u16, u16, u16, &'static str)];

/// A name server for `zone`; `None` hears and says nothing.
pub(crate) async fn name_server(zone: Option<Zone>) -> SocketAddr {
    let socket = Arc::new(UdpSocket::bind("127.0.0.1:0").await.expect("a port"));
    let address = socket.local_addr().expect("an address");
    tokio::spawn(async move {
        let mut buffer = vec![0; 4096];
        while let Ok((length, from)) = socket.recv_from(&mut buffer).await {
            let Some(zone) = zone else { continue };
            let query = Message::from_vec(&buffer[..length]).expect("a query");
            let mut answer = Message::response(query.metadata.id, OpCode::Query);
            for question in &query.queries {
                answer.add_query(question.clone());
                let asked = question.name().to_ascii().to_lowercase();
                for (name, priority, weight, port, target) in zone.iter().filter(|entry| asked == entry.0) {
                    let target = Name::from_ascii(target).expect("a name");
                    let name = Name::from_ascii(name).expect("a name");
                    let data = RData::SRV(SRV::new(*priority, *weight, *port, target));
                    answer.add_answer(Record::from_rdata(name, 60, data));
                }
            }
            if answer.answers.is_empty() {
                answer.metadata.response_code = ResponseCode::NXDomain;
            }
            socket.send_to(&answer.to_vec().expect("an answer"), from).await.expect("sent");
        }
    });
    address
}
