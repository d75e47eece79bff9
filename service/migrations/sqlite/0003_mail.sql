-- Mails to users: the administrator's own texts, and who was or is to be told before a block.

create table notification_template (
    id blob primary key,
    display_name text not null,
    default_locale text not null,
    branding_options text not null,
    row_version integer not null default 1,
    changed_by text not null,
    changed_at integer not null
) strict, without rowid;

create table localized_message (
    template_id blob not null references notification_template (id) on delete cascade,
    id blob not null unique,
    locale text not null collate nocase,
    subject text not null,
    body text not null,                      -- cleaned HTML with placeholders
    is_default integer not null,
    changed_by text not null,
    changed_at integer not null,
    primary key (template_id, locale)
) strict, without rowid;
create unique index localized_message_default on localized_message (template_id) where is_default = 1;

-- One block that its user is told of first.
create table notice (
    org_id blob not null,
    id blob not null,                        -- the mail's name for good
    device_key blob not null,
    reason text not null,                    -- the step that decided: one mail a day for a device and a reason
    address text,
    created_at integer not null,
    block_at integer not null,               -- the block stays in the queue until then
    block_order blob not null,
    mail_order blob,                         -- null: not written yet, or none is sent
    locale text,
    state text not null,                     -- due | queued | none | withdrawn
    note text,                               -- why none is sent: sameDay | noAddress | disabled
    primary key (org_id, id)
) strict, without rowid;
create index notice_due on notice (org_id, id) where state = 'due';
create index notice_by_device on notice (device_key, created_at);
create index notice_by_block on notice (org_id, block_order);
create index orders_waiting on orders (not_before) where state = 'queued';
