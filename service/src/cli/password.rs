//! A password for a user: asked for twice on a terminal, or one line of standard input; never an argument.

use std::io::{self, IsTerminal as _};

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use exchange_connector::secret::Secret;
use exchange_connector_platform::password::ask;

use super::output::CommandResult;
use crate::security::password::{self, Cost};

/// The hash of a password that is asked for, or read from standard input.
pub(super) fn hash_for(user: &str, from_stdin: bool) -> CommandResult<String> {
    let chosen = if from_stdin { read(user)? } else { twice(user)? };
    password::check(user, &chosen).map_err(|why| refused(&format!("The password was not taken: {why}.")))?;
    password::hash(Cost::default(), &chosen).ok_or_else(|| refused("The password could not be hashed."))
}

fn read(user: &str) -> CommandResult<Secret> {
    ask(user).map_err(|_| refused("Standard input has no password in its first line."))
}

fn twice(user: &str) -> CommandResult<Secret> {
    if !io::stdin().is_terminal() {
        return Err(refused(
            "There is no terminal to ask for the password on: give it with --password-stdin.",
        ));
    }
    let first = read(user)?;
    let second = ask(&format!("{user}, once more")).map_err(|_| refused("No password was typed."))?;
    if first == second { Ok(first) } else { Err(refused("The two passwords are not the same.")) }
}

fn refused(text: &str) -> Box<Finding> {
    Box::new(findings::USER_PASSWORD.finding(text))
}
