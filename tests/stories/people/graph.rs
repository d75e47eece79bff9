//! Stories: compliance comes from Microsoft Graph, which the lab simulates.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::{Lab, World, wait_for};

/// Lab, service with Graph set up by secret, and an agent that has synced.
struct Tenant {
    world: World,
    graph: Value,
}

const SCENARIO: &str = "[organization]\ndevices = 60\nhostile_strings = false\n[[servers]]\nname = \"CAS01\"\n\
    version = \"15.2.986.5\"\n[[accounts]]\nname = \"svc-connector\"\npassword = \"Lab-Password-1\"\n[graph]\npage_size = 7\n";

impl Tenant {
    fn new() -> Self {
        let world = World::with_lab(Lab::scenario(SCENARIO, &[]));
        let graph = world.lab.document["graph"].clone();
        Self { world, graph }
    }

    fn text(&self, name: &str) -> &str {
        self.graph[name].as_str().unwrap_or_else(|| panic!("{name}: {}", self.graph))
    }

    /// `graph set …` with the values that the lab prints.
    fn set(&self, more: &[&str]) {
        let ca = self.world.lab.ca_file();
        let mut arguments =
            vec!["graph", "set", "--tenant", self.text("tenant"), "--client-id", self.text("clientId")];
        arguments.extend([
            "--login-url",
            self.text("loginUrl"),
            "--graph-url",
            self.text("graphUrl"),
            "--ca-file",
            &ca,
        ]);
        arguments.extend(more);
        self.world.service.command(&arguments);
    }

    fn set_by_secret(&self) {
        let file = self.world.folder.path().join("secret");
        std::fs::write(&file, self.text("secret")).expect("written");
        self.set(&["--secret-file", &file.to_string_lossy()]);
        std::fs::remove_file(file).expect("removed");
    }

    fn source(&self) -> Value {
        self.world.service.get("complianceSources/graph")
    }

    /// Waits for a reading of a kind that began after now, requested by the API.
    fn read(&self, kind: &str) -> Value {
        let name = format!("last{}{}Read", kind[..1].to_uppercase(), &kind[1..]);
        let before = self.source()[&name]["startedDateTime"].clone();
        let (status, _) =
            self.world.service.request("POST", "complianceSources/graph/read", Some(json!({"kind": kind})));
        assert_eq!(status, 202);
        wait_for("a reading of Graph", || {
            let source = self.source();
            let seen = &source[&name];
            (seen.is_object() && seen["startedDateTime"] != before).then(|| source.clone())
        })
    }

    fn first_full_read(&self) -> Value {
        wait_for("the first full reading of Graph", || {
            let source = self.source();
            source["lastFullRead"].is_object().then(|| source.clone())
        })
    }

    fn read_groups(&self) -> Vec<Value> {
        let before = self.source()["nextGroupReadDateTime"].clone();
        let (status, _) = self.world.service.request(
            "POST",
            "complianceSources/graph/read",
            Some(json!({"kind": "groups"})),
        );
        assert_eq!(status, 202);
        wait_for("a reading of groups", || {
            let source = self.source();
            (source["nextGroupReadDateTime"] != before)
                .then(|| source["groups"].as_array().expect("groups").clone())
        })
    }

    fn faults(&self, faults: Value) {
        self.world.lab.control("PUT", "/graph/faults", Some(faults));
    }

    fn records(&self) -> Vec<Value> {
        self.world.service.all("managedDevices")
    }

    /// The id of one of the lab's groups.
    fn group(&self, name: &str) -> String {
        let groups = self.graph["groups"].as_array().expect("groups");
        let group = groups.iter().find(|group| group["displayName"] == name).expect("the group");
        group["id"].as_str().expect("id").to_owned()
    }

    fn policy(&self, body: Value) {
        let (status, answer) = self.world.service.request("PATCH", "conditionalAccessSettings", Some(body));
        assert!((200..300).contains(&status), "{status}: {answer}");
    }

    /// The service's devices, once an agent has brought them.
    fn sync(&self) -> Vec<Value> {
        self.world.set_up();
        self.world.agent.run_once();
        self.world.service.all("exchangeDevices")
    }

    fn why(&self, device: &Value) -> Value {
        self.world.service.get(&format!("exchangeDevices/{}/why", device["id"].as_str().expect("id")))
    }
}

/// Rows that no server should send, each broken in its own way.
fn malformed_rows() -> Vec<String> {
    let row = |name: &str, value: &str| {
        format!(
            r#"{{"id":"00000000-0000-0000-0000-00000000000{}","userPrincipalName":"a@contoso.com","deviceName":"x","{name}":{value}}}"#,
            name.len() % 10
        )
    };
    vec![
        "null".into(),
        "[]".into(),
        "1e999".into(),
        r#"{"deviceName":"no id"}"#.into(),
        row("imei", "7"),
        row("serialNumber", r#"{"nested":["deep"]}"#),
        row("model", &format!("\"{}\"", "x".repeat(1_000_000))),
        row("isSupervised", r#""perhaps""#),
    ]
}

#[test]
fn malformed_rows_cost_one_finding_and_nobody_an_enrolment() {
    let tenant = Tenant::new();
    tenant.set_by_secret();
    let whole = tenant.first_full_read();
    let records = tenant.records().len();
    let sales = tenant.group("Sales");
    tenant.policy(json!({"includedGroups": [&sales]}));
    assert_eq!(tenant.read_groups()[0]["complete"], true);
    let rows = malformed_rows();
    tenant.faults(json!({"malformed_rows": &rows}));
    // Twice: what a complete reading lacks twice would go.
    for _ in 0..2 {
        let source = tenant.read("full");
        let read = &source["lastFullRead"];
        assert_eq!(
            (&read["result"], &read["unreadableCount"]),
            (&json!("partial"), &json!(rows.len())),
            "{source}"
        );
        assert_eq!(read["deviceCount"], whole["lastFullRead"]["deviceCount"]);
        assert_eq!((&read["removedCount"], &read["missingCount"]), (&json!(0), &json!(0)), "{source}");
        let told = source["findings"].as_array().expect("findings");
        assert_eq!(told.len(), 1, "{source}");
        assert_eq!(told[0]["code"], "graph.recordsUnreadable");
        assert!(told[0]["text"].as_str().expect("text").starts_with("8 managed devices"), "{}", told[0]);
        assert_eq!(tenant.records().len(), records);
    }
    // Of a group whose members cannot all be read nothing is concluded, and the others are read.
    assert_eq!(tenant.read_groups()[0]["complete"], false);
    let groups = tenant.world.service.get("groups");
    let group =
        groups["value"].as_array().expect("groups").iter().find(|group| group["id"] == sales.as_str());
    let group = group.expect("the group");
    assert!(group["memberCount"].as_u64().is_some_and(|count| count > 0), "{group}");
    tenant.faults(json!({}));
    assert_eq!(tenant.read_groups()[0]["complete"], true);
    assert_eq!(tenant.read("full")["findings"], json!([]));
}

/// Everything that is on disk below a folder.
fn on_disk(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(on_disk(&path));
        } else {
            found.push((path.clone(), std::fs::read(&path).unwrap_or_default()));
        }
    }
    found
}

#[test]
fn what_graph_says_decides_and_the_secret_is_nowhere_in_the_clear() {
    let tenant = Tenant::new();
    let devices = tenant.sync();
    tenant.set_by_secret();
    let source = tenant.first_full_read();
    assert_eq!(source["findings"], json!([]), "{source}");
    assert_eq!(source["lastFullRead"]["result"], "succeeded");
    assert!(source["lastFullRead"]["pageCount"].as_u64().expect("pages") > 3, "{source}");
    let records = tenant.records();
    assert_eq!(source["lastFullRead"]["deviceCount"], records.len());
    assert!(records.iter().all(|record| record["source"] == "graph"));
    let listed = tenant.world.service.get("complianceSources");
    assert!(listed["value"][0]["lastCompleteReadDateTime"].is_string(), "{listed}");

    tenant.policy(json!({"enabled": true, "includedGroups": [tenant.group("Mobile users")]}));
    assert!(tenant.read_groups().iter().all(|group| group["complete"] == true));
    // A device whose owner is named and that Graph calls compliant…
    let (device, why) = devices
        .iter()
        .map(|device| (device, tenant.why(device)))
        .find(|(_, why)| {
            why["match"]["how"] == "easDeviceId"
                && why["decision"]["wanted"] == "defaultRule"
                && why["decision"]["reasons"].to_string().contains("\"compliant\"")
        })
        .expect("a compliant device of a member");
    assert_ne!(why["decision"]["effect"], "losesAccess", "{why}");
    // … until it does not.
    let eas = device["deviceId"].as_str().expect("deviceId");
    tenant.world.lab.control(
        "PATCH",
        &format!("/graph/managedDevices/{eas}"),
        Some(json!({"complianceState": "noncompliant"})),
    );
    let quick = tenant.read("quick");
    assert_eq!(quick["lastQuickRead"]["changedCount"], 1, "{quick}");
    let why = wait_for("the decision", || {
        let why = tenant.why(device);
        (why["decision"]["wanted"] == "block").then_some(why)
    });
    assert_eq!(why["decision"]["effect"], "losesAccess", "{why}");
    let plan = tenant.world.service.all("plan");
    assert!(plan.iter().any(|line| line.to_string().contains(eas)), "{plan:?}");

    let secret = tenant.text("secret");
    let folder = tenant.world.folder.path();
    for (path, bytes) in on_disk(folder) {
        let clear = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
        assert!(!clear, "the secret is in {}", path.display());
    }
    let shown = tenant.world.service.command(&["graph", "show", "--json"]);
    assert!(!shown.contains(secret) && !tenant.source().to_string().contains(secret));
}

#[test]
fn a_reading_that_is_cut_changes_nothing_and_faults_pass() {
    let tenant = Tenant::new();
    tenant.set_by_secret();
    let first = tenant.first_full_read();
    let before = tenant.records();
    let eas = before[0]["easDeviceId"].as_str().expect("an id");
    tenant.world.lab.control(
        "PATCH",
        &format!("/graph/managedDevices/{eas}"),
        Some(json!({"complianceState": "error"})),
    );
    // The third page never comes whole.
    tenant.faults(json!({"cut_page": 3}));
    let cut = tenant.read("full");
    assert_eq!(cut["lastFullRead"]["result"], "failed", "{cut}");
    assert_eq!(cut["findings"][0]["code"], "graph.unreachable", "{cut}");
    assert_eq!(cut["lastCompleteReadDateTime"], first["lastCompleteReadDateTime"]);
    assert_eq!(tenant.records(), before);
    // The list continues on another host: the service does not send the token there.
    tenant.faults(json!({"foreign_link": [2, "https://localhost:1"]}));
    let foreign = tenant.read("full");
    assert_eq!(foreign["findings"][0]["code"], "graph.foreignLink", "{foreign}");
    assert_eq!(tenant.records(), before);
    // An answer without end.
    tenant.faults(json!({"huge_page": [1, 40_000_000]}));
    assert_eq!(tenant.read("full")["findings"][0]["code"], "graph.tooMuch");
    // What passes: throttled with and without a word, a server that is away, a token that ends, pages without rows.
    tenant.faults(
        json!({"throttled_requests": 2, "retry_after": 1, "unavailable_requests": 1, "expire_tokens": true,
        "empty_pages": true}),
    );
    let well = tenant.read("full");
    assert_eq!(
        (&well["lastFullRead"]["result"], &well["findings"]),
        (&json!("succeeded"), &json!([])),
        "{well}"
    );
    let counters = tenant.world.lab.counters();
    assert_eq!(
        (&counters["graph"]["throttled"], &counters["graph"]["tokens"]),
        (&json!(2), &json!(2)),
        "{counters}"
    );
    let changed: Vec<_> = tenant.records().into_iter().filter(|record| !before.contains(record)).collect();
    assert_eq!(changed.len(), 1);
}

#[test]
fn filters_that_are_ignored_bring_nothing_that_was_not_asked_for() {
    let tenant = Tenant::new();
    tenant.set_by_secret();
    tenant.first_full_read();
    tenant.faults(json!({"ignore_filters": true}));
    let quick = tenant.read("quick");
    assert_eq!(quick["lastQuickRead"]["result"], "succeeded", "{quick}");
    assert_eq!(quick["lastQuickRead"]["deviceCount"], 0, "{quick}");
}

#[test]
fn many_that_go_at_once_are_held_back_and_one_that_goes_is_missed_twice() {
    let tenant = Tenant::new();
    tenant.set_by_secret();
    let all = tenant.first_full_read()["lastFullRead"]["deviceCount"].as_u64().expect("a count");
    let before = tenant.records();
    let remove = |record: &Value| {
        tenant.world.lab.control(
            "DELETE",
            &format!("/graph/managedDevices/{}", record["id"].as_str().expect("id")),
            None,
        );
    };
    // One of them: at first it is only missed.
    remove(&before[0]);
    assert_eq!(tenant.read("full")["lastFullRead"]["missingCount"], 1);
    assert_eq!(tenant.records().len() as u64, all);
    let second = tenant.read("full");
    assert_eq!(
        (&second["lastFullRead"]["removedCount"], tenant.records().len() as u64),
        (&json!(1), all - 1)
    );
    // A quarter of them: nothing of it counts, however often it is read.
    let gone = usize::try_from(all / 4).expect("a number");
    before[1..=gone].iter().for_each(remove);
    for _ in 0..2 {
        let held = tenant.read("full");
        assert_eq!(held["lastFullRead"]["result"], "held", "{held}");
        assert_eq!(held["findings"][0]["code"], "graph.heldBack", "{held}");
    }
    assert_eq!(tenant.records().len() as u64, all - 1);
    // Until a person says so; then they go at the second reading, as ever.
    let started = tenant.source()["lastFullRead"]["startedDateTime"].clone();
    tenant.world.service.command(&["graph", "accept"]);
    let accepted = wait_for("the accepted reading", || {
        let source = tenant.source();
        (source["lastFullRead"]["startedDateTime"] != started).then(|| source.clone())
    });
    assert_eq!(
        (&accepted["lastFullRead"]["result"], &accepted["held"]),
        (&json!("succeeded"), &Value::Null),
        "{accepted}"
    );
    assert_eq!(accepted["lastFullRead"]["missingCount"], gone);
}

#[test]
fn groups_within_groups_count_addresses_are_one_persons_and_a_group_that_fails_freezes() {
    let tenant = Tenant::new();
    let devices = tenant.sync();
    tenant.set_by_secret();
    tenant.first_full_read();
    let (mobile, sales) = (tenant.group("Mobile users"), tenant.group("Sales"));
    let records = tenant.records();
    // Somebody whose UPN is not the address of the mailbox; the record has no other address.
    let other =
        |record: &&Value| record["emailAddress"].is_null() && record["complianceState"] == "compliant";
    let record = records.iter().find(other).expect("a record under another UPN");
    let device =
        devices.iter().find(|device| device["deviceId"] == record["easDeviceId"]).expect("its device");
    wait_for("a decision in which nothing says whose UPN that is", || {
        (tenant.why(device)["match"]["how"] == "ambiguous").then_some(())
    });
    let smtp = device["mailbox"]["smtpAddress"].as_str().expect("an address").to_owned();
    // He is in a group that is in the group that the policy names.
    let set = |group: &str, members: Value| {
        tenant.world.lab.control(
            "PUT",
            &format!("/graph/groups/{group}/members"),
            Some(json!({"members": members})),
        );
    };
    set(&sales, json!([smtp]));
    set(&mobile, json!([sales]));
    tenant.policy(json!({"enabled": true, "includedGroups": [mobile], "overrideDefaultRule": true}));
    let groups = tenant.read_groups();
    assert_eq!((&groups[0]["memberCount"], &groups[0]["complete"]), (&json!(1), &json!(true)), "{groups:?}");
    let why = wait_for("the decision", || {
        let why = tenant.why(device);
        (why["match"]["how"] == "easDeviceId").then_some(why)
    });
    assert_eq!(why["decision"]["wanted"], "allow", "{why}");
    // The group cannot be read any more: nothing follows for anybody who was not seen in it.
    tenant.faults(json!({"forbidden": ["groups"]}));
    tenant.read_groups();
    let source = tenant.source();
    assert_eq!(source["findings"][0]["code"], "graph.permissionMissing", "{source}");
    let stranger =
        devices.iter().find(|other| other["mailbox"]["smtpAddress"] != smtp.as_str()).expect("another");
    let why = wait_for("the frozen decision", || {
        let why = tenant.why(stranger);
        (why["decision"]["wanted"] == "keep").then_some(why)
    });
    assert_eq!(why["decision"]["effect"], "none", "{why}");
}

#[test]
fn the_application_logs_on_by_certificate_and_a_test_says_what_is_missing() {
    let tenant = Tenant::new();
    tenant.set(&["--certificate", tenant.text("certificateFile"), "--key", tenant.text("keyFile")]);
    let source = tenant.first_full_read();
    assert_eq!(
        (&source["lastFullRead"]["result"], &source["credential"]["type"]),
        (&json!("succeeded"), &json!("certificate"))
    );
    let test = || tenant.world.service.request("POST", "complianceSources/graph/test", None).1;
    let good = test();
    assert_eq!(
        (&good["succeeded"], good["steps"].as_array().map(Vec::len)),
        (&json!(true), Some(3)),
        "{good}"
    );
    let told = |faults: Value| {
        tenant.faults(faults);
        let tested = test();
        assert_eq!(tested["succeeded"], false, "{tested}");
        tested["findings"][0].clone()
    };
    let finding = told(json!({"forbidden": ["managedDevices"]}));
    assert_eq!(finding["code"], "graph.permissionMissing");
    assert!(finding["remedy"].to_string().contains("DeviceManagementManagedDevices.Read.All"), "{finding}");
    let finding = told(json!({"hide_addresses": true}));
    assert!(finding["remedy"].to_string().contains("User.Read.All"), "{finding}");
    let finding = told(json!({"clock_skew": 3600}));
    assert_eq!(
        (&finding["code"], &finding["whoActs"]),
        (&json!("graph.clock"), &json!("serviceAdministrator"))
    );
    assert!(finding["text"].to_string().contains("60 minutes"), "{finding}");
    tenant.faults(json!({}));
    // A certificate that nobody registered.
    let key = std::fs::read(tenant.text("keyFile")).expect("the key");
    let other = Tenant::new();
    tenant.set(&["--certificate", other.text("certificateFile"), "--key", other.text("keyFile")]);
    assert_eq!(test()["findings"][0]["code"], "graph.certificateUnknown");
    for (path, bytes) in on_disk(&tenant.world.folder.path().join("service")) {
        let line = key.split(|byte| *byte == b'\n').nth(2).expect("a line of the key");
        assert!(!bytes.windows(line.len()).any(|window| window == line), "the key is in {}", path.display());
    }
    tenant.world.service.command(&["graph", "remove"]);
    assert_eq!(tenant.world.service.request("GET", "complianceSources/graph", None).0, 404);
    assert_eq!(tenant.records().len(), 0);
}
