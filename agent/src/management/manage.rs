//! The management part of the service's API: what an administrator does at the connector.

use exchange_connector::api::manage::{
    Decided, MadeChanges, PlanAnswer, PolicyFile, PolicyPlan, RunDecision, SetMode, WhyAnswer,
};
use exchange_connector::domain::health::Mode;
use reqwest::Method;
use serde::de::DeserializeOwned;
use url::form_urlencoded;
use uuid::Uuid;

use super::{ANSWER_LIMIT, Result, ServiceClient, ServiceError};

impl ServiceClient {
    async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        let answer = self.send(Method::GET, path, |request| request.timeout(ANSWER_LIMIT)).await?;
        serde_json::from_slice(&answer).map_err(|_| ServiceError::Malformed)
    }

    /// Observe only, or enforce.
    ///
    /// # Errors
    /// What the service refuses.
    pub async fn set_mode(&self, mode: Mode) -> Result<SetMode> {
        self.ask("/mode", &SetMode { mode }, ANSWER_LIMIT).await
    }

    /// What would change: one page of it.
    ///
    /// # Errors
    /// What the service refuses.
    pub async fn plan(&self, after: Option<&str>) -> Result<PlanAnswer> {
        match after {
            None => self.get("/plan").await,
            Some(key) => self.get(&format!("/plan?after={}", encoded(key))).await,
        }
    }

    /// What orders changed in this organization and nobody took back: one page of it.
    ///
    /// # Errors
    /// What the service refuses.
    pub async fn made_changes(&self, after: Option<Uuid>) -> Result<MadeChanges> {
        match after {
            None => self.get("/changes").await,
            Some(order) => self.get(&format!("/changes?after={order}")).await,
        }
    }

    /// A person's word on a run that waits.
    ///
    /// # Errors
    /// What the service refuses.
    pub async fn decide_run(&self, run: Uuid, accept: bool, verdict: RunDecision) -> Result<Decided> {
        let word = if accept { "accept" } else { "reject" };
        self.ask(&format!("/runs/{run}/{word}"), &verdict, ANSWER_LIMIT).await
    }

    /// The chain of every device that fits.
    ///
    /// # Errors
    /// What the service refuses.
    pub async fn why(&self, device: &str) -> Result<WhyAnswer> {
        self.get(&format!("/why?device={}", encoded(device))).await
    }

    /// Plans a policy file, or applies it.
    ///
    /// # Errors
    /// What the service refuses.
    pub async fn policy(&self, file: &PolicyFile, apply: bool) -> Result<PolicyPlan> {
        let word = if apply { "apply" } else { "plan" };
        self.ask(&format!("/policy/{word}"), file, ANSWER_LIMIT).await
    }
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
