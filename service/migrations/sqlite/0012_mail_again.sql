-- How often a notice's mail was written: a mail that failed is tried again, at longer and longer intervals.
alter table notice add column tries integer not null default 0;
create index notice_open on notice (block_at) where state = 'queued';
