//! `Exchange_Connector_Setup.exe`: the window's program, but for the one word by which Windows asks for an administrator.
//!
//! Set-up writes into Program Files and makes services, so it elevates. The status window is for everybody who may see
//! it, and an elevated window would ask each time. The manifest decides before a program runs, hence two files; linking
//! the window a second time would double ten minutes for a word, and a program that starts itself again elevated would
//! have run a whole window's libraries before anybody was asked. So the word is exchanged in the built file.

use std::path::Path;

use super::image::{Image, checksum, read};
use crate::outcome::Outcome;

/// The window's program, and set-up's name in the downloaded package.
pub(crate) const WINDOW: &str = "exchange-connector-setup.exe";
pub(crate) const SETUP: &str = "Exchange_Connector_Setup.exe";

/// Both are of one length, so that nothing moves in the file.
const EVERYBODY: &[u8] = b"level=\"asInvoker\"           ";
const ADMINISTRATORS: &[u8] = b"level=\"requireAdministrator\"";

/// Writes set-up's program beside the window's.
pub(crate) fn write(folder: &Path) -> Outcome {
    let made = elevated(read(&folder.join(WINDOW))?)?;
    let path = folder.join(SETUP);
    std::fs::write(&path, made).map_err(|error| format!("could not write {}: {error}", path.display()))
}

/// The same program with the other word.
fn elevated(mut program: Vec<u8>) -> Outcome<Vec<u8>> {
    let places: Vec<usize> = program
        .windows(EVERYBODY.len())
        .enumerate()
        .filter_map(|(place, part)| (part == EVERYBODY).then_some(place))
        .collect();
    let [place] = places[..] else {
        return Err(format!("{WINDOW} has {} manifests that say who starts it, not one", places.len()));
    };
    program[place..place + ADMINISTRATORS.len()].copy_from_slice(ADMINISTRATORS);
    let place = Image::read(&program)?.checksum_place();
    let sum = checksum(&program, place);
    program[place..place + 4].copy_from_slice(&sum.to_le_bytes());
    Ok(program)
}

#[cfg(test)]
mod tests;
