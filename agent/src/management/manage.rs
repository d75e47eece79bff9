//! The management part of the service's API: what an administrator does at the connector.

use exchange_connector::api::manage::{
    Decided, MadeChanges, PlanAnswer, PolicyFile, PolicyPlan, RunDecision, SetMode, WhyAnswer,
};
use exchange_connector::domain::health::Mode;
use uuid::Uuid;

use super::client::{ANSWER_LIMIT, Result, ServiceClient, encoded};

impl ServiceClient {
    /// Observe only, or enforce.
    pub async fn set_mode(&self, mode: Mode) -> Result<SetMode> {
        self.ask("/mode", &SetMode { mode }, ANSWER_LIMIT).await
    }

    /// What would change: one page of it.
    pub async fn plan(&self, after: Option<&str>) -> Result<PlanAnswer> {
        self.page("/plan", after).await
    }

    /// What orders changed in this organization and nobody undid: one page of it.
    pub async fn made_changes(&self, after: Option<Uuid>) -> Result<MadeChanges> {
        self.page("/changes", after.map(|order| order.to_string()).as_deref()).await
    }

    /// Accepts or rejects a run that is held for approval.
    pub async fn decide_run(&self, run: Uuid, accept: bool, verdict: RunDecision) -> Result<Decided> {
        let word = if accept { "accept" } else { "reject" };
        self.ask(&format!("/runs/{run}/{word}"), &verdict, ANSWER_LIMIT).await
    }

    /// The chain of every device that fits.
    pub async fn why(&self, device: &str) -> Result<WhyAnswer> {
        self.get(&format!("/why?device={}", encoded(device))).await
    }

    /// Plans a policy file, or applies it.
    pub async fn policy(&self, file: &PolicyFile, apply: bool) -> Result<PolicyPlan> {
        let word = if apply { "apply" } else { "plan" };
        self.ask(&format!("/policy/{word}"), file, ANSWER_LIMIT).await
    }
}
