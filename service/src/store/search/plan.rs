//! How a search is answered. Few hits are collected and sorted; many are met soon on the way through an order's index. A
//! count that stops early says which of both it is.

use sqlx::pool::PoolConnection;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _, Sqlite};
use uuid::Uuid;

use super::limit::{TimeLimit, told};
use super::words::{self, SearchWord};
use crate::store::database::Store;
use crate::store::device_filter::{self, DeviceColumn, DeviceFilter, DeviceValue, Rows};
use crate::store::devices::{DeviceRow, device};
use crate::store::error::{Refusal, Result};
use crate::store::row::{count, time};

/// Hits that are sorted; beyond them an order's index is walked.
const FEW: u64 = 10_000;

/// What a list of devices is sorted by; each has an index.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DeviceOrder {
    /// Connector and id.
    #[default]
    Key,
    Person,
    LastSuccess,
}

/// A search, and which page of it.
#[derive(Debug, Clone, Default)]
pub struct DeviceSearch {
    pub words: Vec<SearchWord>,
    pub filter: Option<DeviceFilter>,
    pub order: DeviceOrder,
    pub descending: bool,
    pub after: Option<SearchKey>,
    pub most: u32,
    /// Hits are counted up to this many, and one more where there are more.
    pub count_up_to: Option<u64>,
}

/// Where a page ends: what it is sorted by, connector and id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchKey {
    pub value: String,
    pub org: Uuid,
    pub id: Uuid,
}

/// A page of hits.
#[derive(Debug, Clone)]
pub struct SearchPage {
    pub devices: Vec<DeviceRow>,
    /// Where the next page begins.
    pub next: Option<SearchKey>,
    pub hits: Option<u64>,
}

/// How the rows are come by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// From the index of words.
    Words,
    /// By whatever the condition makes rare.
    Rare,
    /// Along the order.
    Order,
}

/// A statement's text and what it binds.
#[derive(Debug, Default)]
pub(super) struct Statement {
    text: String,
    values: Vec<DeviceValue>,
}

impl Store {
    /// A page of the devices that a search finds.
    ///
    /// # Errors
    /// `SearchTooBroad` after two seconds, `SearchBuilding` where not every device could be found.
    pub async fn search_devices(&self, search: &DeviceSearch) -> Result<SearchPage> {
        self.searchable()?;
        let mut connection = self.readers.acquire().await?;
        let _limit = TimeLimit::of(&mut connection).await?;
        let (way, hits) = search.way(&mut connection).await?;
        let hits = match (search.count_up_to, hits) {
            (None, _) => None,
            (Some(most), Some(hits)) => Some(hits.min(most + 1)),
            (Some(most), None) => Some(counted(&mut connection, search.count(way, Some(most))).await?),
        };
        let rows = search.page(way).fetch(&mut connection).await?;
        let most = usize::try_from(search.most).unwrap_or(usize::MAX);
        let next = rows.get(most).and_then(|_| rows.get(most - 1)).map(key).transpose()?;
        let mut devices = Vec::with_capacity(most.min(rows.len()));
        for row in rows.iter().take(most) {
            let found = device(row)?;
            let words = words::of_device(&found.record) + row.try_get::<&str, _>(7)?;
            // An index is a copy: what it says counts only where the device itself says so too.
            if search.words.iter().all(|word| word.is_in(&words)) {
                devices.push(found);
            }
        }
        Ok(SearchPage { devices, next, hits })
    }

    /// How many devices a search finds, exactly: it takes its time.
    pub async fn count_found(&self, search: &DeviceSearch) -> Result<u64> {
        self.searchable()?;
        let mut connection = self.readers.acquire().await?;
        let way = if search.words.is_empty() { Way::Rare } else { Way::Words };
        counted(&mut connection, search.count(way, None)).await
    }

    fn searchable(&self) -> Result<()> {
        if self.search.building().is_some() { Err(Refusal::SearchBuilding.into()) } else { Ok(()) }
    }
}

impl DeviceSearch {
    /// The way, and the number of all hits where it is known by that.
    pub(super) async fn way(&self, connection: &mut PoolConnection<Sqlite>) -> Result<(Way, Option<u64>)> {
        if !self.words.is_empty() {
            let words = Self { words: self.words.clone(), ..Self::default() };
            let found = counted(connection, words.count(Way::Words, Some(FEW))).await?;
            if found <= FEW {
                return Ok((Way::Words, self.filter.is_none().then_some(found)));
            }
            if self.filter.is_none() {
                return Ok((Way::Order, Some(found)));
            }
        }
        if self.filter.is_none() {
            return Ok((Way::Order, None));
        }
        let found = counted(connection, self.count(Way::Rare, Some(FEW))).await?;
        Ok((if found <= FEW { Way::Rare } else { Way::Order }, Some(found)))
    }

    /// Counts the hits, up to one more than `most`.
    fn count(&self, way: Way, most: Option<u64>) -> Statement {
        let way = if way == Way::Order { Way::Rare } else { way };
        let mut statement = Statement::default();
        statement.text.push_str("select count(*) from (select 1 ");
        self.rows(way, DeviceOrder::Key, &mut statement);
        match most {
            Some(most) => statement.text.push_str(&format!(" limit {})", most + 1)),
            None => statement.text.push(')'),
        }
        statement
    }

    /// One page, and one row more.
    pub(super) fn page(&self, way: Way) -> Statement {
        // A sign in front keeps an index out of it: few rows are sorted, and their order leads nowhere.
        let plain = if way == Way::Order { "" } else { "+" };
        let sort = match self.order {
            DeviceOrder::Key => "0".to_owned(),
            DeviceOrder::Person => format!("{plain}s.person"),
            DeviceOrder::LastSuccess => format!("{plain}ifnull(st.last_success, -1)"),
        };
        // What is joined is the same; the index of the last syncs has the names of its own table.
        let table = if (way, self.order) == (Way::Order, DeviceOrder::LastSuccess) { "st" } else { "s" };
        let keys = format!("{plain}{table}.org_id, {plain}{table}.id");
        let (direction, sign) = if self.descending { ("desc", "<") } else { ("asc", ">") };
        let mut statement = Statement::default();
        statement.text.push_str(&format!("select s.org_id, s.id, {sort} as v, s.given "));
        self.rows(way, self.order, &mut statement);
        if let Some(after) = &self.after {
            match self.order {
                DeviceOrder::Key => statement.text.push_str(&format!(" and ({keys}) {sign} (?, ?)")),
                _ => statement.text.push_str(&format!(" and ({sort}, {keys}) {sign} (?, ?, ?)")),
            }
            match self.order {
                DeviceOrder::Key => {}
                DeviceOrder::Person => statement.values.push(DeviceValue::Text(after.value.clone())),
                DeviceOrder::LastSuccess => {
                    let value = after.value.parse().ok().and_then(|ms| time(ms).ok()).unwrap_or_default();
                    statement.values.push(DeviceValue::Time(value));
                }
            }
            statement.values.extend([DeviceValue::Id(after.org), DeviceValue::Id(after.id)]);
        }
        let by = match self.order {
            DeviceOrder::Key => String::new(),
            _ => format!("{sort} {direction}, "),
        };
        statement.text.push_str(&format!(
            " order by {by}{plain}{table}.org_id {direction}, {plain}{table}.id {direction} limit {}",
            self.most + 1
        ));
        statement.text = format!(
            "select d.org_id, d.id, d.record, x.last_success, x.last_attempt, x.outside, p.v, p.given
             from ({}) p cross join device d on d.org_id = p.org_id and d.id = p.id
             cross join device_state x on x.org_id = d.org_id and x.id = d.id
             where d.deleted_at is null
             order by p.v {direction}, p.org_id {direction}, p.id {direction}",
            statement.text
        );
        statement
    }

    /// `from` and `where`.
    fn rows(&self, way: Way, order: DeviceOrder, statement: &mut Statement) {
        let decides = |column| matches!(column, DeviceColumn::Wanted | DeviceColumn::Step);
        let names = |wanted: &dyn Fn(DeviceColumn) -> bool| {
            self.filter.as_ref().is_some_and(|filter| filter.names(&wanted))
        };
        let decided = self.filter.as_ref().is_some_and(|filter| filter.demands(&decides));
        let rows = Rows::Search { decided, by_organization: false };
        // Something rarer than the organization leads the way.
        let rarer = decided
            || names(&|column| column.code(rows).is_some() || column.moves() || column.is_wide())
            || way == Way::Words;
        let by_organization = if way == Way::Order { order == DeviceOrder::Key } else { !rarer };
        let rows = Rows::Search { decided, by_organization };
        let join = if way == Way::Rare { "join" } else { "cross join" };
        let state = order == DeviceOrder::LastSuccess || names(&DeviceColumn::moves);
        let with_state =
            format!(" {join} device_state st on st.org_id = s.org_id and st.id = s.id and st.deleted = 0");
        let text = &mut statement.text;
        match (way, order) {
            (Way::Words, _) => {
                text.push_str("from device_words(?) f cross join device_search s on s.key = f.rowid");
                statement.values.push(DeviceValue::Text(SearchWord::question(&self.words)));
            }
            (Way::Rare, _) => text.push_str("from device_search s"),
            (Way::Order, DeviceOrder::Key) => {
                text.push_str("from device_search s indexed by device_search_by_device");
            }
            (Way::Order, DeviceOrder::Person) => {
                text.push_str("from device_search s indexed by device_search_by_person");
            }
            (Way::Order, DeviceOrder::LastSuccess) => text.push_str(
                "from device_state st indexed by device_state_by_success
                 cross join device_search s on s.org_id = st.org_id and s.id = st.id and st.deleted = 0",
            ),
        }
        if state && (way, order) != (Way::Order, DeviceOrder::LastSuccess) {
            text.push_str(&with_state);
        }
        if decided {
            text.push_str(&format!(" {join} decision_search w on w.org_id = s.org_id and w.id = s.id"));
        }
        if names(&DeviceColumn::is_wide) {
            text.push_str(&format!(
                " {join} device d on d.org_id = s.org_id and d.id = s.id and d.deleted_at is null"
            ));
        }
        text.push_str(" where 1");
        for word in &self.words {
            let holds: Vec<_> = word.patterns().map(|_| "instr(s.words || s.given, ?) > 0").collect();
            text.push_str(&format!(" and ({})", holds.join(" or ")));
            statement.values.extend(word.patterns().map(|pattern| DeviceValue::Text(pattern.to_owned())));
        }
        if let Some(filter) = &self.filter {
            text.push_str(" and ");
            filter.write(rows, text, &mut statement.values);
        }
    }
}

impl Statement {
    pub(super) async fn fetch(self, connection: &mut PoolConnection<Sqlite>) -> Result<Vec<SqliteRow>> {
        let query = sqlx::query(AssertSqlSafe(self.text)).persistent(false);
        device_filter::bind(query, &self.values).fetch_all(&mut **connection).await.map_err(told)
    }
}

async fn counted(connection: &mut PoolConnection<Sqlite>, statement: Statement) -> Result<u64> {
    let rows = statement.fetch(connection).await?;
    Ok(count(rows.first().map(|row| row.try_get(0)).transpose()?.unwrap_or_default()))
}

fn key(row: &SqliteRow) -> Result<SearchKey> {
    let value = match row.try_get::<i64, _>(6) {
        Ok(number) => number.to_string(),
        Err(_) => row.try_get(6)?,
    };
    Ok(SearchKey { value, org: row.try_get(0)?, id: row.try_get(1)? })
}
