//! What open pages hear: which subjects have changed, for as long as their reader is signed in and the service runs.

use std::time::{Duration, Instant};

use exchange_connector_service::security::random;
use exchange_connector_service::security::role::Role;
use jiff::Timestamp;
use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::decisions::{organization, send, sync};
use crate::support::Site;

/// A stream that says it is open.
struct Stream {
    response: Response,
    read: String,
}

impl Stream {
    async fn open(site: &Site, token: &str) -> Self {
        let request = site.anyone().get(format!("{}/events", site.url())).bearer_auth(token);
        let response = request.send().await.expect("answer");
        assert_eq!(response.status(), 200);
        let headers = response.headers();
        assert_eq!(
            (&headers["content-type"], &headers["x-accel-buffering"]),
            (&"text/event-stream".parse().expect("value"), &"no".parse().expect("value"))
        );
        let mut stream = Self { response, read: String::new() };
        assert_eq!(stream.next().await.expect("an event").0, "ready");
        stream
    }

    /// The next event's name and data; nothing at the stream's end.
    async fn next(&mut self) -> Option<(String, Value)> {
        loop {
            if let Some((event, rest)) = self.read.split_once("\n\n") {
                let line = |name: &str| {
                    event
                        .lines()
                        .find_map(|line| line.strip_prefix(name))
                        .unwrap_or_default()
                        .trim()
                        .to_owned()
                };
                let (name, data) = (line("event:"), line("data:"));
                self.read = rest.to_owned();
                return Some((name, serde_json::from_str(&data).expect("json")));
            }
            let chunk = self.response.chunk().await.ok()??;
            self.read.push_str(&String::from_utf8_lossy(&chunk));
        }
    }

    /// Waits until a topic is told of.
    async fn hears(&mut self, topic: &str) {
        while let Some((_, data)) = self.next().await {
            if data["topics"].as_array().is_some_and(|all| all.contains(&json!(topic))) {
                return;
            }
        }
        panic!("the stream ended before it told of {topic}");
    }
}

#[tokio::test]
async fn an_open_page_hears_of_each_change_by_its_subject() {
    let (site, agent) = organization(3).await;
    let mut stream = Stream::open(&site, site.token()).await;
    let device = site.get("exchangeDevices?$top=1").await["value"][0]["id"].clone();
    let word = json!({"exchangeDeviceId": device, "access": "block", "note": "lost"});
    assert_eq!(send(&site, Method::POST, "manualDecisions", word).await.status(), 201);
    stream.hears("devices").await;
    let settings = json!({"displayName": "Blocked", "defaultLocale": "en"});
    assert_eq!(send(&site, Method::POST, "notificationMessageTemplates", settings).await.status(), 201);
    stream.hears("settings").await;
    sync(&agent, 5).await;
    stream.hears("connectors").await;
}

#[tokio::test]
async fn a_stream_ends_with_the_service_and_holds_up_no_stop() {
    let site = Site::start().await;
    let mut streams = Vec::new();
    for _ in 0..6 {
        streams.push(Stream::open(&site, site.token()).await);
    }
    let began = Instant::now();
    site.service.stop().await;
    for stream in &mut streams {
        assert_eq!(stream.next().await, None);
    }
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
}

#[tokio::test]
async fn who_is_removed_hears_no_more() {
    let site = Site::start().await;
    let token = random::token();
    let store = site.service.store();
    let hash = random::sha256(token.as_bytes());
    store.set_user_token(Timestamp::now(), "bea", hash, Some(Role::Read)).await.expect("user");
    let mut stream = Stream::open(&site, &token).await;
    assert!(store.remove_user("bea").await.is_ok());
    let settings = json!({"displayName": "Blocked", "defaultLocale": "en"});
    assert_eq!(send(&site, Method::POST, "notificationMessageTemplates", settings).await.status(), 201);
    assert_eq!(stream.next().await, None);
    let refused = site.anyone().get(format!("{}/events", site.url())).bearer_auth(&token).send().await;
    assert_eq!(refused.expect("answer").status(), 401);
}
