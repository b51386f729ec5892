-- Delivery by hand (docs/delivery.md): whom files are sealed for, and who proves to have written one.

-- ECDH P-256. The public half is announced; the private one opens files, and is part of backups as the hub's other key.
create table sealing_key (
  one boolean primary key default true check (one),
  -- Uncompressed point, hex.
  public_key text not null,
  -- PKCS #8.
  private_key bytea not null,
  created_at timestamptz not null default now()
);

-- ECDSA P-256, public halves: a notebook that has made another still has files on the way signed with the one before.
create table device_key (
  device text not null references device on delete cascade,
  key text not null,
  created_at timestamptz not null default now(),
  primary key (device, key)
);

grant select, insert, update, delete on sealing_key, device_key to carnet_app;

alter table sealing_key enable row level security;
create policy sealing_key_all on sealing_key for all using ((select sight()) = 'hub');
alter table device_key enable row level security;
create policy device_key_all on device_key for all using ((select sight()) = 'hub');
