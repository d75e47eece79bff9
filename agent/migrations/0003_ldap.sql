-- Whose devices a report is about (`DiscoveryScope`, JSON).
ALTER TABLE upload ADD COLUMN scope TEXT NOT NULL DEFAULT '{"kind":"all"}';
