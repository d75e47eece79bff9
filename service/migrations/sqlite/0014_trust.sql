-- Which roots an agent said it trusts for the service: a JSON list of SHA-256; null: the service's own root alone.
alter table agent add column trusted_roots text;
