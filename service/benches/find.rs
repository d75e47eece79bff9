//! Finding among many devices: `cargo bench -p exchange-connector-service --bench find -- 1000000`. First what a sync's merge
//! costs with the search and without it; then a named list of searches, each several times while another sync merges.

use std::path::Path;
use std::time::{Duration, Instant};

use exchange_connector::api::report::{CommitSync, DeviceRecord, OpenSync};
use exchange_connector::domain::health::{SyncKind, SyncRecord, SyncResult};
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector_service::store::{
    AgentState, DeviceColumn, DeviceFilter, DeviceOrder, DeviceSearch, DeviceValue, FoundBy, SearchWord,
    StagedChunk, StagedContent, StagedRow, Store,
};
use jiff::Timestamp;
use serde_json::json;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Executor as _};
use uuid::Uuid;

const ORG: Uuid = Uuid::from_u128(7);
const AGENT: AgentState = AgentState { org: ORG, id: Uuid::from_u128(8), active: true, superseded: false };
const FIRST: [&str; 20] = [
    "Ann", "Andrés", "Bunmi", "Chloé", "Dieter", "Elif", "Łukasz", "Yuki", "Maya", "Zoë", "Hannah", "Jürgen",
    "Olga", "Pedro", "Quentin", "Rosa", "Søren", "Tomáš", "Uwe", "Vera",
];
const SYLLABLES: [&str; 16] = [
    "ber", "man", "sen", "dor", "kal", "ric", "ton", "wald", "mei", "lin", "gro", "stein", "ova", "pel",
    "zim", "hau",
];
const CHUNK: u32 = 5_000;
const TIMES: usize = 10;

fn last(n: u32) -> String {
    let part = |by: u32| SYLLABLES[(n / by % 16) as usize];
    let name = format!("{}{}{}", part(1), part(16), part(256));
    name[..1].to_uppercase() + &name[1..]
}

/// One of many devices; `round` changes three of a hundred.
fn record(n: u32, round: u32) -> DeviceRecord {
    let mixed = n.wrapping_mul(2_654_435_761);
    let (first, last) = (FIRST[(mixed % 20) as usize], last(mixed / 20));
    let name = match n % 1000 {
        999 => "王小明".to_owned(),
        998 => format!("{first} Großmann"),
        _ => format!("{first} {last}"),
    };
    let (kind, model, os) = match mixed % 10 {
        0..5 => (
            "iPhone",
            format!("iPhone{}C{}", 8 + mixed / 10 % 9, 1 + mixed / 90 % 5),
            format!("iOS {}.{}", 12 + mixed % 7, mixed % 4),
        ),
        5..9 => ("Android", format!("SM-A{}", 100 + mixed / 10 % 60), format!("Android {}", 8 + mixed % 8)),
        _ => ("Outlook", "Outlook for iOS and Android".to_owned(), "OutlookBasicAuth".to_owned()),
    };
    let state = match mixed % 40 {
        0 => "Quarantined",
        1 | 2 => "Blocked",
        _ => "Allowed",
    };
    serde_json::from_value(json!({
        "deviceId": format!("{}{mixed:08X}{n:06}", if kind == "iPhone" { "Appl" } else { "androidc" }),
        "identity": format!("contoso.com/Users/{name} {n}/ExchangeActiveSyncDevices/{kind}§{mixed:08X}{n:06}"),
        "guid": Uuid::from_u128(u128::from(n) + 1),
        "mailbox": {"displayName": name, "smtpAddress": format!("user{n}.{}@contoso.com", last.to_lowercase()), "guid": Uuid::from_u128(u128::from(n / 2) + 1)},
        "deviceType": kind, "deviceModel": model, "deviceOS": os, "userAgent": format!("{kind}/{n}"),
        "friendlyName": if (n + round).is_multiple_of(33) { format!("Phone {round}") } else { format!("Phone of {first}") },
        "clientType": if kind == "Outlook" { "REST" } else { "EAS" }, "accessState": state, "accessStateReason": "Global",
        "firstSyncTime": "2026-01-01T08:00:00Z", "lastSuccessSync": null,
        "deviceActiveSyncVersion": if mixed.is_multiple_of(11) { "14.1" } else { "16.1" },
        "deviceImei": format!("35{n:013}"),
    }))
    .expect("a record")
}

fn row(n: u32, round: u32) -> StagedRow {
    let record = record(n, round);
    let text = serde_json::to_string(&record).expect("json");
    let mut hash = [0; 16];
    hash.copy_from_slice(&blake3::hash(text.as_bytes()).as_bytes()[..16]);
    let mut id = [0; 16];
    id.copy_from_slice(&blake3::hash(&n.to_le_bytes()).as_bytes()[..16]);
    // Most were here since the last sync; some have been silent for months.
    let days = if n.is_multiple_of(50) { 60 + i64::from(n % 100) } else { i64::from(n % 7) };
    let success =
        1_790_000_000_000 + i64::from(round) * 3_600_000 - days * 86_400_000 + i64::from(n % 3_600) * 1000;
    StagedRow {
        id: Uuid::new_v8(id),
        hash,
        last_success: Some(success),
        last_attempt: Some(success),
        outside: false,
        content: Some(StagedContent {
            device_id: record.device_id.as_ref().map(|id| id.0.clone()),
            device_type: record.device_type.clone(),
            access_state: record.access_state.as_ref().map(|state| state.as_str().to_owned()),
            access_state_reason: record.access_state_reason.as_ref().map(|reason| reason.as_str().to_owned()),
            client_type: record.client_type.as_ref().map(|client| client.as_str().to_owned()),
            user_name: record.mailbox.display_name.clone(),
            smtp_address: record.mailbox.smtp_address.clone(),
            found_by: FoundBy::of(&record),
            record: text,
        }),
    }
}

/// The processor time of this program: what others do on the computer does not count. Elsewhere than on Linux, the clock's.
fn spent(since: Instant) -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks: Option<u64> =
        after.split_whitespace().skip(11).take(2).map(|one| one.parse::<u64>().ok()).sum();
    ticks
        .filter(|ticks| *ticks > 0)
        .map_or_else(|| since.elapsed(), |ticks| Duration::from_millis(ticks * 10))
}

/// One full sync: what its chunks cost, and its merge.
async fn sync(store: &Store, devices: u32, round: u32) -> (Duration, Duration) {
    let now = Timestamp::now();
    let id = Uuid::now_v7();
    store
        .open_sync(now, &AGENT, &OpenSync { id, kind: SyncKind::Full, epoch: 1, started_at: now })
        .await
        .expect("opened");
    let (begun, mut staging) = (Instant::now(), Duration::ZERO);
    for number in 0..devices.div_ceil(CHUNK) {
        let rows = (number * CHUNK..devices.min((number + 1) * CHUNK)).map(|n| row(n, round)).collect();
        let started = spent(begun);
        let chunk = StagedChunk { number, digest: [0; 32], rows };
        store.put_chunk(&AGENT, id, chunk).await.expect("a chunk");
        staging += spent(begun) - started;
    }
    let run = SyncRecord {
        started_at: now,
        finished_at: now,
        result: SyncResult::Succeeded,
        devices: devices.into(),
        findings: 0,
        new: 0,
        changed: 0,
        removed: 0,
        unread_objects: None,
        server: None,
    };
    let commit = CommitSync {
        epoch: 1,
        chunks: devices.div_ceil(CHUNK),
        records: devices.into(),
        result: SyncResult::Succeeded,
        run,
        scope: DiscoveryScope::All,
        organization: None,
    };
    let started = spent(begun);
    store.commit_sync(Timestamp::now(), &AGENT, id, &commit).await.expect("merged");
    let merged = spent(begun) - started;
    store.clean(Timestamp::now()).await.expect("cleaned");
    (staging, merged)
}

async fn connection(file: &Path) -> SqliteConnection {
    SqliteConnectOptions::new()
        .filename(file)
        .busy_timeout(Duration::from_secs(60))
        .connect()
        .await
        .expect("database")
}

async fn opened(file: &Path, searched: bool) -> Store {
    let store = Store::open(file).await.expect("store");
    let mut raw = connection(file).await;
    let org = "x'00000000000000000000000000000007'";
    for sql in [
        format!("insert into connector(org_id, connector_type, created_at) values({org}, 'onPremises', 0)"),
        format!(
            "insert into org_lease(org_id, holder, epoch, expires_at) values({org}, x'00000000000000000000000000000008', 1, 9e15)"
        ),
    ] {
        raw.execute(sqlx::AssertSqlSafe(sql)).await.expect("rows");
    }
    if !searched {
        // As it was before there was a search: no row is staged for it, and no index follows.
        for sql in [
            "drop index device_state_by_success",
            "drop trigger device_search_deleted",
            "drop trigger device_search_removed",
        ] {
            raw.execute(sql).await.expect("dropped");
        }
        let mut name = file.as_os_str().to_owned();
        name.push("-staging");
        let mut staging = connection(Path::new(&name)).await;
        staging
            .execute(
                "create trigger unsearched before insert on device_search begin select raise(ignore); end",
            )
            .await
            .expect("a trigger");
    }
    store
}

/// Decisions as a run of the rules leaves them, in one statement.
async fn decide(file: &Path) {
    connection(file)
        .await
        .execute(
            "insert into decision(org_id, id, hash, wanted, since, reasons, matched, effect, explanation)
             select org_id, id, x'00', case when unicode(substr(record, 20, 1)) % 9 = 0 then 'block' else 'allow' end, 0,
               '[{\"step\":\"enabled\",\"text\":\"Access control is enabled.\"},{\"step\":\"'
               || case when unicode(substr(record, 24, 1)) % 7 = 0 then 'managed' else 'compliant' end
               || '\",\"text\":\"The device is as it is.\"}]', '{}', 'none', 'Nothing changes.'
             from device",
        )
        .await
        .expect("decisions");
}

fn searches() -> Vec<(String, DeviceSearch)> {
    use DeviceColumn as C;
    let text = |column, value: &str| DeviceFilter::equal(column, DeviceValue::Text(value.into()));
    let before = |ms: i64, comparison| DeviceFilter::Compare {
        column: C::LastSuccessSync,
        comparison,
        value: DeviceValue::Time(Timestamp::from_millisecond(ms).expect("a time")),
    };
    let mut all = Vec::new();
    let mut add = |name: &str, words: &str, filter: Option<DeviceFilter>, order, descending| {
        let words = SearchWord::all(words, true);
        let search = DeviceSearch {
            words,
            filter,
            order,
            descending,
            most: 50,
            count_up_to: Some(10_000),
            after: None,
        };
        all.push((name.to_owned(), search));
    };
    let (key, person, seen) = (DeviceOrder::Key, DeviceOrder::Person, DeviceOrder::LastSuccess);
    for (name, words) in [
        ("dense: how ids begin", "Appl"),
        ("rare: part of an id", "9E3779"),
        ("rare: a whole address", "user4711"),
        ("rare: an IMEI", "350000000004711"),
        ("rare: one person", "王小明"),
        ("rare: ß folded", "grossmann"),
        ("rare: three words", "ann bermansen iphone"),
        ("dense: three letters", "ann"),
        ("dense: the domain", "contoso"),
        ("dense: a kind", "iphone"),
        ("dense: two words", "iphone contoso"),
        ("dense: a model", "sm-a1"),
        ("prefix: one letter", "w"),
        ("prefix: one character", "王"),
        ("prefix: two letters", "an"),
        ("prefix and word", "ann w"),
        ("empty: nobody", "qqqqxx"),
        ("empty: common parts", "contosophone"),
        ("empty: two words", "王小明 grossmann"),
        ("a name's middle", "ssman"),
    ] {
        add(name, words, None, person, false);
    }
    let blocked = || Some(text(C::AccessState, "Blocked"));
    let old = Some(text(C::Record("deviceActiveSyncVersion"), "14.1"));
    add("all by person", "", None, person, false);
    add("all by person, last first", "", None, person, true);
    add("all by last sync", "", None, seen, true);
    add("all, longest silent first", "", None, seen, false);
    add("blocked by person", "", blocked(), person, false);
    add("blocked by last sync", "", blocked(), seen, true);
    add("quarantined by person", "", Some(text(C::AccessState, "Quarantined")), person, false);
    add("a model by person", "", Some(text(C::Record("deviceModel"), "iPhone8C1")), person, false);
    add("a system by last sync", "", Some(text(C::Record("deviceOS"), "Android 8")), seen, true);
    add("an old protocol", "", old, person, false);
    add("a client", "", Some(text(C::ClientType, "REST")), person, false);
    add("wanted blocked by person", "", Some(text(C::Wanted, "block")), person, false);
    add("a deciding step", "", Some(text(C::Step, "managed")), person, false);
    add(
        "silent for long, by person",
        "",
        Some(before(1_786_000_000_000, exchange_connector_service::store::Comparison::Less)),
        person,
        false,
    );
    add(
        "seen lately, by last sync",
        "",
        Some(before(1_789_900_000_000, exchange_connector_service::store::Comparison::GreaterOrEqual)),
        seen,
        true,
    );
    add("blocked and named", "ann", blocked(), person, false);
    add("blocked and one of few", "grossmann", blocked(), person, false);
    add("no such model", "", Some(text(C::Record("deviceModel"), "PalmPre")), person, false);
    add(
        "not iPhone, by key",
        "",
        Some(DeviceFilter::Not(Box::new(text(C::DeviceType, "iPhone")))),
        key,
        false,
    );
    add(
        "an organization by person",
        "",
        Some(DeviceFilter::equal(C::ConnectorId, DeviceValue::Id(ORG))),
        person,
        false,
    );
    add(
        "blocked Android of a version",
        "",
        Some(DeviceFilter::All(vec![
            text(C::AccessState, "Blocked"),
            text(C::Record("deviceOS"), "Android 8"),
        ])),
        person,
        false,
    );
    all
}

#[expect(clippy::print_stdout, reason = "the benchmark's table")]
async fn run(devices: u32) {
    let folder = tempfile::tempdir().expect("folder");
    let mut merges = Vec::new();
    for searched in [false, true] {
        let file = folder.path().join(if searched { "with.db" } else { "without.db" });
        let store = opened(&file, searched).await;
        let first = sync(&store, devices, 0).await;
        let again = sync(&store, devices, 1).await;
        let what = if searched { "with the search" } else { "without it" };
        for (name, (staging, merge)) in [("first sync", first), ("3 % changed", again)] {
            println!(
                "{name}, {what}: chunks {:.2} s, merge {:.2} s",
                staging.as_secs_f64(),
                merge.as_secs_f64()
            );
        }
        merges.push((first.0 + first.1 + again.0 + again.1).as_secs_f64());
        store.close().await;
    }
    println!("both syncs with the search cost {:.2} times those without it", merges[1] / merges[0]);
    let file = folder.path().join("with.db");
    let started = Instant::now();
    decide(&file).await;
    println!("decisions stored in {:.2} s", started.elapsed().as_secs_f64());
    let store = Store::open(&file).await.expect("store");
    let beside = tokio::spawn({
        let store = store.clone();
        async move {
            for round in 2.. {
                sync(&store, devices, round).await;
            }
        }
    });
    let mut slowest = Duration::ZERO;
    println!("{:<32} {:>8} {:>9} {:>9}", "search", "hits", "median", "p95");
    for (name, search) in searches() {
        let mut times = Vec::new();
        let mut hits = String::from("too broad");
        for _ in 0..=TIMES {
            let started = Instant::now();
            if let Ok(page) = store.search_devices(&search).await {
                hits = page.hits.map_or_else(String::new, |hits| hits.to_string());
            }
            times.push(started.elapsed());
        }
        // The first one of each warms.
        times.remove(0);
        times.sort();
        let p95 = times[(times.len() * 95).div_ceil(100) - 1];
        slowest = slowest.max(p95);
        println!(
            "{name:<32} {hits:>8} {:>6.1} ms {:>6.1} ms",
            times[times.len() / 2].as_secs_f64() * 1e3,
            p95.as_secs_f64() * 1e3
        );
    }
    println!("slowest: {:.1} ms", slowest.as_secs_f64() * 1e3);
    beside.abort();
}

fn main() {
    let devices = std::env::args().skip(1).find_map(|one| one.parse().ok()).unwrap_or(100_000);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a runtime").block_on(run(devices));
}
