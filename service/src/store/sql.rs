//! Builds SQL texts with the words of `state.rs`, and binds their values.

/// A statement and its values: `sql!("update run set state = {RUN_HELD} where id = ?", (id))`.
macro_rules! sql {
    ($text:literal $(, ($($value:expr),+ $(,)?))? $(,)?) => {
        sqlx::query(sqlx::AssertSqlSafe(format!($text)))$($(.bind($value))+)?
    };
}

/// The same, for rows that are read as tuples.
macro_rules! sql_as {
    ($text:literal $(, ($($value:expr),+ $(,)?))? $(,)?) => {
        sqlx::query_as(sqlx::AssertSqlSafe(format!($text)))$($(.bind($value))+)?
    };
}

/// The same, for a single column.
macro_rules! sql_scalar {
    ($text:literal $(, ($($value:expr),+ $(,)?))? $(,)?) => {
        sqlx::query_scalar(sqlx::AssertSqlSafe(format!($text)))$($(.bind($value))+)?
    };
}

/// A part of SQL that several texts share, joined when the program is built.
macro_rules! text {
    ($($part:expr),+ $(,)?) => {{
        const PARTS: &[&str] = &[$($part),+];
        const BYTES: [u8; $crate::store::sql::length(PARTS)] = $crate::store::sql::join(PARTS);
        const TEXT: &str = match std::str::from_utf8(&BYTES) {
            Ok(text) => text,
            // Whole texts one after the other are a text.
            Err(_) => unreachable!(),
        };
        TEXT
    }};
}

pub(crate) use {sql, sql_as, sql_scalar, text};

pub(crate) const fn length(parts: &[&str]) -> usize {
    let (mut sum, mut part) = (0, 0);
    while part < parts.len() {
        sum += parts[part].len();
        part += 1;
    }
    sum
}

pub(crate) const fn join<const LENGTH: usize>(parts: &[&str]) -> [u8; LENGTH] {
    let mut joined = [0; LENGTH];
    let (mut at, mut part) = (0, 0);
    while part < parts.len() {
        let bytes = parts[part].as_bytes();
        let mut byte = 0;
        while byte < bytes.len() {
            joined[at] = bytes[byte];
            (at, byte) = (at + 1, byte + 1);
        }
        part += 1;
    }
    joined
}
