//! The same world with other hands in it: people who change Exchange themselves, journals that are torn in the middle of an
//! order, and copies of a folder that work beside it. What stands in Exchange and nobody knows is never silent, and after a
//! person has said whose it is, everybody knows everything.

use super::*;

/// Devices that people block themselves have numbers that no order has.
const THEIRS: u64 = 1 << 40;

impl World {
    /// An administrator blocks a device by hand, or takes a block away.
    fn hand(&mut self) {
        let blocked: Vec<u64> = self.exchange.blocked.iter().copied().collect();
        if blocked.is_empty() || self.random.below(2) == 0 {
            let device = THEIRS + self.random.below(1 << 20);
            self.exchange.blocked.insert(device);
        } else {
            let one = self.random.below(blocked.len() as u64);
            self.exchange.blocked.remove(&blocked[usize::try_from(one).expect("few")]);
        }
    }

    /// What the service lists: it stands in Exchange, and neither a result nor an administrator says whose it is.
    fn unclaimed(&self) -> Vec<u64> {
        let known = |device: &&u64| {
            !self.database.results.contains_key(device) && !self.database.by_hand.contains(device)
        };
        self.exchange.blocked.iter().filter(known).copied().collect()
    }

    /// An administrator, who remembers, says of everything that is listed whose it is.
    pub(super) fn decide(&mut self) {
        for device in self.unclaimed() {
            let said = if device >= THEIRS { &mut self.database.by_hand } else { &mut self.database.claims };
            said.insert(device);
            self.person();
        }
    }

    /// The agent is cut off after it changed Exchange and before it wrote down that it did, and its journal is torn.
    fn torn_while_it_works(&mut self) {
        let open = self.database.open.clone();
        if let Some((order, (wipe, _))) = open.into_iter().find(|(_, (_, started))| !started) {
            self.start(order, wipe);
            if wipe {
                self.exchange.wipes.entry(order).or_insert(1);
            } else {
                self.exchange.blocked.insert(order);
            }
        }
        self.journal = Self::journal(&mut self.random);
        self.restart();
    }

    /// Quiet returns: then everybody knows everything, and nothing of anybody else's was taken for ours.
    fn settles(&mut self, what: &str) {
        self.now += 200;
        self.check_in(false);
        self.check_in(false);
        self.decide();
        self.check_in(false);
        self.check_in(false);
        assert_eq!(self.journal.done, self.database.results, "{what}");
        assert_eq!(self.unclaimed(), Vec::<u64>::new(), "{what}");
        assert!(self.database.claims.iter().all(|order| !self.exchange.blocked.contains(order)), "{what}");
        for device in &self.exchange.blocked {
            let ours = self.database.results.contains_key(device);
            assert_eq!(ours, *device < THEIRS, "{what}: whose is {device}");
        }
        assert!(self.exchange.wipes.values().all(|count| *count == 1), "{what}");
        // A wipe that nobody has an answer to was begun, and waits for approval.
        let unsure = self.database.open.values().all(|(wipe, started)| *wipe && *started);
        assert!(unsure, "{what}: {:?}", self.database.open);
    }
}

#[test]
fn people_who_change_exchange_in_between_are_never_mistaken_for_us() {
    for seed in 0..60 {
        let mut world = World::new(seed);
        let mut backups = vec![(world.journal.clone(), world.database.clone())];
        for round in 0..10 {
            for _ in 0..world.random.below(6) {
                world.hand();
                let wipe = world.random.below(4) == 0;
                world.order(wipe);
                if world.random.below(2) == 0 {
                    world.check_in(false);
                }
            }
            backups.push((world.journal.clone(), world.database.clone()));
            let pick =
                |random: &mut Random| usize::try_from(random.below(backups.len() as u64)).expect("few");
            match world.random.below(5) {
                0 => world.journal = backups[pick(&mut world.random)].0.clone(),
                1 => world.database = backups[pick(&mut world.random)].1.clone(),
                // Both, to one day or to two.
                2 => (world.journal, world.database) = backups[pick(&mut world.random)].clone(),
                3 => {
                    world.journal = backups[pick(&mut world.random)].0.clone();
                    world.database = backups[pick(&mut world.random)].1.clone();
                }
                _ => {}
            }
            world.restart();
            world.settles(&format!("seed {seed}, round {round}"));
        }
    }
}

#[test]
fn a_journal_that_is_torn_while_it_works_repeats_nothing() {
    for seed in 0..60 {
        let mut world = World::new(seed);
        world.lives(Between::Day);
        for round in 0..8 {
            let wipe = (seed + round) % 2 == 0;
            world.order(wipe);
            if world.random.below(2) == 0 {
                world.hand();
            }
            world.torn_while_it_works();
            world.settles(&format!("seed {seed}, round {round}"));
            world.lives(Between::Order);
        }
        world.alarms.clear();
        world.lives(Between::Day);
        assert!(world.alarms.is_empty(), "seed {seed}: it is over with it");
    }
}

#[test]
fn of_a_folder_and_its_copy_one_works_at_a_time_and_nothing_is_lost_or_done_twice() {
    for seed in 0..60 {
        let what = format!("seed {seed}");
        let mut world = World::new(seed);
        world.lives(Between::Day);
        let mut other = (world.journal.clone(), 1_000_000 + u128::from(seed));
        let (mut is_copy, mut last, mut quick) = (false, None, 0);
        for _ in 0..200 {
            if world.random.below(3) == 0 {
                let wipe = world.random.below(4) == 0;
                world.order(wipe);
            }
            world.now += i64::try_from(world.random.below(40)).expect("small");
            if world.random.below(20) == 0 {
                world.now += 200;
            }
            if world.random.below(2) == 0 {
                std::mem::swap(&mut world.journal, &mut other.0);
                std::mem::swap(&mut world.instance, &mut other.1);
                is_copy = !is_copy;
            }
            let lost = world.random.below(4) == 0;
            if world.knock(lost) == Knock::In {
                if let Some((who, when)) = last
                    && who != is_copy
                    && world.now - when < 90
                {
                    quick += 1;
                }
                last = Some((is_copy, world.now));
            }
        }
        // Only while nobody can tell a copy from a lost answer: once there, and once back.
        assert!(quick <= 2, "{what}: {quick} times both were let in");
        // One of them ends for good, whichever it is.
        world.settles(&what);
    }
}
