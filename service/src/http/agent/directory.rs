//! Groups that the agent reads from Active Directory, and the users whom its discovery is limited to.

use std::io::{BufRead as _, Read as _};

use axum::body::Body;
use bytes::Bytes;
use exchange_connector::api::directory::{
    GroupMember, GroupRead, GroupReadResponse, MAX_ADDRESSES, MAX_GROUP_MEMBERS, MAX_GROUP_PACKED,
    MAX_GROUP_UNPACKED, TargetedUsers, USERS_PAGE,
};
use exchange_connector::clean;
use exchange_connector::directory::smtp_address;
use http::StatusCode;
use jiff::Timestamp;
use uuid::Uuid;

use super::bounds::DESCRIPTION;
use super::packed::unpacked;
use crate::http::extract;
use crate::http::handler::{Agent, ApiError, ApiResult, App, At, Json, Options};

/// Longest line: a member with as many addresses as one may have.
const LONGEST_LINE: usize = 512 * 1024;

/// `POST /agent/v1/groups/read`: how the reading of a group went.
pub async fn read(
    app: App,
    Agent(agent): Agent,
    Json(mut read): Json<GroupRead>,
) -> ApiResult<Json<GroupReadResponse>> {
    bound(&mut read);
    check(&read)?;
    let send = app.store.note_group_read(Timestamp::now(), &agent, &read).await?;
    tracing::info!(connector = %agent.org, group = %read.id, complete = read.complete, members = read.members, send,
        "group read by the agent");
    if !read.complete {
        app.evaluate_all().await;
    }
    Ok(Json(GroupReadResponse { send }))
}

/// `PUT /agent/v1/groups/{id}`: its members.
pub async fn members(app: App, Agent(agent): Agent, At(id): At<Uuid>, body: Body) -> ApiResult<StatusCode> {
    let packed = extract::read(body, MAX_GROUP_PACKED).await?;
    let (read, members) = tokio::task::spawn_blocking(move || unpack(&packed))
        .await
        .map_err(|_| ApiError::bad_request("The members cannot be read."))??;
    if read.id != id || !read.found {
        return Err(ApiError::bad_request("The body is about another group than the address."));
    }
    app.store.set_group_read(Timestamp::now(), &agent, &read, &members).await?;
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}

/// Its name, which the page and findings show.
fn bound(read: &mut GroupRead) {
    read.name = read.name.take().map(|name| clean::bounded(&name, DESCRIPTION).into_owned());
}

fn check(read: &GroupRead) -> ApiResult<()> {
    let digits = read.hash.len() == 32 && read.hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !digits {
        return Err(ApiError::bad_request("hash has 32 hexadecimal digits."));
    }
    if read.complete && (!read.found || read.finding.is_some()) {
        return Err(ApiError::bad_request("A group that was not found, or with a finding, is not complete."));
    }
    if read.members > MAX_GROUP_MEMBERS as u64 && read.complete {
        return Err(ApiError::too_large(format!("A group has at most {MAX_GROUP_MEMBERS} members.")));
    }
    Ok(())
}

/// Unpacks within the bounds, reads line by line, and counts.
fn unpack(packed: &Bytes) -> ApiResult<(GroupRead, Vec<GroupMember>)> {
    let broken = |what: &str| ApiError::bad_request(format!("The members {what}."));
    let mut lines = unpacked(packed, MAX_GROUP_UNPACKED).map_err(|_| broken("cannot be unpacked"))?;
    let mut head: Option<GroupRead> = None;
    let (mut members, mut line) = (Vec::new(), Vec::new());
    loop {
        line.clear();
        let read = (&mut lines)
            .take(LONGEST_LINE as u64)
            .read_until(b'\n', &mut line)
            .map_err(|_| broken("cannot be unpacked"))?;
        if read == 0 {
            break;
        }
        if line.last() != Some(&b'\n') {
            return Err(broken("end within a line, or have one that is too long"));
        }
        let Some(_) = &head else {
            let mut read: GroupRead = serde_json::from_slice(&line)
                .map_err(|error| broken(&format!("begin with a line that cannot be read: {error}")))?;
            bound(&mut read);
            check(&read)?;
            head = Some(read);
            continue;
        };
        let member: GroupMember = serde_json::from_slice(&line)
            .map_err(|error| broken(&format!("have a broken line {}: {error}", members.len() + 1)))?;
        members.push(normal(member));
        if members.len() > MAX_GROUP_MEMBERS + 1 {
            return Err(ApiError::too_large(format!("A group has at most {MAX_GROUP_MEMBERS} members.")));
        }
    }
    let head = head.ok_or_else(|| broken("are empty"))?;
    // Half a list must not pass for the whole.
    if head.members != members.len() as u64 {
        return Err(broken(&format!("are {} where {} were announced", members.len(), head.members)));
    }
    Ok((head, members))
}

/// Addresses as they are compared, whatever the agent sent.
fn normal(member: GroupMember) -> GroupMember {
    let mut addresses: Vec<String> = Vec::with_capacity(member.addresses.len());
    for address in member.addresses.iter().filter_map(|address| smtp_address(address)).take(MAX_ADDRESSES) {
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    GroupMember { id: member.id.filter(|id| !id.is_nil()), addresses }
}

/// `GET /agent/v1/discovery/users?after=…`: whom discovery is limited to, page by page.
pub async fn targeted_users(
    app: App,
    Agent(agent): Agent,
    options: Options,
) -> ApiResult<Json<TargetedUsers>> {
    Ok(Json(app.store.targeted_users(agent.org, options.get("after"), USERS_PAGE).await?))
}

#[cfg(test)]
mod tests;
