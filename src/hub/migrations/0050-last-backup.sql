-- When the `backup` command last wrote a whole file, or when the one that was restored was; null: never, or nobody knows.
-- Copies made by PostgreSQL's own tools are not seen.
alter table hub add column backed_up_at timestamptz;
