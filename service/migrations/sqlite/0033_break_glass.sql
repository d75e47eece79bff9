-- An account for emergencies: its use is an alarm that stands until somebody else acknowledges it.
alter table users add column break_glass integer not null default 0;
alter table users add column break_glass_used_at integer;
