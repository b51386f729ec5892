-- The hub's tables (docs/hub.md). Bodies are JSON as text, never jsonb: U+0000, the order of keys and the spelling of
-- numbers come back as they came, and a pull sends them without parsing them.

create table hub (
  one boolean primary key default true check (one),
  id text not null,
  -- Raised by one at each restore from a backup (sync.md §3).
  epoch integer not null default 1,
  -- Signs access tokens and derives refresh tokens; 32 random bytes.
  signing_key bytea not null,
  created_at timestamptz not null default now()
);

create table scope (
  id text primary key,
  name text not null,
  -- The counter that orders the scope's changes (sync.md §4): raised last in a transaction, under the row's lock.
  ver bigint not null default 0,
  -- Tombstones and departures up to here are no longer kept: an older cursor starts again (410).
  pruned_ver bigint not null default 0,
  -- Key of the « already visited » list (base64 in answers); 32 random bytes.
  visited_key bytea not null,
  created_at timestamptz not null default now()
);

create table member (
  id text primary key,
  scope text not null references scope,
  name text not null,
  role text not null check (role in ('ambassador', 'coordinator', 'admin')),
  oidc_issuer text,
  oidc_subject text,
  -- A change of role changes what is seen: cursors older than this start again (410).
  sight_since bigint not null default 0,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  unique (oidc_issuer, oidc_subject)
);

create table device (
  id text primary key,
  member text not null references member,
  scope text not null references scope,
  name text not null,
  platform text not null,
  -- Where this device's chain of operations stands (sync.md §2).
  last_seq bigint not null default 0,
  last_hash text not null default repeat('0', 64),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz,
  revoked_at timestamptz,
  -- The id the same notebook took afterwards (forked, new epoch).
  replaced_by text
);
create index device_member on device (member);

create table invitation (
  -- SHA-256 of the code: whoever reads the table cannot use it.
  code_hash bytea primary key,
  scope text not null references scope,
  -- An existing member (another notebook), or who will be one.
  member text references member,
  name text not null,
  role text not null check (role in ('ambassador', 'coordinator', 'admin')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by_device text,
  revoked_at timestamptz
);

-- Refresh tokens (src/hub/access/tokens.ts): where each family stands. No token is kept, not even hashed.
create table token_family (
  family text primary key,
  device text not null references device on delete cascade,
  -- The token that comes next.
  number integer not null default 1,
  -- When the one before was exchanged: within 60 s the same answer, later the family falls.
  used_at timestamptz,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index token_family_device on token_family (device);

-- Wrong invitation codes, by address: guessing is locked out in every process at once.
create table guess (
  key text primary key,
  failures integer not null,
  first_at timestamptz not null,
  locked_until timestamptz
);

create table document (
  scope text not null references scope,
  -- "C": a pull orders by them, and a process compares as PostgreSQL does.
  collection text collate "C" not null,
  id text collate "C" not null,
  owner text not null,
  rev bigint not null,
  ver bigint not null,
  deleted boolean not null default false,
  erased boolean not null default false,
  -- {"fields":{},"meta":{},"conflicts":[]} and keys of later versions.
  body text not null,
  -- Facets: what the hub itself must find (src/hub/sync/facets.ts); derived from the body at each write.
  company text,
  visit text,
  siret text,
  done_on text,
  file_sha256 text,
  changed_at timestamptz not null default now(),
  primary key (scope, collection, id)
);
-- Out of line and as it is: compressing each body cost more than the disk it saved (bench hub).
alter table document alter column body set storage external;
create index document_changes on document (scope, ver, collection, id);
create index document_owner on document (scope, owner, ver, collection, id);
create index document_company on document (scope, company) where company is not null;
create index document_visit on document (scope, visit) where visit is not null;
create index document_siret on document (scope, siret) where siret is not null;
create index document_file on document (file_sha256) where file_sha256 is not null;

-- Every operation received, with its verdict: history (who, device, when, old, new), duplicates, provenance.
create table operation (
  device text not null references device,
  seq bigint not null,
  scope text not null references scope,
  member text not null,
  collection text collate "C" not null,
  document text collate "C" not null,
  kind text not null,
  hash text not null,
  -- As the person's clock said, for display; null when it said nothing readable.
  at text,
  received_at timestamptz not null default now(),
  status text not null,
  rev bigint,
  ver bigint,
  -- The rest of the verdict: {"conflicts":[],"code":"","message":""}.
  verdict text not null default '{}',
  -- The operation as received, and the values it replaced. Emptied by an erasure; `hash` stays.
  body text not null,
  replaced text not null default '{}',
  primary key (device, seq)
);
alter table operation alter column body set storage external;
create index operation_document on operation (scope, collection, document);
create index operation_received on operation (scope, received_at);

-- Operations set apart (sync.md §3) until somebody handles them; the content is in `operation`.
create table quarantine (
  device text not null,
  seq bigint not null,
  scope text not null references scope,
  code text not null,
  message text not null,
  received_at timestamptz not null default now(),
  -- Null while open.
  outcome text check (outcome in ('repaired', 'dropped')),
  handled_by text,
  handled_at timestamptz,
  primary key (device, seq),
  foreign key (device, seq) references operation
);
create index quarantine_open on quarantine (scope, received_at) where outcome is null;

-- A document that left somebody's sight at `ver`: their next pull says `moved`.
create table departure (
  scope text not null references scope,
  member text not null,
  ver bigint not null,
  collection text collate "C" not null,
  document text collate "C" not null,
  primary key (scope, member, ver, collection, document)
);

-- Row-level security, the second wall. The service says whom it serves with
-- set_config('carnet.sight' | 'carnet.scope' | 'carnet.member', …, true) at the start of each transaction:
--   own    what an ambassador sees;  scope  all of one scope (coordinators, and the hub while it decides on a push);
--   hub    everything (commands, administration). Nothing said: nothing seen.
do $$ begin
  create role carnet_app nologin;
exception when duplicate_object or unique_violation then null; -- another database of this server has it
end $$;
grant carnet_app to current_user;
-- The schema carnet is created and chosen (search_path) by whoever runs migrations.
grant usage on schema carnet to carnet_app;
grant select, insert, update, delete on all tables in schema carnet to carnet_app;
alter default privileges in schema carnet grant select, insert, update, delete on tables to carnet_app;

create function sight() returns text language sql stable
  as $$ select coalesce(current_setting('carnet.sight', true), '') $$;
create function seen_scope() returns text language sql stable
  as $$ select coalesce(current_setting('carnet.scope', true), '') $$;
create function seen_member() returns text language sql stable
  as $$ select coalesce(current_setting('carnet.member', true), '') $$;
create function seen_role() returns text language sql stable
  as $$ select coalesce(current_setting('carnet.role', true), '') $$;
grant execute on all functions in schema carnet to carnet_app;

-- `(select …)` makes the planner ask once a query, not once a row.
alter table document enable row level security;
create policy document_read on document for select using (
  (select sight()) = 'hub'
  or (scope = (select seen_scope()) and (
    (select sight()) = 'scope'
    or ((select sight()) = 'own' and (owner = (select seen_member()) or collection = 'company')))));
create policy document_insert on document for insert with check (
  (select sight()) = 'hub'
  or (scope = (select seen_scope()) and (select sight()) = 'scope'
    and ((select seen_role()) = 'coordinator' or owner = (select seen_member()) or collection = 'company')));
create policy document_update on document for update using (
  (select sight()) = 'hub'
  or (scope = (select seen_scope()) and (select sight()) = 'scope'
    and ((select seen_role()) = 'coordinator' or owner = (select seen_member()) or collection = 'company')))
  with check (
  (select sight()) = 'hub'
  or (scope = (select seen_scope()) and (select sight()) = 'scope'
    and ((select seen_role()) = 'coordinator' or owner = (select seen_member()) or collection = 'company')));
create policy document_delete on document for delete using ((select sight()) = 'hub');

alter table operation enable row level security;
create policy operation_read on operation for select using (
  (select sight()) = 'hub' or (scope = (select seen_scope()) and (select sight()) = 'scope'));
create policy operation_insert on operation for insert with check (
  (select sight()) = 'hub'
  or (scope = (select seen_scope()) and (select sight()) = 'scope' and member = (select seen_member())));
create policy operation_change on operation for update using ((select sight()) = 'hub');
create policy operation_delete on operation for delete using ((select sight()) = 'hub');

alter table quarantine enable row level security;
create policy quarantine_all on quarantine for all using ((select sight()) = 'hub');
create policy quarantine_insert on quarantine for insert with check (
  scope = (select seen_scope()) and (select sight()) = 'scope');

alter table departure enable row level security;
create policy departure_all on departure for all using ((select sight()) = 'hub');
create policy departure_read on departure for select using (
  scope = (select seen_scope()) and member = (select seen_member()));
create policy departure_insert on departure for insert with check (
  scope = (select seen_scope()) and (select sight()) = 'scope');
