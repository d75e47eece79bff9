//! Counted devices: by access and by what decided, the last count of each organization and each day's.

use jiff::Timestamp;
use uuid::Uuid;

use crate::rules::tally::CountedDevices;
use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::row::{count, ms, signed, time};
use crate::store::sql::{sql, sql_as};

const DAY_MS: i64 = 24 * 3_600_000;
/// Days that stay, like the history of orders.
const KEEP_DAYS: i64 = 400;

/// One day's devices of one state and one deciding step.
#[derive(Debug, Clone)]
pub struct DailyCount {
    pub org: Uuid,
    /// Its beginning, UTC.
    pub day: Timestamp,
    pub state: String,
    pub step: String,
    pub devices: u64,
}

/// The last count of an organization.
#[derive(Debug, Clone)]
pub struct OrganizationCounts {
    pub org: Uuid,
    pub counted_at: Timestamp,
    pub lines: Vec<CountedDevices>,
}

type Line = (String, String, String, String, String, i64);

fn line((state, wanted, effect, step, rule, devices): Line) -> CountedDevices {
    CountedDevices { state, wanted, effect, step, rule, devices: count(devices) }
}

fn day(now: Timestamp) -> i64 {
    ms(now).div_euclid(DAY_MS)
}

impl Store {
    /// Organizations whose devices or decisions are others than at their last count, or whose last count is of another day.
    pub async fn uncounted(&self, now: Timestamp) -> Result<Vec<Uuid>> {
        let now = self.confirmed_time(now);
        let rows: Vec<(Uuid,)> = sql_as!(
            "select c.org_id from connector c left join evaluation e on e.org_id = c.org_id
             left join device_count_mark m on m.org_id = c.org_id
             where m.org_id is null or m.rev <> c.rev or m.evaluated_at <> coalesce(e.at, 0) or m.counted_at < ?",
            (day(now) * DAY_MS)
        )
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(|(org,)| org).collect())
    }

    /// Counts the devices of one organization, and keeps it as today's.
    pub async fn count_organization(&self, now: Timestamp, org: Uuid) -> Result<()> {
        let now = self.confirmed_time(now);
        let mut reading = self.readers.begin().await?;
        let mark: Option<(i64, i64)> = sql_as!(
            "select c.rev, coalesce(e.at, 0) from connector c left join evaluation e on e.org_id = c.org_id
             where c.org_id = ?",
            (org)
        )
        .fetch_optional(&mut *reading)
        .await?;
        let Some((rev, evaluated_at)) = mark else { return Ok(()) };
        let rows: Vec<Line> = sql_as!(
            "select coalesce(d.access_state, ''), coalesce(c.wanted, ''), coalesce(c.effect, ''),
               coalesce(json_extract(c.reasons, '$[#-1].step'), '') as step,
               case json_extract(c.reasons, '$[#-1].step') when 'localRule'
                 then json_extract(c.reasons, '$[#-1].text') else '' end as rule, count(*)
             from device d join device_state s on s.org_id = d.org_id and s.id = d.id
             left join decision c on c.org_id = d.org_id and c.id = d.id
             where d.org_id = ? and d.deleted_at is null and s.outside = 0
             group by 1, 2, 3, 4, 5",
            (org)
        )
        .fetch_all(&mut *reading)
        .await?;
        drop(reading);
        let mut tx = self.write().await?;
        sql!("delete from device_count where org_id = ? and day = ?", (org, day(now)))
            .execute(&mut *tx)
            .await?;
        for one in rows.into_iter().map(line) {
            sql!(
                "insert into device_count(org_id, day, state, wanted, effect, step, rule, devices)
                 values(?, ?, ?, ?, ?, ?, ?, ?)",
                (org, day(now), one.state, one.wanted, one.effect, one.step, one.rule, signed(one.devices))
            )
            .execute(&mut *tx)
            .await?;
        }
        sql!(
            "insert into device_count_mark(org_id, rev, evaluated_at, counted_at) values(?, ?, ?, ?)
             on conflict(org_id) do update set rev = excluded.rev, evaluated_at = excluded.evaluated_at,
               counted_at = excluded.counted_at",
            (org, rev, evaluated_at, ms(now))
        )
        .execute(&mut *tx)
        .await?;
        sql!("delete from device_count where day < ?", (day(now) - KEEP_DAYS)).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The last counts, of one connector or of all that there are.
    pub async fn counted(&self, org: Option<Uuid>) -> Result<Vec<OrganizationCounts>> {
        let marks: Vec<(Uuid, i64)> = sql_as!(
            "select org_id, counted_at from device_count_mark
             where org_id in (select org_id from connector) and (?1 is null or org_id = ?1) order by org_id",
            (org)
        )
        .fetch_all(&self.readers)
        .await?;
        let mut all = Vec::new();
        for (org, counted_at) in marks {
            let rows: Vec<Line> = sql_as!(
                "select state, wanted, effect, step, rule, devices from device_count where org_id = ? and day = ?",
                (org, counted_at.div_euclid(DAY_MS))
            )
            .fetch_all(&self.readers)
            .await?;
            let lines = rows.into_iter().map(line).collect();
            all.push(OrganizationCounts { org, counted_at: time(counted_at)?, lines });
        }
        Ok(all)
    }

    /// What was counted on each of the last days, today among them, the oldest first.
    pub async fn daily_counts(
        &self,
        now: Timestamp,
        org: Option<Uuid>,
        days: u32,
    ) -> Result<Vec<DailyCount>> {
        let first = day(self.confirmed_time(now)) - i64::from(days) + 1;
        let rows: Vec<(i64, Uuid, String, String, i64)> = sql_as!(
            "select day, org_id, state, step, sum(devices) from device_count
             where day >= ?1 and (?2 is null or org_id = ?2) group by 1, 2, 3, 4 order by 1, 2, 3, 4",
            (first, org)
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|(day, org, state, step, devices)| {
                Ok(DailyCount { org, day: time(day * DAY_MS)?, state, step, devices: count(devices) })
            })
            .collect()
    }
}
