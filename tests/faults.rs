//! Random faults against the real programs, by seed: `cargo xtask faults --seeds N`. Not one of the stories: it runs for as
//! long as it is asked to, and each seed is one life of lab, service and agent.
//!
//! What happens: people change who is enrolled, order a wipe and syncs, while servers fail, lose shells, are busy, refuse
//! and damage answers and write long texts, clocks step, the disk is full, agent and service are killed, and folders come
//! back from a backup. Then everything is well again, and what must hold is looked at.

#![allow(clippy::print_stdout, reason = "a task prints what it found")]
#![allow(dead_code, reason = "the stories use the rest of the support")]

mod support;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use support::machine::{SmallDisk, clock};
use support::policy::id;
use support::process::Background;
use support::{Agent, Lab, Service, World, copy, wait_longer};

/// As long as an agent that was killed counts as at work, and time to do everything after that.
const PATIENCE: Duration = Duration::from_secs(180);

/// Room for the folders of agent and service, in megabytes.
const DISK: u32 = 96;
/// What a clock may be off by.
const OFFSETS: [&str; 6] = ["+3h", "-3h", "+40d", "-40d", "+400d", "-400d"];

fn main() -> ExitCode {
    let value = |name: &str| {
        let mut arguments = std::env::args();
        arguments.by_ref().find(|argument| argument == name).and_then(|_| arguments.next())
    };
    let number = |name: &str, default: u64| {
        let wrong = |_| panic!("{name} wants a number");
        value(name).map_or(default, |text| text.parse().unwrap_or_else(wrong))
    };
    let keep = value("--keep").map(PathBuf::from);
    let (first, seeds) = (number("--first", 1), number("--seeds", 20));
    let mut failed = Vec::new();
    for seed in first..first + seeds {
        let started = Instant::now();
        let mut life = None;
        let lived = catch_unwind(AssertUnwindSafe(|| life.insert(Life::new(seed)).live()));
        println!(
            "seed {seed}: {} in {:.1} s",
            if lived.is_ok() { "well" } else { "FAILED" },
            started.elapsed().as_secs_f32()
        );
        if lived.is_err() {
            failed.push(seed);
            if let Some(life) = life {
                life.report(keep.as_ref().map(|folder| folder.join(seed.to_string())));
            }
        }
    }
    println!("{} of {seeds} seeds ended well", seeds - failed.len() as u64);
    if failed.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("again: cargo xtask faults --seeds 1 --first {}", failed[0]);
    ExitCode::FAILURE
}

/// The same numbers for the same seed (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }
}

/// One life: a world, what people want of it, and the agent that serves.
struct Life {
    dice: Dice,
    world: World,
    agent: Option<Background>,
    phones: Vec<Value>,
    unenrolled: Vec<bool>,
    /// Those that somebody wanted blocked at some time.
    ever_unenrolled: Vec<bool>,
    wiped: Option<Value>,
    before: Value,
    /// Shells of an agent that was killed, and whose folder then came back from a time when it did not know them.
    unknowable: u64,
    /// The folders of agent and service are here.
    place: PathBuf,
    /// `None` where this account may not mount one.
    disk: Option<SmallDisk>,
    is_full: bool,
    /// A service whose clock is far behind signs its certificate anew, and whoever has the right time refuses it.
    is_behind: bool,
}

impl Life {
    fn new(seed: u64) -> Self {
        let dice = Dice(seed);
        let lab = match seed % 4 {
            // The names of the others do not resolve on this computer.
            0 => Lab::scenario(&four_servers(seed), &[]),
            _ => Lab::start(&["--devices", "24", "--seed", &seed.to_string()]),
        };
        let folder = tempfile::Builder::new().prefix("connector-faults-").tempdir().expect("a folder");
        let place = folder.path().join("disk");
        let disk = SmallDisk::mount(&place, DISK);
        let service = Service::start(&place.join("service"));
        let agent = Agent::new(place.join("agent"));
        let world = World { lab, service, agent, folder };
        world.set_up();
        world.agent.run_once();
        let phones = world.plain_devices();
        world.decide(&[], &[]);
        world.enforce();
        world.agent.run_once();
        let before = world.exchange();
        let agent = Some(world.agent.start());
        let unenrolled = vec![false; phones.len()];
        let ever_unenrolled = unenrolled.clone();
        Self {
            dice,
            world,
            agent,
            phones,
            unenrolled,
            ever_unenrolled,
            wiped: None,
            before,
            unknowable: 0,
            place,
            disk,
            is_full: false,
            is_behind: false,
        }
    }

    fn live(&mut self) {
        for _ in 0..4 + self.dice.below(8) {
            let done = self.step();
            println!("  {}", done.chars().take(300).collect::<String>().escape_debug());
            if !self.is_behind {
                self.nobody_else_is_blocked();
            }
            // No fact to wait for: how far the programs came when the next thing happens is part of the dice.
            std::thread::park_timeout(Duration::from_millis(self.dice.below(400)));
        }
        self.get_well();
        self.check();
    }

    /// One thing that happens; its name.
    fn step(&mut self) -> String {
        match self.dice.below(17) {
            // Both are asked of the service.
            0..=3 if self.is_behind => {
                self.restart_service(&[]);
                "the service is killed and starts at the right time".into()
            }
            0..=2 => {
                self.free();
                let phone = self.dice.below(self.phones.len() as u64) as usize;
                self.unenrolled[phone] = !self.unenrolled[phone];
                self.ever_unenrolled[phone] = true;
                self.tell_who_is_enrolled();
                format!(
                    "phone {phone} {}",
                    if self.unenrolled[phone] { "is not enrolled" } else { "enrolls" }
                )
            }
            3 if self.wiped.is_none() => self.wipe(),
            3 | 4 => {
                let kind = ["quick", "full"][self.dice.below(2) as usize];
                // A refusal (one is running, none runs) is an answer too.
                self.world.agent.run(&["sync", kind]);
                format!("sync {kind}")
            }
            5 => {
                self.kill_agent();
                self.start_agent();
                "the agent is killed and starts".into()
            }
            6 => {
                self.restart_service(&[]);
                "the service is killed and starts".into()
            }
            8 | 9 => self.backup(),
            10 => self.step_of_a_clock(),
            11 => self.fill(),
            7 => {
                let name = self.server();
                self.world.lab.control("POST", &format!("/servers/{name}/recycle"), None);
                format!("{name} forgets its shells")
            }
            _ => {
                let faults = self.faults();
                self.world.lab.control("PUT", "/faults", Some(faults.clone()));
                format!("faults {faults}")
            }
        }
    }

    fn kill_agent(&mut self) {
        if let Some(mut agent) = self.agent.take() {
            agent.kill();
        }
    }

    fn start_agent(&mut self) {
        self.free();
        self.agent = Some(self.world.agent.start());
    }

    fn restart_service(&mut self, environment: &[(&'static str, String)]) {
        self.world.service.kill();
        self.free();
        self.is_behind = environment.iter().any(|(_, value)| value.starts_with('-'));
        self.world.service.restart_as(environment);
    }

    /// A backup of one folder is made, or what is there comes back from it.
    fn backup(&mut self) -> String {
        let name = ["agent", "service"][self.dice.below(2) as usize];
        let (folder, backup) = (self.place.join(name), self.world.folder.path().join(name));
        let comes_back = backup.exists();
        // A copy of what runs would be torn.
        if name == "agent" {
            // Mostly in order: where it is killed, what comes back is taken for a copy until the killed one is not at
            // work any more.
            if self.dice.below(4) == 0 {
                self.kill_agent();
                self.unknowable += if comes_back { self.world.lab.open_shells() } else { 0 };
            } else if let Some(mut agent) = self.agent.take() {
                agent.stop();
            }
        } else {
            self.world.service.kill();
        }
        self.free();
        if comes_back {
            copy(&backup, &folder);
            fs::remove_dir_all(&backup).expect("removed");
        } else {
            copy(&folder, &backup);
        }
        if name == "agent" {
            self.start_agent();
        } else {
            self.restart_service(&[]);
        }
        format!("the folder of the {name} {}", if comes_back { "is put back" } else { "is backed up" })
    }

    /// One of the two clocks is wrong until the program starts again.
    fn step_of_a_clock(&mut self) -> String {
        let offset = OFFSETS[self.dice.below(OFFSETS.len() as u64) as usize];
        let is_agent = self.dice.below(2) == 0;
        let Some(environment) = clock(offset) else { return "no clock to step".into() };
        if is_agent {
            self.kill_agent();
            let wrong = self.agent_here(&environment);
            let right = std::mem::replace(&mut self.world.agent, wrong);
            self.start_agent();
            self.world.agent = right;
            format!("the agent's clock is off by {offset}")
        } else {
            self.restart_service(&environment);
            format!("the service's clock is off by {offset}")
        }
    }

    fn agent_here(&self, environment: &[(&'static str, String)]) -> Agent {
        let mut agent = Agent::new(self.place.join("agent"));
        for (name, value) in environment {
            agent.env(name, value.clone());
        }
        agent
    }

    fn fill(&mut self) -> String {
        let Some(disk) = &self.disk else { return "no disk to fill".into() };
        disk.fill();
        self.is_full = true;
        "the disk is full".into()
    }

    fn free(&mut self) {
        if let Some(disk) = &self.disk
            && std::mem::take(&mut self.is_full)
        {
            disk.free();
        }
    }

    /// After a restore of the service a person says that what it would close is right.
    fn accept_what_waits(&self) {
        for run in self.world.service.all("runs") {
            if run["state"] == "held" {
                let path = format!("runs/{}/accept", run["id"].as_str().expect("an id"));
                // A newer run may have taken its place.
                self.world.service.request("POST", &path, Some(json!({})));
            }
        }
    }

    /// A phone that nobody ever wanted blocked is on no list, whatever happens.
    fn nobody_else_is_blocked(&self) {
        let never = self.phones.iter().zip(&self.ever_unenrolled).filter(|(_, ever)| !**ever);
        for (phone, _) in never {
            assert!(self.world.blocked(phone).is_empty(), "{phone} is blocked, and nobody wanted that");
        }
    }

    fn tell_who_is_enrolled(&self) {
        let without = self.phones.iter().zip(&self.unenrolled).filter(|(_, is)| **is).map(|(phone, _)| phone);
        self.world.enrolled(&without.collect::<Vec<_>>());
    }

    fn wipe(&mut self) -> String {
        let phone = self.phones[self.dice.below(self.phones.len() as u64) as usize].clone();
        let name = self.world.why(&phone)["deviceName"].as_str().expect("a name").to_owned();
        let path =
            format!("exchangeDevices/{}/wipe", self.world.in_service(&phone)["id"].as_str().expect("an id"));
        let (status, _) = self.world.service.request("POST", &path, Some(json!({"confirmDeviceName": name})));
        // It may have been ordered where no answer came. Refused for a device that the organization is taking access from, for instance: nothing is to be wiped then.
        if (200..300).contains(&status) || status == 503 {
            self.wiped = Some(phone);
        }
        format!("a wipe is ordered: {status}")
    }

    fn server(&mut self) -> String {
        let servers = self.world.lab.document["servers"].as_array().expect("servers");
        servers[self.dice.below(servers.len() as u64) as usize]["name"].as_str().expect("a name").to_owned()
    }

    fn faults(&mut self) -> Value {
        let number = 1 + self.dice.below(40);
        // Longer than a log line, with what a terminal would obey.
        let text = "\u{1b}[2J\r\u{0}long ".repeat(40_000);
        match self.dice.below(16) {
            0 => json!({"cut_after_bytes": number * 500}),
            1 => json!({"cut_after_records": number}),
            2 => json!({"unavailable_requests": number % 6}),
            3 => json!({"shell_lost_after_requests": number}),
            4 => json!({"login_expires_after_requests": number}),
            5 => json!({"broken_fragment": number}),
            6 => json!({"broken_clixml": number}),
            7 => json!({"wrong_object_every": number}),
            8 => json!({"throttle_after_cmdlets": number, "throttle_wait_ms": 200}),
            9 => json!({"back_end_down": true}),
            10 => json!({"busy_receives": number % 7, "throttle_wait_ms": 200}),
            11 => json!({"lost_deletes": number % 3}),
            12 => json!({"slow_answer_ms": number * 5, "latency_ms": number}),
            13 => json!({"shells_per_user": 1 + number % 3}),
            14 => json!({"errors": [{
                "cmdlet": (["Get-MobileDevice", "Get-MobileDeviceStatistics", "Get-CASMailbox"][number as usize % 3]),
                "exception": "Microsoft.Exchange.Data.Directory.ADTransientException",
                "message": text,
                "category": 1001,
                "terminating": number.is_multiple_of(2),
                "times": 1 + number % 5,
            }]}),
            _ => json!({"down": true}),
        }
    }

    /// Exchange is well, both programs run, and the agent has forgotten its pauses.
    fn get_well(&mut self) {
        self.world.lab.control("PUT", "/faults", Some(json!({})));
        self.restart_service(&[]);
        if let Some(mut agent) = self.agent.take() {
            agent.stop();
        }
        self.start_agent();
        // A database that was put back lacks what was said since.
        self.tell_who_is_enrolled();
    }

    /// What both programs say after a failure.
    fn report(mut self, keep: Option<PathBuf>) {
        if let Some(folder) = keep {
            copy(&self.place, &folder);
            println!("the folders are kept in {}", folder.display());
        }
        println!("runs: {}", Value::from(self.world.service.all("runs")));
        let status = self.world.agent.run(&["status", "--json"]);
        println!("status: {}{}", status.stdout, status.stderr);
        println!("connectors: {}", Value::from(self.world.service.all("exchangeConnectors")));
        for (phone, unenrolled) in self.phones.iter().zip(&self.unenrolled) {
            if *unenrolled == self.world.blocked(phone).is_empty() {
                println!("unenrolled {unenrolled}: {}", self.world.why(phone));
            }
        }
        if let Some(mut agent) = self.agent.take() {
            agent.stop();
            println!("the agent's log: {}", agent.log());
        }
    }

    fn check(&mut self) {
        let world = &self.world;
        let open = |order: &Value| matches!(order["state"].as_str(), Some("queued" | "leased" | "running"));
        let full = || world.agent.run(&["sync", "full", "--wait"]).code;
        wait_longer(PATIENCE, "a full sync to succeed", || (full() == 0).then_some(()));
        wait_longer(PATIENCE, "everybody to have the access that is due", || {
            let due = |(phone, unenrolled): (&Value, &bool)| {
                let expected = if *unenrolled { vec![id(phone)] } else { Vec::new() };
                Some(phone) == self.wiped.as_ref() || world.blocked(phone) == expected
            };
            self.accept_what_waits();
            self.phones.iter().zip(&self.unenrolled).all(due).then_some(())
        });
        self.nobody_else_is_blocked();
        wait_longer(PATIENCE, "every order to have ended", || {
            (!world.service.all("orders").iter().any(open)).then_some(())
        });
        let wipes = world.count("Clear-MobileDevice") + world.count("Clear-ActiveSyncDevice");
        assert!(wipes <= u64::from(self.wiped.is_some()), "{wipes} wipes were sent");
        let seen = world.agent.devices().len() as u64;
        assert_eq!(seen, world.lab.document["devices"].as_u64().expect("devices"), "the device set");
        // All enrolled again: Exchange is exactly as it was, a wipe apart.
        self.unenrolled.fill(false);
        self.tell_who_is_enrolled();
        let lists = |exchange: &Value| exchange["mailboxes"].clone();
        wait_longer(PATIENCE, "Exchange to be as it was", || {
            (lists(&world.exchange()) == lists(&self.before)).then_some(())
        });
        assert_eq!(world.lab.failed_log_ons(), 0, "refused log-ons");
        let code = self.agent.as_mut().and_then(Background::stop);
        assert_eq!(code, Some(0), "the agent ends when it is asked to");
        let open = self.world.lab.open_shells();
        assert!(open <= self.unknowable, "{open} shells were left open");
    }
}

fn four_servers(seed: u64) -> String {
    let servers: String = (1..=4)
        .map(|number| format!("[[servers]]\nname = \"EX0{number}\"\nversion = \"15.2.986.5\"\n"))
        .collect();
    format!(
        "[organization]\nseed = {seed}\ndevices = 24\n{servers}\
         [[accounts]]\nname = \"svc-connector\"\npassword = \"Lab-Passw0rd!\"\nmailbox = true\n"
    )
}
