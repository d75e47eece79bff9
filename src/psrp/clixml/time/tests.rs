//! Unit tests of `time.rs`.

use super::*;

#[test]
fn times_are_read_and_written_alike() {
    for (wire, utc) in [
        ("2008-04-11T10:42:32.2731993-07:00", "2008-04-11T17:42:32.2731993Z"),
        ("2022-10-31T01:01:36Z", "2022-10-31T01:01:36Z"),
        ("2021-09-28T17:20:23.4772745", "2021-09-28T17:20:23.4772745Z"),
        ("2000-02-29T00:00:00.5+05:30", "2000-02-28T18:30:00.5Z"),
        ("0001-01-01T00:00:00", "0001-01-01T00:00:00Z"),
        ("1969-12-31T23:59:59.9999999Z", "1969-12-31T23:59:59.9999999Z"),
    ] {
        let time = parse_date_time(wire).expect(wire);
        assert_eq!(time.at, utc.parse::<Timestamp>().expect(utc), "{wire}");
        assert_eq!(format_date_time(time), wire);
    }
}

#[test]
fn the_last_moment_is_kept_as_the_latest() {
    let never = parse_date_time("9999-12-31T23:59:59.9999999").expect("DateTime.MaxValue");
    assert_eq!(never.at, Timestamp::MAX);
}

#[test]
fn wrong_times_are_refused() {
    for wire in [
        "",
        "2008-04-11",
        "2008-13-11T10:42:32",
        "2009-02-29T10:42:32",
        "2008-04-11T24:42:32",
        "2008-04-11T10:42:32.",
        "2008-04-11T10:42:32+7",
        "2008-04-11T10:42:32+99:00",
        "0000-04-11T10:42:32",
        "2008-04-11 10:42:32",
    ] {
        assert_eq!(parse_date_time(wire), None, "{wire}");
    }
}

#[test]
fn durations_are_read_and_written_alike() {
    for (wire, seconds, nanos) in [
        ("PT9.0269026S", 9, 26_902_600),
        ("P9DT9H10M44.2222222S", 810_644, 222_222_200),
        ("PT0S", 0, 0),
        ("P14D", 14 * 86_400, 0),
        ("-PT0.5S", 0, -500_000_000),
        ("-P1DT1H", -90_000, 0),
        ("PT15M", 900, 0),
    ] {
        let duration = parse_duration(wire).expect(wire);
        assert_eq!(duration, SignedDuration::new(seconds, nanos), "{wire}");
        assert_eq!(format_duration(duration), wire);
    }
    assert_eq!(parse_duration("P1Y2M"), Some(SignedDuration::from_hours(24 * 425)));
    for wire in
        ["", "P", "PT", "P1H", "PT1D", "P1.5D", "PT1S1M", "P1DT", "1S", "P-1D", "P99999999999999999999D"]
    {
        assert_eq!(parse_duration(wire), None, "{wire}");
    }
}
