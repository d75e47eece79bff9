//! The orders of `run --once`: check-ins and orders in turn, until the service says that nothing more comes.

use std::sync::Arc;
use std::time::{Duration, Instant};

use exchange_connector::domain::health::{Finding, SyncKind};
use exchange_connector::domain::order::OrderState;
use jiff::Timestamp;
use tokio::sync::watch;

use crate::daemon::tasks::check_in::LinkError;
use crate::daemon::tasks::mail::Turn;
use crate::daemon::tasks::{check_in, mail, sync_orders};
use crate::exchange::servers::Servers;
use crate::findings;
use crate::orders::attempt::Executed;
use crate::orders::executor::Executor;
use crate::orders::hold;
use crate::orders::lease::Held;
use crate::orders::undo::report_undone;
use crate::store::queue::{Lane, Next};
use crate::store::{DataFolder, Journal, Stored};

/// How long nothing may move before the run ends with what is still open.
const STANDSTILL: Duration = Duration::from_secs(120);
/// How long one check-in waits for orders.
const WAIT_SECONDS: u64 = 1;

/// What the end of a run still asks for.
#[derive(Debug)]
pub enum Rest {
    /// Nothing more comes.
    Settled,
    /// A sync was ordered meanwhile.
    Sync(SyncKind),
}

/// Carries out what comes until nothing more does.
#[derive(Debug)]
pub struct Once<'a> {
    pub journal: &'a Journal,
    pub folder: &'a DataFolder,
    pub stored: Arc<Stored>,
    pub servers: &'a Servers,
    /// True once the program is to end.
    pub cancel: watch::Receiver<bool>,
}

/// What one turn of orders came to.
#[derive(Debug, Default)]
pub struct Done {
    /// Orders that got their outcome.
    pub orders: u64,
    /// What kept orders from being done.
    pub findings: Vec<Finding>,
}

impl Once<'_> {
    /// Check-ins and orders in turn. `progress` hears of each turn that did something.
    ///
    /// # Errors
    /// When the service refuses, or the journal cannot be used.
    pub async fn run(
        &self,
        done: &mut Done,
        progress: &(dyn Fn(u64) + Send + Sync),
    ) -> Result<Rest, LinkError> {
        let client = check_in::client(&self.stored)?;
        let (lease, held) = watch::channel(Held::default());
        let mut executor = Executor::new(
            self.journal,
            Arc::clone(&self.stored),
            self.servers,
            Some(client.clone()),
            held.clone(),
            self.cancel.clone(),
        )
        .await;
        let mut moved = Instant::now();
        let mut wait = 0;
        let rest = loop {
            if let Some(error) = report_undone(&client, self.journal).await? {
                break Err(error.into());
            }
            let health = check_in::health(self.journal, self.folder, None).await?;
            let answers = self.journal.unconfirmed_acks().await?.len();
            let checked = match check_in::check_in(&client, self.journal, health, wait).await {
                Ok(checked) => checked,
                Err(error) => break Err(error),
            };
            lease.send_replace(checked.lease);
            if let Some((_, kind)) = sync_orders::ordered_syncs(self.journal).await?.pop() {
                break Ok(Rest::Sync(kind));
            }
            hold(self.journal, Some(&client), &held).await?;
            let ended = self.carry(&mut executor, &held, done).await?;
            if ended > 0 || answers > 0 {
                moved = Instant::now();
                done.orders += ended;
                progress(done.orders);
                wait = 0;
                continue;
            }
            let open = self.journal.count_open_orders().await?;
            if checked.settled && open == 0 || !checked.active || *self.cancel.borrow() {
                break Ok(Rest::Settled);
            }
            if moved.elapsed() > STANDSTILL {
                done.findings.push(self.open(open).await?);
                break Ok(Rest::Settled);
            }
            wait = WAIT_SECONDS;
        };
        if Box::pin(executor.resolve_wipes()).await.is_ok_and(|news| news)
            && let Ok(health) = check_in::health(self.journal, self.folder, None).await
        {
            // The next run sends it otherwise.
            let _ = check_in::check_in(&client, self.journal, health, 0).await;
        }
        executor.exchange.close().await;
        rest
    }

    /// Every order that can be tried now; gives how many got their outcome.
    async fn carry(
        &self,
        executor: &mut Executor,
        held: &watch::Receiver<Held>,
        done: &mut Done,
    ) -> Result<u64, LinkError> {
        let mut ended = 0;
        while let Next::Order(waiting) = self.journal.next_order(Lane::Changes, Timestamp::now()).await? {
            if Box::pin(executor.execute(&waiting)).await? != Executed::Ended {
                break;
            }
            ended += 1;
            let answers = self.journal.unconfirmed_acks().await?;
            let failed = answers.into_iter().find(|ack| {
                ack.order_id == waiting.order.id
                    && matches!(ack.state, OrderState::Failed | OrderState::Unknown)
            });
            done.findings.extend(failed.and_then(|ack| ack.finding));
            if !held.borrow().has_room() {
                // A check-in renews it.
                break;
            }
        }
        while mail::turn(self.journal, &self.stored, held).await? == Turn::Ended {
            ended += 1;
        }
        Ok(ended)
    }

    /// What keeps the orders that are open.
    async fn open(&self, open: u64) -> Result<Finding, LinkError> {
        let waiting = self.journal.waiting_orders(Lane::Changes).await?;
        let trouble = waiting.into_iter().find_map(|waiting| waiting.trouble);
        let text = match &trouble {
            Some(trouble) => format!("{open} orders are not carried out yet: {}", trouble.text),
            None => format!("The service is not done; {open} orders are not carried out yet."),
        };
        let mut finding = findings::ORDERS_OPEN.finding(text).remedy("The next run goes on with them.");
        finding.detail = trouble.and_then(|trouble| trouble.detail);
        Ok(finding)
    }
}
