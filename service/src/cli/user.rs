//! `user`: administrators and their tokens. A token is shown once; its digest stays.

use exchange_connector::domain::health::Finding;
use jiff::Timestamp;
use serde_json::json;

use super::finding;
use crate::cli::dispatch::{open, say};
use crate::settings::DataFolder;
use crate::{cli, random};

pub(crate) async fn run(folder: &DataFolder, command: cli::User) -> Result<(), Box<Finding>> {
    let store = open(folder).await?;
    let now = Timestamp::now();
    match command {
        cli::User::Add { name, token: false, json } => {
            store.add_user(now, &name).await.map_err(|error| finding::store(&error))?;
            if json {
                say(&json!({ "name": name }).to_string())?;
            } else {
                say(&format!(
                    "{name} was added. Without a token (--token) nobody can sign in under this name."
                ))?;
            }
        }
        cli::User::Add { name, token: true, json } => {
            let token = random::token();
            let hash = random::sha256(token.as_bytes());
            let new = store.set_user_token(now, &name, hash).await.map_err(|error| finding::store(&error))?;
            if json {
                say(&json!({ "name": name, "token": token }).to_string())?;
            } else {
                eprint(if new {
                    "The token is shown only now:"
                } else {
                    "The user's older token has ended. The new one is shown only now:"
                });
                say(&token)?;
            }
        }
        cli::User::List { json } => {
            let users = store.users().await.map_err(|error| finding::store(&error))?;
            if json {
                let list: Vec<_> = users
                    .iter()
                    .map(|user| {
                        json!({ "name": user.name, "hasToken": user.has_token, "createdAt": user.created_at,
                            "lastUsedAt": user.last_used_at })
                    })
                    .collect();
                say(&json!(list).to_string())?;
            } else {
                for user in users {
                    let token = if user.has_token { "token" } else { "no token" };
                    let used =
                        user.last_used_at.map_or_else(|| "never used".into(), |at| format!("last used {at}"));
                    say(&format!("{}\t{token}\t{used}", user.name))?;
                }
            }
        }
        cli::User::Remove { name } => {
            store.remove_user(&name).await.map_err(|error| finding::store(&error))?;
            say(&format!("{name} was removed."))?;
        }
    }
    store.close().await;
    Ok(())
}

fn eprint(text: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "{text}");
}
