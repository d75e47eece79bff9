//! The control endpoint: plain HTTP and JSON on loopback, for stories whose lab runs in another process.
//!
//! `GET /` description · `GET /counters` · `GET /mail` · `PUT /faults[/SERVER]` (knobs left out return to their default) ·
//! `POST /servers/NAME/{stop,start,recycle}` · `POST /accounts/NAME/{password,unlock,end-logons,mailbox}` ·
//! `GET /organization` (its whole state) · `PATCH /mailboxes/ID`, `PUT /rules`, `PUT|DELETE /policies/NAME` (by hand) ·
//! `POST /devices` · `PATCH|DELETE /devices/ID` · `POST /devices/ID/contact` · `POST /proxy/{refuse,allow}` ·
//! `PUT /graph/faults` · `PUT /graph/certificates` · `PUT|PATCH|DELETE /graph/managedDevices/ID` (its id or EAS id) ·
//! `PUT|DELETE /graph/groups/ID[/members]`.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::atomic::Ordering;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::description::Description;
use crate::exchange::AccountBook;
use crate::faults::Faults;
use crate::graph::GraphTenant;
use crate::mail::{MailStore, SentMessage};
use crate::organization::{Found, NewDevice, Organization};
use crate::proxy::Proxy;
use crate::server::RunningServer;
use crate::state::{self, ByHandError};

const BODY_LIMIT: usize = 1024 * 1024;

/// What the control endpoint shares with the lab.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) organization: Arc<Organization>,
    pub(crate) accounts: Arc<AccountBook>,
    pub(crate) mail: Arc<MailStore>,
    pub(crate) servers: Vec<RunningServer>,
    pub(crate) proxies: [Proxy; 2],
    pub(crate) graph: Option<Arc<GraphTenant>>,
    pub(crate) description: OnceLock<Description>,
}

/// Why a request was refused.
#[derive(Debug, thiserror::Error)]
enum ControlError {
    #[error("there is nothing at this address")]
    NotFound,
    #[error("no such {0}")]
    Missing(&'static str),
    #[error("the body is not what is expected here: {0}")]
    Body(String),
    #[error("refused: {0}")]
    Refused(String),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Password {
    password: String,
}

/// The mailbox that an account opens.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Address {
    address: String,
}

/// A device to add; what is left out is an iPhone's.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct DeviceToAdd {
    device_id: String,
    /// Any identity of the mailbox; the first mailbox when left out.
    mailbox: Option<String>,
    #[serde(default)]
    properties: BTreeMap<String, String>,
    #[serde(default)]
    discovery: bool,
}

/// Answers until the task is aborted.
pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        let shared = shared.clone();
        tokio::spawn(async move {
            let service = service_fn(move |request| {
                let shared = shared.clone();
                async move { Ok::<_, Infallible>(answer(&shared, request).await) }
            });
            if let Err(error) = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await {
                tracing::debug!(%error, "control connection ended");
            }
        });
    }
}

async fn answer(shared: &Shared, request: Request<Incoming>) -> Response<Full<Bytes>> {
    let (head, body) = request.into_parts();
    let outcome = match Limited::new(body, BODY_LIMIT).collect().await {
        Ok(body) => route(shared, &head.method, head.uri.path(), &body.to_bytes()),
        Err(error) => Err(ControlError::Body(error.to_string())),
    };
    let (status, value) = match outcome {
        Ok(value) => (StatusCode::OK, value),
        Err(error) => {
            let status = match error {
                ControlError::NotFound | ControlError::Missing(_) => StatusCode::NOT_FOUND,
                ControlError::Body(_) | ControlError::Refused(_) => StatusCode::BAD_REQUEST,
            };
            (status, json!({ "error": error.to_string() }))
        }
    };
    let mut response = Response::new(Full::new(Bytes::from(value.to_string())));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

fn route(shared: &Shared, method: &Method, path: &str, body: &[u8]) -> Result<Value, ControlError> {
    let path: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(unescape).collect();
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    match (method.as_str(), path.as_slice()) {
        ("GET", []) => Ok(json!(shared.description.get())),
        ("GET", ["counters"]) => Ok(counters(shared)),
        ("GET", ["mail"]) => Ok(shared.mail.sent().iter().map(message).collect()),
        ("PUT", ["faults"]) => {
            let faults: Faults = parse(body)?;
            set_faults(shared.servers.iter(), &faults)
        }
        ("PUT", ["faults", name]) => {
            let faults: Faults = parse(body)?;
            set_faults([server(shared, name)?].into_iter(), &faults)
        }
        ("POST", ["servers", name, verb]) => {
            let server = server(shared, name)?;
            match *verb {
                "stop" => server.faults().change(|knobs| knobs.down = true),
                "start" => server.faults().change(|knobs| knobs.down = false),
                "recycle" => server.state.shells.clear(),
                _ => return Err(ControlError::NotFound),
            }
            Ok(json!({}))
        }
        ("POST", ["accounts", name, verb]) => {
            shared.accounts.find(name).ok_or(ControlError::Missing("account"))?;
            match *verb {
                "password" => {
                    shared.accounts.set_password(name, parse::<Password>(body)?.password.into());
                }
                "mailbox" => {
                    shared.accounts.set_mailbox(name, parse::<Address>(body)?.address);
                }
                "unlock" => shared.accounts.unlock(name),
                "end-logons" => shared.accounts.end_logons(name),
                _ => return Err(ControlError::NotFound),
            }
            Ok(json!({}))
        }
        ("GET", ["organization"]) => Ok(state::document(&shared.organization)),
        ("PATCH", ["mailboxes", id]) => {
            state::change_mailbox(&shared.organization, id, parse(body)?).map(|()| json!({})).map_err(by_hand)
        }
        ("PUT", ["rules"]) => {
            state::set_rules(&shared.organization, parse(body)?);
            Ok(json!({}))
        }
        ("PUT", ["policies", name]) => {
            state::set_policy(&shared.organization, name, &parse(body)?).map(|()| json!({})).map_err(by_hand)
        }
        ("DELETE", ["policies", name]) => {
            shared.organization.change_policies(|policies, _| {
                policies.retain(|policy| !policy.name.eq_ignore_ascii_case(name));
            });
            Ok(json!({}))
        }
        ("POST", ["devices"]) => add_device(shared, parse(body)?),
        ("PATCH", ["devices", id]) => {
            let properties: BTreeMap<String, String> = parse(body)?;
            let index = device(shared, id)?;
            for (name, value) in properties {
                shared.organization.set_property(index, &name, &value).map_err(refused)?;
            }
            Ok(json!({}))
        }
        ("DELETE", ["devices", id]) => {
            shared.organization.remove_device(device(shared, id)?).map_err(refused)?;
            Ok(json!({}))
        }
        ("POST", ["devices", id, "contact"]) => {
            let now = shared.organization.now();
            let answer = shared.organization.device_contacts(device(shared, id)?, now).map_err(refused)?;
            Ok(json!({ "answer": format!("{answer:?}") }))
        }
        (method, ["graph", rest @ ..]) => {
            let graph = shared.graph.as_ref().ok_or(ControlError::Missing("Graph"))?;
            graph_route(graph, method, rest, body)
        }
        ("POST", ["proxy", verb @ ("refuse" | "allow")]) => {
            shared.proxies.iter().for_each(|proxy| proxy.refuse_all(*verb == "refuse"));
            Ok(json!({}))
        }
        _ => Err(ControlError::NotFound),
    }
}

/// `{"certificatePem": "…"}`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CertificateToRegister {
    certificate_pem: String,
}

/// Members of a group: ids of groups, or any identities of mailboxes.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct GroupToSet {
    display_name: Option<String>,
    members: Vec<String>,
}

fn graph_route(graph: &GraphTenant, method: &str, path: &[&str], body: &[u8]) -> Result<Value, ControlError> {
    let id = |text: &str| uuid::Uuid::try_parse(text).map_err(|_| ControlError::Missing("group"));
    let device = |found: Option<uuid::Uuid>| {
        found.map(|id| json!({ "id": id })).ok_or(ControlError::Missing("managed device"))
    };
    match (method, path) {
        ("PUT", ["faults"]) => {
            graph.set_faults(parse(body)?);
            Ok(json!({}))
        }
        ("PUT", ["certificates"]) => {
            let pem = parse::<CertificateToRegister>(body)?.certificate_pem;
            let der = CertificateDer::from_pem_slice(pem.as_bytes());
            graph.register(der.map_err(|error| ControlError::Body(error.to_string()))?.to_vec());
            Ok(json!({}))
        }
        ("PUT", ["managedDevices", name]) => device(graph.change_device(name, parse(body)?, true)),
        ("PATCH", ["managedDevices", name]) => device(graph.change_device(name, parse(body)?, false)),
        ("DELETE", ["managedDevices", name]) => device(graph.remove_device(name)),
        ("PUT", ["groups", group] | ["groups", group, "members"]) => {
            let group = id(group)?;
            let told: GroupToSet = parse(body)?;
            let members = told.members.iter().map(|text| {
                graph
                    .member(text)
                    .ok_or_else(|| ControlError::Body(format!("{text} is no member that is known")))
            });
            let members = members.collect::<Result<_, _>>()?;
            graph.set_group(group, told.display_name, members);
            Ok(json!({}))
        }
        ("DELETE", ["groups", group]) => {
            let group = id(group)?;
            graph.remove_group(group).then(|| json!({})).ok_or(ControlError::Missing("group"))
        }
        _ => Err(ControlError::NotFound),
    }
}

fn counters(shared: &Shared) -> Value {
    let records: u64 = shared.servers.iter().map(|server| server.counts().records).sum();
    let servers: BTreeMap<&str, _> =
        shared.servers.iter().map(|server| (server.name(), server.counts())).collect();
    let (attempts, unknown) = shared.accounts.attempts();
    let proxy = |index: usize| {
        let counters = shared.proxies[index].counters();
        json!({
            "requests": counters.requests.load(Ordering::Relaxed),
            "tunnels": counters.tunnels.load(Ordering::Relaxed),
            "refused": counters.refused.load(Ordering::Relaxed),
        })
    };
    json!({
        "records": records,
        "servers": servers,
        "accounts": attempts,
        "unknownAccounts": unknown,
        "proxy": proxy(0),
        "proxyWithPassword": proxy(1),
        "graph": shared.graph.as_ref().map(|graph| graph.counters()),
    })
}

fn message(message: &SentMessage) -> Value {
    json!({
        "from": message.from,
        "to": message.to,
        "subject": message.subject,
        "body": message.body,
        "bodyType": message.body_type,
        "text": message.text,
        "messageId": message.message_id,
        "headers": message.headers.iter().cloned().collect::<BTreeMap<_, _>>(),
        "disposition": message.disposition,
        "at": message.at.to_string(),
    })
}

fn set_faults<'a>(
    servers: impl Iterator<Item = &'a RunningServer>,
    faults: &Faults,
) -> Result<Value, ControlError> {
    servers.for_each(|server| server.faults().change(|knobs| *knobs = faults.clone()));
    Ok(json!({}))
}

/// A server by its full or short name.
fn server<'a>(shared: &'a Shared, name: &str) -> Result<&'a RunningServer, ControlError> {
    let is = |server: &&RunningServer| {
        server.name().eq_ignore_ascii_case(name) || server.state.short_name().eq_ignore_ascii_case(name)
    };
    shared.servers.iter().find(is).ok_or(ControlError::Missing("server"))
}

/// A device by any identity, or by its DeviceId where only one mailbox has it.
fn device(shared: &Shared, id: &str) -> Result<u32, ControlError> {
    let organization = &shared.organization;
    if let Found::One(index) = organization.find_device(id) {
        return Ok(index);
    }
    let is = |index: &u32| organization.device_key(*index).is_some_and(|key| key.0.eq_ignore_ascii_case(id));
    let mut found = (0..organization.device_end()).filter(is);
    match (found.next(), found.next()) {
        (Some(index), None) => Ok(index),
        _ => Err(ControlError::Missing("device")),
    }
}

fn add_device(shared: &Shared, mut device: DeviceToAdd) -> Result<Value, ControlError> {
    let organization = &shared.organization;
    let mailbox = match &device.mailbox {
        None => 0,
        Some(name) => match organization.find_mailbox(name) {
            Found::One(index) => index,
            _ => return Err(ControlError::Missing("mailbox")),
        },
    };
    let mut new = NewDevice::iphone(device.device_id);
    new.discovery = device.discovery;
    // Its identity holds it, so that it is not changed later.
    if let Some(kind) = device.properties.remove("DeviceType") {
        new.device_type = kind;
    }
    let index = organization.add_device(mailbox, new).map_err(refused)?;
    for (name, value) in &device.properties {
        organization.set_property(index, name, value).map_err(refused)?;
    }
    let guid = organization.device(index).map(|device| device.guid.to_string());
    Ok(json!({ "guid": guid }))
}

fn parse<'a, T: Deserialize<'a>>(body: &'a [u8]) -> Result<T, ControlError> {
    let body = if body.is_empty() { b"{}" } else { body };
    serde_json::from_slice(body).map_err(|error| ControlError::Body(error.to_string()))
}

fn by_hand(error: ByHandError) -> ControlError {
    match error {
        ByHandError::Missing(what) => ControlError::Missing(what),
        ByHandError::Refused(why) => ControlError::Refused(why),
    }
}

fn refused(error: impl std::error::Error) -> ControlError {
    ControlError::Refused(error.to_string())
}

/// Names may hold what a URL may not.
fn unescape(part: &str) -> String {
    let part = part.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    let decoded = url::form_urlencoded::parse(part.as_bytes()).next();
    decoded.map_or_else(|| part.clone(), |(name, _)| name.into_owned())
}
