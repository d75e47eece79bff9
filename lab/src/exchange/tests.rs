//! A whole lab over plain http with Basic, spoken to in bytes: limits, faults and log-on.

use base64_simd::STANDARD;
use exchange_connector::psrp::pool::{PoolOptions, RunspacePool as Client};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use uuid::Uuid;

use crate::faults::Faults;
use crate::scenario::Scheme;
use crate::{Lab, LabOptions, RunningLab};

async fn lab(change: impl FnOnce(&mut LabOptions)) -> RunningLab {
    let mut options = LabOptions::default();
    options.scenario.authentication.power_shell_http = vec![Scheme::Basic];
    options.scenario.authentication.allow_unencrypted = true;
    options.scenario.organization.devices = 30;
    change(&mut options);
    Lab::start(options).await.unwrap()
}

/// One POST on a connection of its own: status and body, which may be cut.
async fn post(lab: &RunningLab, path: &str, password: &str, body: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(lab.servers()[0].http()).await.unwrap();
    let token = STANDARD.encode_to_string(format!("svc-connector:{password}"));
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: cas01.contoso.com\r\nConnection: close\r\nAuthorization: Basic {token}\r\n\
         Content-Type: application/soap+xml;charset=UTF-8\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // A connection that is cut ends in an error; what came before it counts.
    drop(stream.read_to_end(&mut answer).await);
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let status = answer.get(9..12).and_then(|status| status.parse().ok()).unwrap_or_default();
    (status, answer.split_once("\r\n\r\n").map_or_else(String::new, |(_, body)| body.to_owned()))
}

fn envelope(action: &str, shell: Option<Uuid>, timeout: &str, body: &str) -> String {
    let selector = shell.map_or_else(String::new, |id| {
        format!("<w:SelectorSet><w:Selector Name=\"ShellId\">{id}</w:Selector></w:SelectorSet>")
    });
    format!(
        "<s:Envelope xmlns:s=\"s\" xmlns:a=\"a\" xmlns:w=\"w\" xmlns:r=\"r\"><s:Header><a:Action>http://x/{action}</a:Action>\
         <a:MessageID>uuid:1</a:MessageID><a:To>http://cas01.contoso.com/PowerShell/</a:To>\
         <w:ResourceURI>http://schemas.microsoft.com/powershell/Microsoft.Exchange</w:ResourceURI>\
         <w:MaxEnvelopeSize>153600</w:MaxEnvelopeSize><w:OperationTimeout>{timeout}</w:OperationTimeout>{selector}\
         </s:Header><s:Body>{body}</s:Body></s:Envelope>"
    )
}

fn create(id: Uuid) -> String {
    let creation = STANDARD.encode_to_string(Client::new(PoolOptions::new(id)).open().unwrap());
    let body = format!("<r:Shell ShellId=\"{id}\"><r:creationXml>{creation}</r:creationXml></r:Shell>");
    envelope("Create", None, "PT20S", &body)
}

const RIGHT: &str = "Lab-Password-1";
const PATH: &str = "/PowerShell/?SerializationLevel=Full";
const RECEIVE: &str = "<r:Receive><r:DesiredStream>stdout</r:DesiredStream></r:Receive>";

#[tokio::test]
async fn a_shell_opens_is_received_times_out_and_is_gone_after_delete() {
    let lab = lab(|_| {}).await;
    let id = Uuid::new_v4();
    let (status, body) = post(&lab, PATH, RIGHT, &create(id)).await;
    assert!(status == 200 && body.contains("ResourceCreated"), "{status} {body}");
    assert!(body.contains("<a:RelatesTo>uuid:1</a:RelatesTo>") && body.contains("CONTOSO\\svc-connector"));
    let (status, body) = post(&lab, PATH, RIGHT, &envelope("Receive", Some(id), "PT20S", RECEIVE)).await;
    assert!(status == 200 && body.contains("<rsp:Stream"), "{status} {body}");
    let (status, body) = post(&lab, PATH, RIGHT, &envelope("Receive", Some(id), "PT0.05S", RECEIVE)).await;
    assert!(status == 500 && body.contains("w:TimedOut"), "{status} {body}");
    assert_eq!(post(&lab, PATH, RIGHT, &envelope("Delete", Some(id), "PT20S", "")).await.0, 200);
    let (status, body) = post(&lab, PATH, RIGHT, &envelope("Receive", Some(id), "PT20S", RECEIVE)).await;
    assert!(status == 500 && body.contains("[FailureCategory=WSMan-InvalidShellID]"), "{status} {body}");
}

#[tokio::test]
async fn the_quota_is_the_users_and_a_deleted_shell_frees_a_place() {
    let lab = lab(|_| {}).await;
    lab.servers()[0].faults().change(|knobs| knobs.shells_per_user = 1);
    let first = Uuid::new_v4();
    assert_eq!(post(&lab, PATH, RIGHT, &create(first)).await.0, 200);
    let (status, body) = post(&lab, PATH, RIGHT, &create(Uuid::new_v4())).await;
    assert!(
        status == 500 && body.contains("w:QuotaLimit") && body.contains("maximum number of 1 concurrent")
    );
    post(&lab, PATH, RIGHT, &envelope("Delete", Some(first), "PT20S", "")).await;
    assert_eq!(post(&lab, PATH, RIGHT, &create(Uuid::new_v4())).await.0, 200);
}

#[tokio::test]
async fn an_idle_shell_is_gone() {
    let lab = lab(|options| options.max_idle = Some(std::time::Duration::ZERO)).await;
    let id = Uuid::new_v4();
    assert_eq!(post(&lab, PATH, RIGHT, &create(id)).await.0, 200);
    let (_, body) = post(&lab, PATH, RIGHT, &envelope("Receive", Some(id), "PT20S", RECEIVE)).await;
    assert!(body.contains("WSMan-InvalidShellID"), "{body}");
}

#[tokio::test]
async fn wrong_passwords_are_401_and_lock_in_the_end() {
    let lab = lab(|options| options.lock_after = 2).await;
    for _ in 0..2 {
        assert_eq!(post(&lab, PATH, "wrong", &create(Uuid::new_v4())).await.0, 401);
    }
    assert_eq!(post(&lab, PATH, RIGHT, &create(Uuid::new_v4())).await.0, 401);
    assert!(lab.accounts().attempts().0["svc-connector"].locked);
}

#[tokio::test]
async fn faults_of_the_wire() {
    let lab = lab(|_| {}).await;
    let knobs = |faults: Faults| lab.servers()[0].faults().change(|knobs| *knobs = faults);
    knobs(Faults { unavailable_requests: 1, ..Faults::default() });
    assert_eq!(post(&lab, PATH, RIGHT, &create(Uuid::new_v4())).await.0, 503);
    knobs(Faults { back_end_down: true, ..Faults::default() });
    let (_, body) = post(&lab, PATH, RIGHT, &create(Uuid::new_v4())).await;
    assert!(body.contains("Cafe-SendFailure"), "{body}");
    knobs(Faults { cut_after_bytes: Some(700), ..Faults::default() });
    let id = Uuid::new_v4();
    assert_eq!(post(&lab, PATH, RIGHT, &create(id)).await.0, 200);
    let (_, body) = post(&lab, PATH, RIGHT, &envelope("Receive", Some(id), "PT20S", RECEIVE)).await;
    assert!(body.len() <= 700 && !body.contains("</s:Envelope>"), "{}", body.len());
    knobs(Faults { login_expires_after_requests: Some(0), ..Faults::default() });
    assert_eq!(post(&lab, PATH, RIGHT, &create(Uuid::new_v4())).await.0, 401);
}

#[tokio::test]
async fn other_directories() {
    let lab = lab(|_| {}).await;
    let (status, body) = post(&lab, "/wsman", RIGHT, &create(Uuid::new_v4())).await;
    assert!(status == 500 && body.contains("2150858811"), "{status} {body}");
    assert_eq!(post(&lab, "/nowhere", RIGHT, "").await.0, 404);
    assert_eq!(post(&lab, "/EWS/Exchange.asmx", RIGHT, "").await.0, 401);
}
