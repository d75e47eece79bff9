-- What a user may do: read | audit | helpDesk | operate | administer. Users of earlier versions could do everything.
alter table users add column role text not null default 'administer';
