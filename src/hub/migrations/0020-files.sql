-- Bytes of attachments (sync.md § Attachments, docs/decisions/0009): here, so that several processes are one hub, and
-- backup, erasure and row-level security hold without another store.

alter table document add column thumbnail_sha256 text;
-- Quotes are escaped inside a value: this is the field itself.
update document set thumbnail_sha256 = substring(body from '"thumbnailSha256":"([0-9a-f]{64})"')
  where collection = 'attachment' and not erased;
create index document_thumbnail on document (thumbnail_sha256) where thumbnail_sha256 is not null;

-- One upload; once complete, the file of that name in its scope.
create table file (
  id uuid primary key,
  scope text not null references scope,
  member text not null,
  device text not null,
  -- What the bytes must be, checked when the last one has come.
  sha256 text not null,
  length bigint not null,
  received bigint not null default 0,
  created_at timestamptz not null,
  -- Null while bytes are missing.
  completed_at timestamptz
);
create unique index file_complete on file (scope, sha256) where completed_at is not null;
create index file_scope on file (scope);

create table file_piece (
  file uuid not null references file on delete cascade,
  start bigint not null,
  bytes bytea not null,
  primary key (file, start)
);
-- Photos are compressed already.
alter table file_piece alter column bytes set storage external;

grant select, insert, update, delete on file, file_piece to carnet_app;

-- Whether a document that is there, and that the one who asks may see, names these bytes.
create function file_is_named(file_scope text, name text) returns boolean language sql stable as $$
  select exists (
    select from document
    where scope = file_scope and collection = 'attachment' and not deleted and not erased
      and (file_sha256 = name or thumbnail_sha256 = name))
$$;

alter table file enable row level security;
create policy file_all on file for all using ((select sight()) = 'hub');
create policy file_read on file for select using (
  scope = (select seen_scope())
  and (member = (select seen_member()) or (completed_at is not null and file_is_named(scope, sha256))));
create policy file_update on file for update
  using (scope = (select seen_scope()) and member = (select seen_member()) and completed_at is null);
create policy file_delete on file for delete
  using (scope = (select seen_scope()) and member = (select seen_member()) and completed_at is null);

alter table file_piece enable row level security;
create policy file_piece_all on file_piece for all using ((select sight()) = 'hub');
create policy file_piece_read on file_piece for select using (
  exists (select from file where file.id = file_piece.file
    and (file.completed_at is null or file_is_named(file.scope, file.sha256))));
create policy file_piece_insert on file_piece for insert with check (
  exists (select from file where file.id = file_piece.file
    and file.member = (select seen_member()) and file.completed_at is null));
