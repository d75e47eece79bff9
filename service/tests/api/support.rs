//! A service, an agent and an administrator for one test.

use exchange_connector::api::checkin::{AgentHealth, CheckinRequest, CheckinResponse, OrderAck};
use exchange_connector::api::enrollment::{EnrollRequest, EnrollResponse};
use exchange_connector::api::report::{CommitSync, OpenSync, OrganizationReport};
use exchange_connector::api::{CHUNK_DIGEST_HEADER, CHUNK_MEDIA_TYPE};
use exchange_connector::domain::health::{ConnectorStatus, SyncKind, SyncRecord, SyncResult};
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::domain::server::Environment;
use exchange_connector_service::data_folder::DataFolder;
use exchange_connector_service::security::ca::Authority;
use exchange_connector_service::security::password::Cost;
use exchange_connector_service::security::random;
use exchange_connector_service::service::{Service, StartOptions};
use exchange_connector_service::store::NewToken;
use jiff::{SignedDuration, Timestamp};
use reqwest::{Certificate, Client, Identity, Method, RequestBuilder, Response};
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

pub(crate) const DN: &str =
    "CN=Mobile Mailbox Settings,CN=First Organization,CN=Microsoft Exchange,DC=contoso,DC=com";

/// A running service in a folder of its own.
pub(crate) struct Site {
    pub(crate) service: Service,
    pub(crate) folder: TempDir,
    token: String,
}

/// An enrolled agent.
pub(crate) struct Agent {
    client: Client,
    url: String,
    pub(crate) answer: EnrollResponse,
    pub(crate) key: rcgen::KeyPair,
    pub(crate) epoch: u64,
    pub(crate) settings_revision: Option<u64>,
}

/// An account file's token.
pub(crate) struct Token {
    pub(crate) id: Uuid,
    pub(crate) secret: String,
}

impl Site {
    pub(crate) async fn start() -> Self {
        let told = StartOptions { listen: Some("127.0.0.1:0".into()), ..StartOptions::default() };
        Self::start_in(tempfile::tempdir().expect("folder"), told).await
    }

    /// Ends, and starts again in the same folder with other options.
    pub(crate) async fn restart(self, told: StartOptions) -> Self {
        self.service.stop().await;
        Self::start_in(self.folder, told).await
    }

    pub(crate) async fn start_in(folder: TempDir, mut told: StartOptions) -> Self {
        told.password_cost = Cost { memory_kib: 8, passes: 1 };
        let service =
            Service::start(&DataFolder::new(Some(folder.path().into())), told).await.expect("service");
        let token = random::token();
        let hash = random::sha256(token.as_bytes());
        service.store().set_user_token(Timestamp::now(), "ann", hash, None).await.expect("user");
        Self { service, folder, token }
    }

    pub(crate) fn url(&self) -> String {
        format!("https://{}", self.service.address)
    }

    pub(crate) fn root(&self) -> Certificate {
        let pem = std::fs::read(self.folder.path().join("ca/root.pem")).expect("root");
        Certificate::from_pem(&pem).expect("certificate")
    }

    /// Without a certificate and without a token.
    pub(crate) fn anyone(&self) -> Client {
        Client::builder().tls_certs_only([self.root()]).build().expect("client")
    }

    /// The administrator's request.
    pub(crate) fn admin(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}/v1.0/deviceManagement/{path}", self.url());
        self.anyone().request(method, url).bearer_auth(&self.token)
    }

    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        let response = self.admin(Method::GET, path).send().await.expect("answer");
        assert_eq!(response.status(), 200, "{path}: {}", response.text().await.unwrap_or_default());
        let answer = response.json().await.expect("json");
        crate::model::check(path, &answer);
        answer
    }

    pub(crate) async fn account(&self, uses: u32, valid: SignedDuration) -> Token {
        let token = Token { id: Uuid::now_v7(), secret: random::token() };
        let stored = NewToken {
            id: token.id,
            secret_hash: random::sha256(token.secret.as_bytes()),
            organization: None,
            max_uses: uses,
            expires_at: Timestamp::now() + valid,
        };
        self.service.store().add_token(Timestamp::now(), &stored).await.expect("token");
        token
    }

    pub(crate) async fn enroll(&self, token: &Token, key: &rcgen::KeyPair, replace: bool) -> Response {
        self.enroll_as(token, key, replace, DN).await
    }

    pub(crate) async fn enroll_as(
        &self,
        token: &Token,
        key: &rcgen::KeyPair,
        replace: bool,
        dn: &str,
    ) -> Response {
        let request = EnrollRequest {
            certificate_request_pem: request(key),
            organization_id: dn.into(),
            organization_name: Some("First Organization".into()),
            environment: Environment::OnPremises,
            server_name: "cas01.contoso.com".into(),
            connector_server_name: "conn01.contoso.com".into(),
            agent_version: "0.1.0".into(),
            replace,
        };
        let bearer = format!("{}.{}", token.id, token.secret);
        let url = format!("{}/agent/v1/enroll", self.url());
        self.anyone().post(url).bearer_auth(bearer).json(&request).send().await.expect("answer")
    }

    /// An agent that is enrolled and holds the lease.
    pub(crate) async fn agent(&self) -> Agent {
        let token = self.account(5, SignedDuration::from_hours(1)).await;
        let key = rcgen::KeyPair::generate().expect("key");
        let answer = self.enroll(&token, &key, false).await;
        assert_eq!(answer.status(), 200, "{}", answer.text().await.unwrap_or_default());
        let mut agent = self.with(answer.json().await.expect("json"), key);
        agent.epoch = agent.check_in(0, vec![]).await.lease.epoch;
        agent
    }

    pub(crate) fn with(&self, answer: EnrollResponse, key: rcgen::KeyPair) -> Agent {
        let client = self.client(&answer.certificate_chain_pem, &key);
        Agent { client, url: self.url(), answer, key, epoch: 0, settings_revision: None }
    }

    pub(crate) fn client(&self, chain: &str, key: &rcgen::KeyPair) -> Client {
        let pem = format!("{chain}{}", key.serialize_pem());
        let identity = Identity::from_pem(pem.as_bytes()).expect("identity");
        Client::builder().tls_certs_only([self.root()]).identity(identity).build().expect("client")
    }

    /// The authority on disk, as another process would read it.
    pub(crate) fn authority(&self) -> Authority {
        Authority::open(&self.folder.path().join("ca"), Timestamp::now()).expect("authority")
    }
}

/// PKCS#10 with names that the service must not take over.
pub(crate) fn request(key: &rcgen::KeyPair) -> String {
    let params = rcgen::CertificateParams::new(vec!["evil.contoso.com".to_owned()]).expect("names");
    params.serialize_request(key).expect("request").pem().expect("pem")
}

impl Agent {
    /// `GET` of one of its own addresses.
    pub(crate) async fn read<T: serde::de::DeserializeOwned>(&self, path: &str) -> T {
        let response = self.client.get(format!("{}/agent/v1/{path}", self.url)).send().await.expect("answer");
        assert_eq!(response.status(), 200, "{path}: {}", response.text().await.unwrap_or_default());
        response.json().await.expect("json")
    }

    pub(crate) fn post(&self, path: &str) -> RequestBuilder {
        self.client.post(format!("{}/agent/v1/{path}", self.url))
    }

    pub(crate) fn put(&self, path: &str) -> RequestBuilder {
        self.client.put(format!("{}/agent/v1/{path}", self.url))
    }

    pub(crate) fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("{}/agent/v1/{path}", self.url))
    }

    pub(crate) async fn check_in_raw(&self, wait: u64, acks: Vec<OrderAck>) -> Response {
        let request = CheckinRequest {
            agent_version: "0.1.0".into(),
            epoch: self.epoch,
            acks,
            open_orders: None,
            health: health(),
            settings_revision: self.settings_revision,
            trusted_roots: None,
            book: None,
        };
        self.post(&format!("checkin?wait={wait}")).json(&request).send().await.expect("answer")
    }

    pub(crate) async fn check_in(&self, wait: u64, acks: Vec<OrderAck>) -> CheckinResponse {
        let response = self.check_in_raw(wait, acks).await;
        assert_eq!(response.status(), 200, "{}", response.text().await.unwrap_or_default());
        response.json().await.expect("json")
    }

    pub(crate) async fn open(&self, kind: SyncKind) -> Uuid {
        let id = Uuid::now_v7();
        let response = self.open_as(id, kind).await;
        assert_eq!(response.status(), 200, "{}", response.text().await.unwrap_or_default());
        id
    }

    pub(crate) async fn open_as(&self, id: Uuid, kind: SyncKind) -> Response {
        let open = OpenSync { id, kind, epoch: self.epoch, started_at: Timestamp::now() };
        self.post("syncs").json(&open).send().await.expect("answer")
    }

    pub(crate) async fn chunk(&self, sync: Uuid, number: u32, lines: &[Value]) -> Response {
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let bytes = zstd::encode_all(text.as_bytes(), 3).expect("zstd");
        let digest = random::hex(&random::sha256(&bytes));
        self.raw_chunk(sync, number, bytes, &digest).await
    }

    pub(crate) async fn raw_chunk(&self, sync: Uuid, number: u32, bytes: Vec<u8>, digest: &str) -> Response {
        self.client
            .put(format!("{}/agent/v1/syncs/{sync}/chunks/{number}", self.url))
            .header(CHUNK_DIGEST_HEADER, digest)
            .header("content-type", CHUNK_MEDIA_TYPE)
            .body(bytes)
            .send()
            .await
            .expect("answer")
    }

    pub(crate) async fn commit(&self, sync: Uuid, chunks: u32, records: u64, result: SyncResult) -> Response {
        self.commit_with(sync, chunks, records, result, DiscoveryScope::All, None).await
    }

    pub(crate) async fn commit_in(
        &self,
        sync: Uuid,
        chunks: u32,
        records: u64,
        result: SyncResult,
        scope: DiscoveryScope,
    ) -> Response {
        self.commit_with(sync, chunks, records, result, scope, None).await
    }

    async fn commit_with(
        &self,
        sync: Uuid,
        chunks: u32,
        records: u64,
        result: SyncResult,
        scope: DiscoveryScope,
        organization: Option<OrganizationReport>,
    ) -> Response {
        let commit = CommitSync {
            epoch: self.epoch,
            chunks,
            records,
            result,
            run: run(result, records),
            scope,
            organization: organization.map(Box::new),
        };
        self.post(&format!("syncs/{sync}/commit")).json(&commit).send().await.expect("answer")
    }

    /// A full sync in one chunk that left out so many objects and read everything else.
    pub(crate) async fn sync_but(&self, unread: u64, lines: &[Value]) -> Value {
        let sync = self.open(SyncKind::Full).await;
        assert_eq!(self.chunk(sync, 0, lines).await.status(), 204);
        let records = lines.len() as u64;
        let mut run = run(SyncResult::Partial, records);
        run.unread_objects = Some(unread);
        let commit = CommitSync {
            epoch: self.epoch,
            chunks: 1,
            records,
            result: SyncResult::Partial,
            run,
            scope: DiscoveryScope::All,
            organization: None,
        };
        let response = self.post(&format!("syncs/{sync}/commit")).json(&commit).send().await.expect("answer");
        assert_eq!(response.status(), 200, "{}", response.text().await.unwrap_or_default());
        response.json().await.expect("json")
    }

    /// A full sync that read the organization too.
    pub(crate) async fn sync_organization(&self, lines: &[Value], organization: OrganizationReport) {
        let sync = self.open(SyncKind::Full).await;
        assert_eq!(self.chunk(sync, 0, lines).await.status(), 204);
        let count = lines.len() as u64;
        let response = self
            .commit_with(sync, 1, count, SyncResult::Succeeded, DiscoveryScope::All, Some(organization))
            .await;
        assert_eq!(response.status(), 200, "{}", response.text().await.unwrap_or_default());
    }

    /// A whole sync in one chunk; gives the commit's answer.
    pub(crate) async fn sync(&self, kind: SyncKind, lines: &[Value], result: SyncResult) -> Value {
        let sync = self.open(kind).await;
        assert_eq!(self.chunk(sync, 0, lines).await.status(), 204);
        let response = self.commit(sync, 1, lines.len() as u64, result).await;
        assert_eq!(response.status(), 200, "{}", response.text().await.unwrap_or_default());
        response.json().await.expect("json")
    }
}

pub(crate) fn run(result: SyncResult, devices: u64) -> SyncRecord {
    SyncRecord {
        started_at: Timestamp::now(),
        finished_at: Timestamp::now(),
        result,
        devices,
        findings: 0,
        new: 0,
        changed: 0,
        removed: 0,
        unread_objects: None,
        server: None,
    }
}

pub(crate) fn health() -> AgentHealth {
    AgentHealth {
        status: ConnectorStatus::Connected,
        server: Some("cas02.contoso.com".into()),
        connector_server_name: "conn01.contoso.com".into(),
        last_full_sync: None,
        last_quick_sync: None,
        running_sync: None,
        findings: vec![],
        primary_smtp_address: None,
    }
}

/// A device's line; `n` names it.
pub(crate) fn device(n: u32) -> Value {
    json!({
        "deviceId": format!("DEV{n:05}"),
        "identity": identity(n),
        "guid": Uuid::from_u128(u128::from(n)),
        "mailbox": {"displayName": format!("User {n}"), "smtpAddress": format!("user{n}@contoso.com"), "guid": null},
        "deviceType": if n.is_multiple_of(2) { "iPhone" } else { "Android" },
        "deviceModel": "iPhone14C3", "deviceOS": "iOS 17.1", "userAgent": "Apple-iPhone14C3/2107.98",
        "friendlyName": null, "clientType": "EAS", "accessState": "Allowed", "accessStateReason": "Global",
        "firstSyncTime": "2026-01-01T08:00:00Z", "lastSuccessSync": "2026-11-20T08:00:00Z",
    })
}

pub(crate) fn identity(n: u32) -> String {
    format!("contoso.com/Users/User {n}/ExchangeActiveSyncDevices/iPhone§DEV{n:05}")
}

/// `innerError.code` of an error answer.
pub(crate) async fn inner(response: Response) -> String {
    let body: Value = response.json().await.expect("json");
    body["error"]["innerError"]["code"].as_str().unwrap_or_default().to_owned()
}

/// `code` of an error answer.
pub(crate) async fn code(response: Response) -> String {
    let body: Value = response.json().await.expect("json");
    assert!(body["error"]["innerError"]["request-id"].is_string(), "{body}");
    body["error"]["code"].as_str().unwrap_or_default().to_owned()
}
