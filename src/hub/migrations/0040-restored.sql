-- Where the scope's counter stood in the backup that was last restored: a notebook offers again only what is newer.
-- Null: never restored, or nobody knows.
alter table scope add column restored_ver bigint;
