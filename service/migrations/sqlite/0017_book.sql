-- The database's book: its id, how many entries that matter it has, and a random mark for the newest. Two histories that
-- meet at one number have different marks there.
create table book (
    one integer primary key check (one = 1),
    id blob not null,
    counter integer not null,
    mark text not null
) strict;
insert into book (one, id, counter, mark) values (1, randomblob(16), 0, lower(hex(randomblob(16))));

-- The places of the book that agents were told.
create table book_told (counter integer primary key, mark text not null, at integer not null) strict;
create index book_told_at on book_told (at);

-- What is known of an agent's book, and which run of the agent was let in last.
create table agent_book (
    agent_id blob primary key,
    counter integer,                         -- the newest place held of it; null: none was told yet
    mark text,
    at integer,                              -- by the agent's clock
    instance blob not null,
    name text not null,                      -- the computer of that run
    seen_at integer not null,
    has_left integer not null,               -- that run ended in order
    tokens text not null,
    copy_name text,                          -- the computer of a copy that was refused
    copy_at integer
) strict, without rowid;

-- Organizations whose agent found that the database was put back, until everything was read anew.
create table restored (
    org_id blob primary key,
    at integer not null
) strict, without rowid;

create trigger book_order_ack after insert on order_ack begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_order_ack_state after update of state on order_ack when new.state is not old.state begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_undone after update of undone_at on orders when new.undone_at is not old.undone_at begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_policy after insert on policy begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_policy_changed after update of body on policy when new.body is not old.body begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_mailbox_policy after insert on mailbox_policy begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_mailbox_policy_changed after update of body on mailbox_policy when new.body is not old.body begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_mailbox_policy_gone after delete on mailbox_policy begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_connector after update of mode, brake_devices, brake_percent, directory_source, discovery_scope
    on connector
    when new.mode is not old.mode or new.brake_devices is not old.brake_devices
      or new.brake_percent is not old.brake_percent or new.directory_source is not old.directory_source
      or new.discovery_scope is not old.discovery_scope
begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_connector_gone after delete on connector begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_run after update of state on run when new.state is not old.state begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_rejected after update of rejected on decision when new.rejected is not old.rejected begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_link after insert on device_link begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_link_changed after update of managed_device_id on device_link begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_link_gone after delete on device_link begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_user after insert on users begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_user_token after update of token_hash on users begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_user_gone after delete on users begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_account_file after insert on enrollment_token begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_account_file_used after update of used on enrollment_token begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_agent after insert on agent begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
create trigger book_agent_state after update of state on agent when new.state is not old.state begin
    update book set counter = counter + 1, mark = lower(hex(randomblob(16)));
end;
