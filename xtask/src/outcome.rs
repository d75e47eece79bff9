//! What every task ends with.

/// `Err` is the sentence to print.
pub(crate) type Outcome<T = ()> = Result<T, String>;
