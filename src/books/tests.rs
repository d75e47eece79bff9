//! Unit tests of `books.rs`.

mod simulation;

use super::*;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).expect("a time")
}

fn point(counter: u64, mark: &str) -> Point {
    Point { counter, mark: mark.into(), at: at(0) }
}

const SERVICE: Uuid = Uuid::from_u128(1);

fn agent(now: Point, told: &[Point], heard: Option<Point>) -> AgentBook {
    AgentBook {
        id: Uuid::from_u128(2),
        now,
        told: told.to_vec(),
        service: heard.map(|point| Heard { id: SERVICE, point }),
        token: None,
        instance: Uuid::from_u128(3),
    }
}

fn service(told: bool, oldest: Option<u64>) -> ServiceHistory {
    ServiceHistory { id: SERVICE, told, oldest }
}

#[test]
fn what_is_not_known_is_no_alarm() {
    let first = agent(point(5, "a"), &[], None);
    assert_eq!(compare(&service(false, None), None, &first), Verdict::Agree);
    // Heard longer ago than the service remembers.
    let old = agent(point(5, "a"), &[], Some(point(3, "x")));
    assert_eq!(compare(&service(false, Some(4)), None, &old), Verdict::Agree);
    // It would remember the oldest place itself.
    let oldest = agent(point(5, "a"), &[], Some(point(4, "other")));
    assert_eq!(compare(&service(false, Some(4)), None, &oldest), Verdict::ServiceWentBack);
}

#[test]
fn a_place_that_its_owner_did_not_tell_means_that_the_owner_went_back() {
    let now = agent(point(7, "c"), &[point(5, "a"), point(6, "b")], Some(point(3, "x")));
    let good = service(true, Some(1));
    for held in [point(5, "a"), point(6, "b"), point(7, "c")] {
        assert_eq!(compare(&good, Some(&held), &now), Verdict::Agree);
    }
    for held in [point(8, "d"), point(7, "other"), point(6, "other")] {
        assert_eq!(compare(&good, Some(&held), &now), Verdict::AgentWentBack);
    }
    // What a service holds that went back itself says nothing of the agent.
    for held in [None, Some(point(2, "z")), Some(point(8, "d"))] {
        let verdict = compare(&service(false, Some(1)), held.as_ref(), &now);
        assert_eq!(verdict, Verdict::ServiceWentBack);
    }
    // Another database: nothing of it is old enough to be forgotten.
    let other = ServiceHistory { id: Uuid::from_u128(9), told: false, oldest: Some(100) };
    assert_eq!(compare(&other, None, &now), Verdict::ServiceWentBack);
}

struct Door(Option<Attendance>, u32);

impl Door {
    /// An agent knocks; gives the token of the answer and whether it is in doubt, or who else is at work.
    fn knock(
        &mut self,
        token: Option<&str>,
        instance: u128,
        name: &str,
        second: i64,
    ) -> Result<(String, bool), String> {
        self.1 += 1;
        let fresh = format!("t{}", self.1);
        let instance = Uuid::from_u128(instance);
        match Attendance::admit(self.0.clone(), token, instance, name, &fresh, at(second)) {
            Ok((presence, in_doubt)) => {
                let stored = presence.tokens.to_string();
                assert_eq!(Tokens::parse(&stored), presence.tokens, "{stored}");
                self.0 = Some(presence);
                Ok((fresh, in_doubt))
            }
            Err(other) => Err(other.name),
        }
    }
}

#[test]
fn lost_answers_and_restarts_are_let_in() {
    let mut door = Door(None, 0);
    // The first two answers are lost.
    for _ in 0..2 {
        door.knock(None, 1, "conn01", 0).expect("in");
    }
    let (mut token, _) = door.knock(None, 1, "conn01", 1).expect("in");
    for second in 2..60 {
        let (fresh, in_doubt) =
            door.knock(Some(&token), 1 + u128::from(second > 30), "conn01", second).expect("in");
        assert!(!in_doubt);
        // Two of three answers are lost.
        if second % 3 == 0 {
            token = fresh;
        }
    }
}

#[test]
fn the_later_of_two_copies_is_refused_with_the_name_of_the_other() {
    let mut door = Door(None, 0);
    let (mut token, _) = door.knock(None, 1, "conn01", 0).expect("in");
    let copied = token.clone();
    for second in 1..4 {
        token = door.knock(Some(&token), 1, "conn01", second).expect("in").0;
    }
    assert_eq!(door.knock(Some(&copied), 2, "conn02", 5), Err("conn01".into()));
    assert_eq!(door.knock(None, 3, "conn03", 5), Err("conn01".into()), "without a journal");
    let token = door.knock(Some(&token), 1, "conn01", 60).expect("in").0;
    assert_eq!(door.knock(Some(&copied), 2, "conn02", 149), Err("conn01".into()));
    // The first one is silent for as long as its lease lasts: the copy takes its place, and the first is the later one.
    assert!(door.knock(Some(&copied), 2, "conn02", 150).expect("in").1, "in doubt");
    assert_eq!(door.knock(Some(&token), 1, "conn01", 151), Err("conn02".into()));
}

#[test]
fn copies_that_start_at_the_same_token_never_both_stay() {
    let mut door = Door(None, 0);
    let (token, _) = door.knock(None, 1, "conn01", 0).expect("in");
    let of_one = door.knock(Some(&token), 1, "conn01", 1).expect("in").0;
    let of_two = door.knock(Some(&token), 2, "conn02", 2).expect("a lost answer looks the same").0;
    door.knock(Some(&of_one), 1, "conn01", 3).expect("in");
    assert_eq!(door.knock(Some(&of_two), 2, "conn02", 4), Err("conn01".into()));
}

#[test]
fn a_folder_that_is_put_back_after_an_orderly_end_comes_in_at_once() {
    let mut door = Door(None, 0);
    let (token, _) = door.knock(None, 1, "conn01", 0).expect("in");
    let old = token.clone();
    let token = door.knock(Some(&token), 1, "conn01", 1).expect("in").0;
    door.knock(Some(&token), 1, "conn01", 2).expect("in");
    door.0.as_mut().expect("present").left = true;
    assert!(door.knock(Some(&old), 2, "conn01", 3).expect("in").1, "in doubt");
}

#[test]
fn whom_a_service_that_went_back_remembers_at_work_keeps_nobody_out() {
    let heard = agent(point(7, "c"), &[], Some(point(3, "x")));
    let (old, book) = (heard.clone(), AgentBook { token: Some("old".into()), ..heard });
    let knock = |told| {
        let before = Some(Attendance::first(&old, "conn02", "t0", at(0)));
        receive(&service(told, Some(1)), None, before, &book, "conn01", "t1", at(5))
    };
    let received = knock(false).expect("in");
    assert_eq!((received.verdict, received.in_doubt), (Verdict::ServiceWentBack, false));
    assert_eq!(received.presence, Attendance::first(&book, "conn01", "t1", at(5)));
    assert_eq!(received.presence.tokens.to_string(), "old t1");
    let other = knock(true).expect_err("the other one is at work");
    assert_eq!(other, Other { name: "conn02".into(), last_contact: at(0) });
}
