-- When the `backup` command last wrote a whole file; null: never, or nobody knows. Copies made by PostgreSQL's own tools are not seen.
alter table hub add column backed_up_at timestamptz;
