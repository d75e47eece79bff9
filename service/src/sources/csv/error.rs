//! Why a CSV file, or a line of it, is not read.

use crate::rules::compliance::record::RecordError;

/// Longest text of a file that is repeated, in characters.
pub(super) const LONGEST_TOLD: usize = 100;

/// Why a file, or a line of it, was not read.
#[derive(Debug, thiserror::Error)]
pub enum CsvError {
    #[error("the file is empty: its first line names the columns")]
    Empty,
    #[error("line 1, column {column}: {name} is named twice")]
    ColumnTwice { column: usize, name: String },
    #[error("line 1: the column {name} is missing; known columns are {known}")]
    ColumnMissing { name: &'static str, known: String },
    #[error("line {line}, column {column}: the line ends after {column} of {columns} columns")]
    HalfLine { line: u64, column: usize, columns: usize },
    #[error("line {line}, column {column}: the line has {column} columns, the first line names {columns}")]
    LongLine { line: u64, column: usize, columns: usize },
    #[error("line {line}, column {column}: a quote is not closed")]
    OpenQuote { line: u64, column: usize },
    #[error("line {line}: this is neither UTF-8 nor UTF-16 text")]
    NotText { line: u64 },
    #[error("line {line}, column {column} ({name}): {value:?} is {wanted}")]
    Value { line: u64, column: usize, name: &'static str, value: String, wanted: &'static str },
    #[error("line {line}, column {column}: {error}")]
    Record { line: u64, column: usize, error: RecordError },
    #[error("line {line}, column {column}: the record of line {first} is here again")]
    Twice { line: u64, column: usize, first: u64 },
    #[error("the file cannot be read")]
    Csv(#[source] csv::Error),
}
