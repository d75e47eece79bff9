//! `<DT>` and `<TS>` (MS-PSRP 2.2.5.1.9, 2.2.5.1.10): XML Schema's dateTime and duration as .NET writes them.

use jiff::{SignedDuration, Timestamp};

use crate::psrp::value::{PsDateTime, PsZone};

/// `2008-04-11T10:42:32.2731993-07:00`, with `Z`, an offset or nothing at the end.
///
/// .NET's last day goes beyond what [`Timestamp`] holds (`DateTime.MaxValue` stands for "never" in Exchange);
/// it becomes the latest `Timestamp`.
pub(super) fn parse_date_time(text: &str) -> Option<PsDateTime> {
    let bytes = text.as_bytes();
    if bytes.len() < 19 {
        return None;
    }
    let fixed = |at: usize, byte: u8| bytes[at] == byte;
    if !(fixed(4, b'-') && fixed(7, b'-') && fixed(10, b'T') && fixed(13, b':') && fixed(16, b':')) {
        return None;
    }
    let year = digits(&bytes[0..4])?;
    let month = digits(&bytes[5..7])?;
    let day = digits(&bytes[8..10])?;
    let (hour, minute, second) = (digits(&bytes[11..13])?, digits(&bytes[14..16])?, digits(&bytes[17..19])?);
    if year == 0
        || !(1..=12).contains(&month)
        || !(1..=days_in_month(year, month)).contains(&day)
        || hour > 23
        || minute > 59
        || second > 59
    {
        return None;
    }
    let (nanosecond, rest) = fraction(&bytes[19..])?;
    let zone = match rest {
        [] => PsZone::Unspecified,
        b"Z" => PsZone::Utc,
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let (hours, minutes) = (digits(&[*h1, *h2])?, digits(&[*m1, *m2])?);
            if hours > 14 || minutes > 59 {
                return None;
            }
            let east = i32::try_from(hours * 3600 + minutes * 60).ok()?;
            PsZone::Offset(if *sign == b'-' { -east } else { east })
        }
        _ => return None,
    };
    let east = if let PsZone::Offset(east) = zone { i64::from(east) } else { 0 };
    let seconds = days_from_civil(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - east;
    let at = if seconds > Timestamp::MAX.as_second() {
        Timestamp::MAX
    } else {
        Timestamp::new(seconds, nanosecond).ok()?
    };
    Some(PsDateTime { at, zone })
}

/// As .NET writes it: seven digits of fraction, trailing zeros dropped. Finer parts of a second are cut.
pub(super) fn format_date_time(time: PsDateTime) -> String {
    let east = if let PsZone::Offset(east) = time.zone { east } else { 0 };
    let seconds = time.at.as_second() + i64::from(east);
    let mut ticks = time.at.subsec_nanosecond() / 100;
    let mut seconds = seconds;
    if ticks < 0 {
        ticks += 10_000_000;
        seconds -= 1;
    } else if time.at.subsec_nanosecond() < 0 {
        ticks = 9_999_999;
        seconds -= 1;
    }
    let (days, of_day) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = civil_from_days(days);
    let mut text = format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}",
        of_day / 3600,
        of_day / 60 % 60,
        of_day % 60
    );
    push_fraction(&mut text, ticks.unsigned_abs());
    match time.zone {
        PsZone::Unspecified => {}
        PsZone::Utc => text.push('Z'),
        PsZone::Offset(east) => {
            let minutes = east.unsigned_abs() / 60;
            let sign = if east < 0 { '-' } else { '+' };
            text.push_str(&format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60));
        }
    }
    text
}

/// `P9DT9H10M44.2222222S`, `-PT0.5S`. A year counts 365 days and a month 30, as .NET has it.
pub(super) fn parse_duration(text: &str) -> Option<SignedDuration> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut rest = rest.strip_prefix('P')?.as_bytes();
    let (mut seconds, mut nanosecond) = (0_i64, 0_i32);
    // Units are in this order, each at most once.
    let mut units: &[(u8, bool, i64)] = &[
        (b'Y', false, 365 * 86_400),
        (b'M', false, 30 * 86_400),
        (b'D', false, 86_400),
        (b'H', true, 3600),
        (b'M', true, 60),
        (b'S', true, 1),
    ];
    let (mut in_time, mut any) = (false, false);
    while !rest.is_empty() {
        if rest[0] == b'T' && !in_time {
            (in_time, rest) = (true, &rest[1..]);
            if rest.is_empty() {
                return None;
            }
        }
        let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if length == 0 || length > 18 {
            return None;
        }
        let number = digits(&rest[..length])?;
        let (nanos, after) = fraction(&rest[length..])?;
        let (&unit, after) = after.split_first()?;
        let found = units.iter().position(|&(name, time, _)| name == unit && time == in_time)?;
        if after.len() + 1 != rest.len() - length && unit != b'S' {
            return None;
        }
        seconds = seconds.checked_add(number.checked_mul(units[found].2)?)?;
        nanosecond += nanos;
        units = &units[found + 1..];
        rest = after;
        any = true;
    }
    if !any {
        return None;
    }
    let duration = SignedDuration::new(seconds, nanosecond);
    Some(if negative { -duration } else { duration })
}

/// As .NET writes it, in days, hours, minutes and seconds.
pub(super) fn format_duration(duration: SignedDuration) -> String {
    let seconds = duration.as_secs().unsigned_abs();
    let ticks = duration.subsec_nanos().unsigned_abs() / 100;
    let mut text =
        String::from(if duration.is_negative() && (seconds, ticks) != (0, 0) { "-P" } else { "P" });
    let (days, hours, minutes, rest) =
        (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    if days > 0 {
        text.push_str(&format!("{days}D"));
    }
    if days == 0 || (hours, minutes, rest, ticks) != (0, 0, 0, 0) {
        text.push('T');
    }
    if hours > 0 {
        text.push_str(&format!("{hours}H"));
    }
    if minutes > 0 {
        text.push_str(&format!("{minutes}M"));
    }
    if rest > 0 || ticks > 0 || text.ends_with('T') {
        text.push_str(&rest.to_string());
        push_fraction(&mut text, ticks);
        text.push('S');
    }
    text
}

fn push_fraction(text: &mut String, ticks: u32) {
    if ticks > 0 {
        text.push_str(format!(".{ticks:07}").trim_end_matches('0'));
    }
}

fn digits(bytes: &[u8]) -> Option<i64> {
    let mut number = 0;
    for byte in bytes {
        if !byte.is_ascii_digit() {
            return None;
        }
        number = number * 10 + i64::from(byte - b'0');
    }
    Some(number)
}

/// `.2731993` as nanoseconds, and what follows. Digits beyond the ninth are cut.
fn fraction(bytes: &[u8]) -> Option<(i32, &[u8])> {
    let Some(rest) = bytes.strip_prefix(b".") else { return Some((0, bytes)) };
    let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if length == 0 {
        return None;
    }
    let mut nanosecond = 0;
    for index in 0..9 {
        let digit = rest[..length].get(index).map_or(0, |byte| i32::from(byte - b'0'));
        nanosecond = nanosecond * 10 + digit;
    }
    Some((nanosecond, &rest[length..]))
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar, years counted from March.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march + 2) / 5 + 1;
    let month = if march < 10 { march + 3 } else { march - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests;
