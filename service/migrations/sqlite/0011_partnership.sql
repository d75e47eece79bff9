-- A partnership's own name in the directory: it stays when its user is renamed or moved, and its identity does not.
create index device_by_guid on device (org_id, json_extract(record, '$.guid'));
