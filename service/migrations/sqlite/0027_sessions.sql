-- Sessions are listed and ended: each has a name for that, and says when and from where it was opened.
alter table session add column id blob;
alter table session add column created_at integer;
alter table session add column address text;
update session set id = randomblob(16);
