-- What devices are found by: narrow rows with a key of their own, which stays what it is in a dump, VACUUM or restore.

-- Each text that devices are chosen by, once, with its code.
create table search_value (
    code integer primary key,
    kind text not null,                      -- state | reason | type | model | os | eas | client
    value text not null,
    unique (kind, value)
) strict;

create table device_search (
    key integer primary key,                 -- of the words in the index
    org_id blob not null,
    id blob not null,
    words text not null,                     -- folded, each behind two spaces, so that its beginning can be found too
    given text not null default '',          -- the words of the name that people gave it here
    person text not null,                    -- folded, to sort by
    state integer,
    reason integer,
    type integer,
    model integer,
    os integer,
    eas integer,
    client integer
) strict;
create unique index device_search_by_device on device_search (org_id, id);
create index device_search_by_person on device_search (person, org_id, id);
create index device_search_by_state on device_search (state);
create index device_search_by_reason on device_search (reason);
create index device_search_by_type on device_search (type);
create index device_search_by_model on device_search (model);
create index device_search_by_os on device_search (os);
create index device_search_by_eas on device_search (eas);
create index device_search_by_client on device_search (client);

create virtual table device_words using fts5(words, content = '', contentless_delete = 1, detail = none,
    tokenize = 'trigram case_sensitive 1');
-- Large pieces: a first sync writes all of them.
insert into device_words (device_words, rank) values ('hashsize', 8388608);

create trigger device_search_new after insert on device_search begin
    insert into device_words (rowid, words) values (new.key, new.words || new.given);
end;
create trigger device_search_changed after update of words, given on device_search
    when new.words <> old.words or new.given <> old.given
begin
    delete from device_words where rowid = old.key;
    insert into device_words (rowid, words) values (new.key, new.words || new.given);
end;
create trigger device_search_gone after delete on device_search begin
    delete from device_words where rowid = old.key;
end;

-- Whatever takes a device away takes it out of the search.
create trigger device_search_deleted after update of deleted_at on device when new.deleted_at is not null begin
    delete from device_search where org_id = new.org_id and id = new.id;
end;
create trigger device_search_removed after delete on device begin
    delete from device_search where org_id = old.org_id and id = old.id;
end;

-- The given name, folded as the words are.
alter table device_name add column folded text not null default '';
create trigger device_search_named after insert on device_name begin
    update device_search set given = new.folded
    where org_id in (select org_id from connector) and id = new.device_key;
end;
create trigger device_search_renamed after update of folded on device_name begin
    update device_search set given = new.folded
    where org_id in (select org_id from connector) and id = new.device_key;
end;
create trigger device_search_nameless after delete on device_name begin
    update device_search set given = ''
    where org_id in (select org_id from connector) and id = old.device_key;
end;

-- What is wanted and the step that decided, apart: deciding anew touches no words.
create table decision_search (
    org_id blob not null,
    id blob not null,
    wanted text not null,
    step text,
    primary key (org_id, id)
) strict, without rowid;
create index decision_search_by_wanted on decision_search (wanted, org_id, id);
create index decision_search_by_step on decision_search (step, org_id, id);
insert into decision_search (org_id, id, wanted, step)
    select org_id, id, wanted, json_extract(reasons, '$[#-1].step') from decision;
create trigger decision_search_new after insert on decision begin
    insert into decision_search (org_id, id, wanted, step)
    values (new.org_id, new.id, new.wanted, json_extract(new.reasons, '$[#-1].step'))
    on conflict (org_id, id) do update set wanted = excluded.wanted, step = excluded.step;
end;
create trigger decision_search_changed after update of wanted, reasons on decision
    when new.wanted <> old.wanted or new.reasons <> old.reasons
begin
    update decision_search set wanted = new.wanted, step = json_extract(new.reasons, '$[#-1].step')
    where org_id = new.org_id and id = new.id;
end;
create trigger decision_search_gone after delete on decision begin
    delete from decision_search where org_id = old.org_id and id = old.id;
end;

-- The order of the last sync, over everything.
create index device_state_by_success on device_state (ifnull(last_success, -1), org_id, id) where deleted = 0;
