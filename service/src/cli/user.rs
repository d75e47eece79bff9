//! `user`: who may use the service, their roles and their tokens. A token is shown once; its digest stays.

use jiff::Timestamp;
use serde_json::json;

use super::args::UserCommand;
use super::output::{CommandResult, open_store, print, print_json};
use crate::data_folder::DataFolder;
use crate::security::random;
use crate::security::role::Role;

pub(super) async fn run(folder: &DataFolder, command: UserCommand) -> CommandResult {
    let store = open_store(folder).await?;
    let now = Timestamp::now();
    match command {
        UserCommand::Add { name, role, token: false, json } => {
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
        UserCommand::Add { name, role, token: true, json } => {
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
        UserCommand::Role { name, role } => {
            store.set_user_role(&name, role).await?;
            print(&format!("{name} has the role {} now.", role.as_str()))?;
        }
        UserCommand::List { json } => {
            let users = store.users().await?;
            if json {
                let list: Vec<_> = users
                    .iter()
                    .map(|user| {
                        json!({ "name": user.name, "role": user.role, "hasToken": user.has_token,
                            "createdAt": user.created_at, "lastUsedAt": user.last_used_at })
                    })
                    .collect();
                print_json(&json!(list))?;
            } else {
                for user in users {
                    let token = if user.has_token { "token" } else { "no token" };
                    let used =
                        user.last_used_at.map_or_else(|| "never used".into(), |at| format!("last used {at}"));
                    print(&format!("{}\t{token}\t{used}\t{}", user.name, user.role.as_str()))?;
                }
            }
        }
        UserCommand::Remove { name } => {
            store.remove_user(&name).await?;
            print(&format!("{name} was removed."))?;
        }
    }
    store.close().await;
    Ok(())
}

fn eprint(text: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "{text}");
}
