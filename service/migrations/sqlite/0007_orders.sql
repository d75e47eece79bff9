-- Orders whose changes the agent took back: they say nothing of how Exchange is, and are not given anew by themselves.
alter table orders add column undone_at integer;
