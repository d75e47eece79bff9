-- What the API told of a group whose place a complete reading of an agent took; it counts again when the agent reads no more.
create table told_group (
    id blob primary key,
    display_name text,
    complete_at integer,
    changed_by text not null,
    changed_at integer not null
) strict, without rowid;

create table told_member (
    group_id blob not null,
    member text not null,
    primary key (group_id, member)
) strict, without rowid;

-- What the last evaluation found in records and users, a JSON list of findings.
alter table evaluation add column input_findings text;
