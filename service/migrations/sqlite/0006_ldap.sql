-- Groups that an agent reads from Active Directory, and whose devices are discovered.

alter table connector add column directory_source text not null default 'none';   -- none | activeDirectory
alter table connector add column directory_refresh_minutes integer not null default 60;
alter table connector add column discovery_scope text not null default '{"kind":"all"}';

-- How the last reading of a group by an organization's agent went. Its members are in group_member.
create table directory_group (
    org_id blob not null,
    group_id blob not null,
    source text not null,                    -- user_group.changed_by while its members are this reading's
    hash text,                               -- of the members that are here; null: none were sent
    complete integer not null,
    members integer not null,
    read_at integer not null,
    finding text,                            -- JSON: why it is not complete
    primary key (org_id, group_id)
) strict, without rowid;

-- A device that Exchange has and that is outside of the scope: shown, not decided about.
alter table device_state add column outside integer not null default 0;

create index user_address_by_user on user_address (user_name);
