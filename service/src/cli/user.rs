//! `user`: who may use the service, their roles, passwords and tokens. A token or link is shown once; its digest
//! stays.

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::args::{SessionCommand, TokenCommand, UserCommand};
use super::output::{CommandResult, open_store, print, print_json};
use super::password::hash_for;
use crate::data_folder::DataFolder;
use crate::security::acting;
use crate::security::random;
use crate::security::role::Role;
use crate::store::{LinkFor, MOST_TOKENS, NewAccessToken, Refusal, Store, StoreError};

pub(super) async fn run(folder: &DataFolder, command: UserCommand) -> CommandResult {
    let store = open_store(folder).await?;
    let now = Timestamp::now();
    match command {
        UserCommand::Add { name, role, token: false, password, password_stdin, json }
            if password || password_stdin =>
        {
            let hash = hash_for(&name, password_stdin)?;
            let role = role.unwrap_or(Role::Administer);
            store.add_user(now, &name, role).await?;
            store.set_password(now, &name, &hash, None).await?;
            if json {
                print_json(&json!({ "name": name, "role": role }))?;
            } else {
                print(&format!("{name} was added and can sign in on the page."))?;
            }
        }
        UserCommand::Password { name, password_stdin } => {
            let hash = hash_for(&name, password_stdin)?;
            store.set_password(now, &name, &hash, None).await?;
            print(&format!("{name} has a new password. The sessions that were open have ended."))?;
        }
        UserCommand::Link { name, role, json } => {
            let token = random::token();
            let hash = random::sha256(token.as_bytes());
            let (until, new) = store.add_sign_in_link(now, &name, hash, LinkFor::Anybody(role)).await?;
            let base = folder.served()?.public_url;
            let link = format!("{}/#/link/{token}", base.as_str().trim_end_matches('/'));
            if json {
                print_json(&json!({ "name": name, "link": link, "expiresAt": until }))?;
            } else {
                let added = if new { format!("{name} was added. ") } else { String::new() };
                eprint(&format!(
                    "{added}The link lets {name} choose a password. It is good once, until {until}, and shown only now:"
                ));
                print(&link)?;
            }
        }
        UserCommand::BreakGlass { name, off } => {
            store.set_break_glass(&name, !off).await?;
            print(&if off {
                format!("{name} is an ordinary user.")
            } else {
                format!("{name} is for emergencies: whoever signs in as {name} raises an alarm.")
            })?;
        }
        UserCommand::EndSecondPerson => {
            store.end_second_person(now, &acting::current().actor.name).await?;
            print("Wipes and held runs need no second person any more.")?;
        }
        UserCommand::RemoveSecondFactor { name } => {
            store.remove_second_factor(&name).await?;
            print(&format!("{name} signs in without a second factor now."))?;
        }
        UserCommand::Add { name, role, token: false, json, .. } => {
            let role = role.unwrap_or(Role::Administer);
            store.add_user(now, &name, role).await?;
            if json {
                print_json(&json!({ "name": name, "role": role }))?;
            } else {
                print(&format!(
                    "{name} was added. Without a token (--token) nobody can sign in under this name."
                ))?;
            }
        }
        UserCommand::Add { name, role, token: true, json, .. } => {
            let token = random::token();
            let hash = random::sha256(token.as_bytes());
            let new = store.set_user_token(now, &name, hash, role).await?;
            if json {
                print_json(&json!({ "name": name, "token": token }))?;
            } else {
                eprint(if new {
                    "The token is shown only now:"
                } else {
                    "The user's older token has ended. The new one is shown only now:"
                });
                print(&token)?;
            }
        }
        UserCommand::Session(command) => session(&store, now, command).await?,
        UserCommand::Token(command) => token(&store, now, command).await?,
        UserCommand::Role { name, role } => {
            store.set_user_role(&name, role).await?;
            print(&format!("{name} has the role {} now.", role.as_str()))?;
            warn_without_administrator(&store, now).await?;
        }
        UserCommand::List { json } => {
            let users = store.users().await?;
            if json {
                let list: Vec<_> = users
                    .iter()
                    .map(|user| {
                        json!({ "name": user.name, "role": user.role, "hasToken": user.has_token,
                            "hasPassword": user.has_password, "hasSecondFactor": user.has_second_factor,
                            "createdAt": user.created_at, "lastUsedAt": user.last_used_at })
                    })
                    .collect();
                print_json(&json!(list))?;
            } else {
                for user in users {
                    let token = if user.has_token { "token" } else { "no token" };
                    let used =
                        user.last_used_at.map_or_else(|| "never used".into(), |at| format!("last used {at}"));
                    let password = match (user.has_password, user.has_second_factor) {
                        (false, _) => "no password",
                        (true, false) => "password",
                        (true, true) => "password and second factor",
                    };
                    let role = user.role.as_str();
                    print(&format!("{}\t{token}\t{used}\t{role}\t{password}", user.name))?;
                }
            }
        }
        UserCommand::Remove { name } => {
            store.remove_user(&name).await?;
            print(&format!("{name} was removed."))?;
            warn_without_administrator(&store, now).await?;
        }
    }
    store.close().await;
    Ok(())
}

/// At the service's own computer nobody is kept from it, since a command lets somebody in again.
async fn warn_without_administrator(store: &Store, now: Timestamp) -> CommandResult {
    if store.administrators(now).await? == 0 {
        eprint("Nobody can sign in and administer the service now; `user link NAME` lets somebody in.");
    }
    Ok(())
}

/// `user session`.
async fn session(store: &Store, now: Timestamp, command: SessionCommand) -> CommandResult {
    match command {
        SessionCommand::List { user, json } => {
            let sessions = store.sessions(now, user.as_deref(), None).await?;
            if json {
                let list: Vec<_> = sessions
                    .iter()
                    .map(|one| {
                        json!({ "id": one.id, "user": one.user, "tokenName": one.token, "createdAt": one.created_at,
                            "ipAddress": one.address, "expiresAt": one.expires_at, "lastUsedAt": one.last_used_at,
                            "signedInBy": one.way })
                    })
                    .collect();
                return print_json(&json!(list));
            }
            for one in sessions {
                let since = one.created_at.map_or_else(|| "earlier".into(), |at| at.to_string());
                let from = one.address.as_deref().unwrap_or("an unknown address");
                print(&format!(
                    "{}\t{}\tsince {since}\tfrom {from}\tends {}",
                    one.id, one.user, one.expires_at
                ))?;
            }
            Ok(())
        }
        SessionCommand::End { user, id } => {
            let ended = store.end_sessions(&user, id, None).await.map_err(|error| match error {
                StoreError::Refused(Refusal::NotFound) => Box::new(findings::USER_UNKNOWN.finding(format!(
                    "There is no user {user}, or no such session of that user: `user session list` shows them."
                ))),
                error => error.into(),
            })?;
            print(&format!("{ended} sessions of {user} have ended."))
        }
    }
}

/// `user token`.
async fn token(store: &Store, now: Timestamp, command: TokenCommand) -> CommandResult {
    match command {
        TokenCommand::Add { user, name, role, days, json } => {
            let token = random::token();
            let expires_at = now + SignedDuration::from_hours(i64::from(days) * 24);
            let hash = random::sha256(token.as_bytes());
            let new = NewAccessToken { user: &user, name: &name, hash, role, expires_at };
            let role =
                store.add_access_token(now, &new).await.map_err(|error| refused(error, &user, &name))?;
            if json {
                return print_json(&json!({ "user": user, "name": name, "role": role,
                    "expiresAt": expires_at, "token": token }));
            }
            eprint(&format!("The token allows {} until {expires_at}. It is shown only now:", role.as_str()));
            print(&token)
        }
        TokenCommand::List { user, json } => {
            let tokens = store.access_tokens(user.as_deref()).await?;
            if json {
                let list: Vec<_> = tokens
                    .iter()
                    .map(|one| {
                        json!({ "user": one.user, "name": one.name, "role": one.role, "createdAt": one.created_at,
                            "expiresAt": one.expires_at, "lastUsedAt": one.last_used_at })
                    })
                    .collect();
                return print_json(&json!(list));
            }
            for one in tokens {
                let used =
                    one.last_used_at.map_or_else(|| "never used".into(), |at| format!("last used {at}"));
                let role = one.role.as_str();
                print(&format!("{}\t{}\t{role}\tends {}\t{used}", one.user, one.name, one.expires_at))?;
            }
            Ok(())
        }
        TokenCommand::End { user, name } => {
            store.end_access_token(&user, &name).await.map_err(|error| refused(error, &user, &name))?;
            print(&format!("The token {name} of {user} has ended."))
        }
    }
}

/// What is wrong with a token that was named, in its own words.
fn refused(error: StoreError, user: &str, name: &str) -> Box<Finding> {
    let text = match error {
        StoreError::Refused(Refusal::Exists) => {
            return Box::new(findings::USER_EXISTS.finding(format!(
                "{user} has a token with the name {name}: end it first, or choose another name."
            )));
        }
        StoreError::Refused(Refusal::NotFound) => {
            format!("There is no user {user}, or no token {name} of that user.")
        }
        StoreError::Refused(Refusal::RoleTooHigh) => {
            format!(
                "A token allows no more than its user may. Give {user} a higher role first, or the token a lower one."
            )
        }
        StoreError::Refused(Refusal::TooManyTokens) => {
            format!("{user} has {MOST_TOKENS} tokens, which is the most there may be: end one first.")
        }
        error => return error.into(),
    };
    Box::new(findings::USER_UNKNOWN.finding(text))
}

fn eprint(text: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "{text}");
}
