//! Random faults against the real programs, by seed: `cargo xtask faults --seeds N`. Not one of the stories: it runs for as
//! long as it is asked to, and each seed is one life of lab, service and agent.
//!
//! What happens: people change who is enrolled, order a wipe and syncs, while servers fail, lose shells, refuse and damage
//! answers, and agent and service are killed. Then everything is well again, and what must hold is looked at.

#![allow(clippy::print_stdout, reason = "a task prints what it found")]
#![allow(dead_code, reason = "the stories use the rest of the support")]

mod support;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use support::policy::id;
use support::process::Background;
use support::{Lab, World, wait_for};

fn main() -> ExitCode {
    let number = |name: &str, default: u64| {
        let mut arguments = std::env::args();
        let found = arguments.by_ref().find(|argument| argument == name).and_then(|_| arguments.next());
        found.map_or(default, |text| text.parse().unwrap_or_else(|_| panic!("{name} wants a number")))
    };
    let (first, seeds) = (number("--first", 1), number("--seeds", 20));
    let mut failed = Vec::new();
    for seed in first..first + seeds {
        let started = Instant::now();
        let lived = catch_unwind(AssertUnwindSafe(|| Life::new(seed).live()));
        println!(
            "seed {seed}: {} in {:.1} s",
            if lived.is_ok() { "well" } else { "FAILED" },
            started.elapsed().as_secs_f32()
        );
        if lived.is_err() {
            failed.push(seed);
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
    wiped: Option<Value>,
    before: Value,
}

impl Life {
    fn new(seed: u64) -> Self {
        let dice = Dice(seed);
        let world = World::with_lab(Lab::start(&["--devices", "24", "--seed", &seed.to_string()]));
        world.set_up();
        world.agent.run_once();
        let phones = world.plain_devices();
        world.decide(&[], &[]);
        world.enforce();
        world.agent.run_once();
        let before = world.exchange();
        let agent = Some(world.agent.start());
        let unenrolled = vec![false; phones.len()];
        Self { dice, world, agent, phones, unenrolled, wiped: None, before }
    }

    fn live(mut self) {
        for _ in 0..4 + self.dice.below(8) {
            let done = self.step();
            println!("  {done}");
            // No fact to wait for: how far the programs came when the next thing happens is part of the dice.
            std::thread::park_timeout(Duration::from_millis(self.dice.below(400)));
        }
        self.get_well();
        self.check();
    }

    /// One thing that happens; its name.
    fn step(&mut self) -> String {
        match self.dice.below(10) {
            0..=2 => {
                let phone = self.dice.below(self.phones.len() as u64) as usize;
                self.unenrolled[phone] = !self.unenrolled[phone];
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
                if let Some(agent) = &mut self.agent {
                    agent.kill();
                }
                self.agent = Some(self.world.agent.start());
                "the agent is killed and starts".into()
            }
            6 => {
                self.world.service.restart();
                "the service is killed and starts".into()
            }
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
        // Refused for a device that the organization is taking access from, for instance: nothing is to be wiped then.
        if (200..300).contains(&status) {
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
        match self.dice.below(11) {
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
            _ => json!({"down": true}),
        }
    }

    /// Exchange is well, both programs run, and the agent has forgotten its pauses.
    fn get_well(&mut self) {
        self.world.lab.control("PUT", "/faults", Some(json!({})));
        self.world.service.restart();
        if let Some(agent) = &mut self.agent {
            agent.stop();
        }
        self.agent = Some(self.world.agent.start());
    }

    fn check(mut self) {
        let world = &self.world;
        let open = |order: &Value| matches!(order["state"].as_str(), Some("queued" | "leased" | "running"));
        let full = || world.agent.run(&["sync", "full", "--wait"]).code;
        wait_for("a full sync to succeed", || (full() == 0).then_some(()));
        wait_for("everybody to have the access that is due", || {
            let due = |(phone, unenrolled): (&Value, &bool)| {
                let expected = if *unenrolled { vec![id(phone)] } else { Vec::new() };
                Some(phone) == self.wiped.as_ref() || world.blocked(phone) == expected
            };
            self.phones.iter().zip(&self.unenrolled).all(due).then_some(())
        });
        wait_for("every order to have ended", || {
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
        wait_for("Exchange to be as it was", || {
            (lists(&world.exchange()) == lists(&self.before)).then_some(())
        });
        assert_eq!(world.lab.failed_log_ons(), 0, "refused log-ons");
        let code = self.agent.take().and_then(|mut agent| agent.stop());
        assert_eq!(code, Some(0), "the agent ends when it is asked to");
        assert_eq!(self.world.lab.open_shells(), 0, "shells were left open");
    }
}
