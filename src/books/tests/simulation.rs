//! Agent, service and Exchange in one process with the real rules: each can be put back at any moment, and the rest goes
//! on. Whatever happens, both know in the end what either of them knew, no wipe is sent twice, and nobody is alarmed in
//! ordinary life.

use std::collections::{BTreeMap, BTreeSet};

mod hands;

use super::*;

/// A small generator with a seed, so that each failure can be seen again.
struct Random(u64);

impl Random {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }

    fn mark(&mut self) -> String {
        format!("{:x}", self.below(u64::MAX))
    }
}

/// An order: a wipe, or a block of a device.
type Order = (u64, bool);

#[derive(Clone)]
struct Journal {
    id: Uuid,
    counter: u64,
    mark: String,
    told: Vec<Point>,
    heard: Option<Heard>,
    token: Option<String>,
    done: BTreeMap<u64, bool>,
    in_doubt: bool,
}

#[derive(Clone)]
struct Database {
    id: Uuid,
    counter: u64,
    mark: String,
    told: BTreeMap<u64, String>,
    held: Option<Point>,
    presence: Option<Attendance>,
    /// Without an answer: true once it was started.
    open: BTreeMap<u64, (bool, bool)>,
    results: BTreeMap<u64, bool>,
    /// Blocks that an administrator called the connector's own, and no book knows.
    claims: BTreeSet<u64>,
    /// Blocks of which an administrator said that somebody made them by hand.
    by_hand: BTreeSet<u64>,
}

#[derive(Default)]
struct Exchange {
    /// Devices on blocked lists: each of the order that put it there, or of an administrator's own number.
    blocked: BTreeSet<u64>,
    wipes: BTreeMap<u64, u32>,
}

struct World {
    random: Random,
    now: i64,
    journal: Journal,
    database: Database,
    exchange: Exchange,
    next_order: u64,
    instance: u128,
    alarms: Vec<Verdict>,
}

impl World {
    fn new(seed: u64) -> Self {
        let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let journal = Self::journal(&mut random);
        let database = Database {
            id: Uuid::from_u128(random.below(u64::MAX).into()),
            counter: 0,
            mark: random.mark(),
            told: BTreeMap::new(),
            held: None,
            presence: None,
            open: BTreeMap::new(),
            results: BTreeMap::new(),
            claims: BTreeSet::new(),
            by_hand: BTreeSet::new(),
        };
        Self {
            random,
            now: 0,
            journal,
            database,
            exchange: Exchange::default(),
            next_order: 0,
            instance: 1,
            alarms: Vec::new(),
        }
    }

    /// A journal that was just made.
    fn journal(random: &mut Random) -> Journal {
        Journal {
            id: Uuid::from_u128(random.below(u64::MAX).into()),
            counter: 0,
            mark: random.mark(),
            told: Vec::new(),
            heard: None,
            token: None,
            done: BTreeMap::new(),
            in_doubt: false,
        }
    }

    fn person(&mut self) {
        (self.database.counter, self.database.mark) = (self.database.counter + 1, self.random.mark());
    }

    fn order(&mut self, wipe: bool) {
        self.database.open.insert(self.next_order, (wipe, false));
        self.next_order += 1;
    }

    fn note(&mut self, (order, wipe): Order) {
        self.journal.done.insert(order, wipe);
        (self.journal.counter, self.journal.mark) = (self.journal.counter + 1, self.random.mark());
    }

    fn know(&mut self, (order, wipe): Order) {
        self.database.open.remove(&order);
        self.database.claims.remove(&order);
        if self.database.results.insert(order, wipe).is_none() {
            self.person();
        }
    }

    /// The agent's side of a check-in, as `agent::store::book` does it.
    fn book(&mut self) -> AgentBook {
        let here = Point { counter: self.journal.counter, mark: self.journal.mark.clone(), at: at(self.now) };
        self.journal.told.retain(|told| told.counter != here.counter);
        self.journal.told.push(here.clone());
        AgentBook {
            id: self.journal.id,
            now: here,
            told: self.journal.told.clone(),
            service: self.journal.heard.clone(),
            token: self.journal.token.clone(),
            instance: Uuid::from_u128(self.instance),
        }
    }

    fn here(&mut self, verdict: Verdict, token: String) -> ServiceAnswer {
        let database = &mut self.database;
        database.told.insert(database.counter, database.mark.clone());
        let point = Point { counter: database.counter, mark: database.mark.clone(), at: at(self.now) };
        ServiceAnswer { heard: Heard { id: database.id, point }, held: database.held.clone(), verdict, token }
    }

    /// A check-in with all that follows from it; `lost`: its first answer does not arrive.
    fn check_in(&mut self, lost: bool) {
        let mut lost = lost;
        for _ in 0..6 {
            match self.knock(lost) {
                // The other one has not been silent for long enough.
                Knock::Refused => self.now += 90,
                Knock::Lost => lost = false,
                Knock::Mended => {}
                Knock::In => return,
            }
        }
        panic!("the books never agree");
    }

    /// One check-in.
    fn knock(&mut self, lost: bool) -> Knock {
        self.now += 1;
        let book = self.book();
        let fresh = self.random.mark();
        let told = book
            .service
            .as_ref()
            .is_some_and(|heard| self.database.told.get(&heard.point.counter) == Some(&heard.point.mark));
        let oldest = self.database.told.keys().next().copied();
        let history = ServiceHistory { id: self.database.id, told, oldest };
        let (held, before) = (self.database.held.as_ref(), self.database.presence.clone());
        let Ok(received) = receive(&history, held, before, &book, "conn01", &fresh, at(self.now)) else {
            return Knock::Refused;
        };
        let Reception { verdict, presence, in_doubt } = received;
        self.database.presence = Some(presence);
        if verdict == Verdict::Agree {
            self.database.held = Some(book.now.clone());
            // The answers to orders come with a check-in and after the comparison, and its answer tells of them.
            for done in self.journal.done.clone() {
                self.know(done);
            }
        } else {
            self.alarms.push(verdict);
        }
        let answer = self.here(verdict, fresh);
        if lost {
            return Knock::Lost;
        }
        self.journal.in_doubt |= in_doubt;
        if !self.follow(answer) {
            return Knock::Mended;
        }
        self.work();
        Knock::In
    }

    /// True when both books agree.
    fn follow(&mut self, answer: ServiceAnswer) -> bool {
        match answer.verdict {
            Verdict::Agree => {
                let held = answer.held.as_ref().map_or(0, |held| held.counter);
                self.journal.told.retain(|told| told.counter >= held);
                self.hear(&answer);
                true
            }
            Verdict::AgentWentBack => {
                for (order, wipe) in self.database.results.clone() {
                    self.journal.done.insert(order, wipe);
                }
                let held = answer.held.clone().expect("held");
                self.journal.told = vec![held.clone()];
                self.journal.counter = self.journal.counter.max(held.counter) + 1;
                self.journal.mark = self.random.mark();
                self.journal.in_doubt = true;
                self.hear(&answer);
                false
            }
            Verdict::ServiceWentBack => {
                for done in self.journal.done.clone() {
                    self.know(done);
                }
                self.journal.done.extend(self.database.results.clone());
                // What the agent does not have is not ordered any more.
                self.database.open.clear();
                self.person();
                let book = self.book();
                self.database.held = Some(book.now.clone());
                let fresh = self.random.mark();
                self.database.presence = Some(Attendance::first(&book, "conn01", &fresh, at(self.now)));
                let answer = self.here(Verdict::Agree, fresh);
                self.hear(&answer);
                false
            }
        }
    }

    fn hear(&mut self, answer: &ServiceAnswer) {
        self.journal.heard = Some(answer.heard.clone());
        self.journal.token = Some(answer.token.clone());
    }

    /// Carries out what is open, as far as the compare-and-set of a wipe allows.
    fn work(&mut self) {
        self.journal.in_doubt = false;
        for (order, (wipe, started)) in self.database.open.clone() {
            let sent = wipe && started;
            if !sent && !self.journal.done.contains_key(&order) {
                self.start(order, wipe);
                self.carry_out(order, wipe);
            }
        }
        // What an administrator called ours goes into the book where it still stands; nothing is written to Exchange for it.
        for order in self.database.claims.clone() {
            if self.exchange.blocked.contains(&order) {
                self.note((order, false));
            }
        }
    }

    fn start(&mut self, order: u64, wipe: bool) {
        self.database.open.insert(order, (wipe, true));
    }

    fn carry_out(&mut self, order: u64, wipe: bool) {
        if wipe {
            // Exchange shows a wipe from after the order.
            self.exchange.wipes.entry(order).or_insert(1);
        } else if !self.exchange.blocked.insert(order) {
            // It stands there, and this journal does not know who made it: it is answered as there before.
            self.database.open.remove(&order);
            return;
        }
        self.note((order, wipe));
    }

    /// What either of the two has in its book is in both, and Exchange holds nothing that neither knows.
    fn both_know(&self, what: &str) {
        assert_eq!(self.journal.done, self.database.results, "{what}");
        for order in &self.exchange.blocked {
            assert!(self.journal.done.contains_key(order), "{what}: nobody knows {order}");
        }
        assert!(self.exchange.wipes.values().all(|count| *count == 1), "{what}");
    }

    fn restart(&mut self) {
        self.instance += 1;
    }
}

/// What a check-in came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Knock {
    Refused,
    Lost,
    Mended,
    In,
}

struct ServiceAnswer {
    heard: Heard,
    held: Option<Point>,
    verdict: Verdict,
    token: String,
}

#[test]
fn a_thousand_days_of_ordinary_life_alarm_nobody() {
    for seed in 0..8 {
        let mut world = World::new(seed);
        for _day in 0..1000 {
            for _ in 0..world.random.below(4) {
                match world.random.below(8) {
                    0 => world.restart(),
                    1 => world.person(),
                    // The command line beside the agent.
                    2 => {
                        (world.journal.counter, world.journal.mark) =
                            (world.journal.counter + 1, world.random.mark());
                    }
                    3 => world.order(true),
                    4 => world.order(false),
                    // The service is out of reach for long.
                    5 => world.now += 500,
                    _ => {}
                }
                let lost = world.random.below(3) == 0;
                world.check_in(lost);
                assert!(!world.journal.in_doubt);
            }
        }
        assert!(world.alarms.is_empty(), "seed {seed}: {:?}", world.alarms);
        world.check_in(false);
        world.check_in(false);
        world.both_know("ordinary life");
    }
}

/// What happens between the backup and the restore.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Between {
    Sync,
    Order,
    Wipe,
    Day,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Agent,
    Service,
    JournalDeleted,
}

impl World {
    fn lives(&mut self, between: Between) {
        match between {
            Between::Sync => {}
            Between::Order => self.order(false),
            Between::Wipe => self.order(true),
            Between::Day => {
                for _ in 0..20 {
                    let wipe = self.random.below(4) == 0;
                    self.order(wipe);
                    self.person();
                    self.check_in(false);
                }
            }
        }
        // The order goes down with the first and its answer up with the second.
        self.check_in(false);
        self.check_in(false);
    }
}

#[test]
fn whoever_went_back_knows_afterwards_what_the_other_one_knew() {
    for seed in 0..20 {
        for who in [Who::Agent, Who::Service, Who::JournalDeleted] {
            for between in [Between::Sync, Between::Order, Between::Wipe, Between::Day] {
                for open in [false, true] {
                    let what = format!("seed {seed}, {who:?} back by {between:?}, an order open: {open}");
                    let mut world = World::new(seed);
                    world.lives(Between::Day);
                    let (journal, database) = (world.journal.clone(), world.database.clone());
                    world.lives(between);
                    if open {
                        world.order(seed % 2 == 0);
                    }
                    if open && seed % 3 == 0 {
                        // It was carried out, and nobody was told.
                        world.check_in(false);
                    }
                    world.alarms.clear();
                    match who {
                        Who::Agent => world.journal = journal,
                        Who::Service => world.database = database,
                        Who::JournalDeleted => world.journal = World::journal(&mut world.random),
                    }
                    world.restart();
                    world.check_in(false);
                    world.check_in(false);
                    // What was carried out and told to nobody is found in Exchange, and an administrator says whose it is.
                    world.decide();
                    world.check_in(false);
                    world.check_in(false);
                    world.both_know(&what);
                    let expected = match (who, between) {
                        // Nothing that matters was written in between.
                        (Who::Agent | Who::Service, Between::Sync) => None,
                        (Who::Service, _) => Some(Verdict::ServiceWentBack),
                        (Who::Agent | Who::JournalDeleted, _) => Some(Verdict::AgentWentBack),
                    };
                    assert!(expected.is_none_or(|expected| world.alarms.contains(&expected)), "{what}");
                    // It is over with it.
                    world.alarms.clear();
                    world.lives(Between::Day);
                    assert!(world.alarms.is_empty(), "{what}: {:?}", world.alarms);
                    world.both_know(&what);
                }
            }
        }
    }
}

#[test]
fn both_may_go_back_to_different_days_and_again_and_again() {
    for seed in 0..50 {
        let mut world = World::new(seed);
        let mut backups = Vec::new();
        for _ in 0..12 {
            world.lives(Between::Day);
            backups.push((world.journal.clone(), world.database.clone()));
            let back = world.random.below(backups.len() as u64);
            match world.random.below(3) {
                0 => world.journal = backups[usize::try_from(back).expect("few")].0.clone(),
                1 => world.database = backups[usize::try_from(back).expect("few")].1.clone(),
                _ => {}
            }
            world.restart();
            world.check_in(false);
            world.check_in(false);
            world.both_know(&format!("seed {seed}"));
        }
    }
}
