-- The transparency log over all events (RFC 6962): every event gets a position without a gap, the tree over them is
-- signed. Nothing here is updated or deleted by the application; nothing here says what an event was about.

create table log_keys (
  key_id text primary key,
  public_key bytea not null check (length(public_key) = 32),
  valid_from timestamptz(3) not null,
  -- One first key, and one successor of each: the clock has no say in which key is the newest.
  previous_key_id text unique nulls not distinct references log_keys,
  -- By the key itself, and by the key before it (null for the first, or where the one before was lost).
  signature bytea not null,
  succession_signature bytea
);

create table log_entries (
  position bigint primary key,
  event_id bigint not null unique,
  leaf_hash bytea not null unique
);

-- 256 hashes of one level (0: leaves, 1: roots of tiles of level 0, …), written once when they are all there.
create table log_tiles (
  level smallint not null,
  index bigint not null,
  hashes bytea not null check (length(hashes) = 8192),
  root bytea not null,
  primary key (level, index)
);

create table log_heads (
  size bigint primary key,
  root_hash bytea not null,
  signed_at timestamptz(3) not null,
  key_id text not null references log_keys,
  signature bytea not null
);

-- What a time-stamping authority (RFC 3161) answered about a head, as it came.
create table log_timestamps (
  head_size bigint not null references log_heads,
  token bytea not null,
  primary key (head_size, token)
);

grant select, insert on log_keys, log_entries, log_tiles, log_heads, log_timestamps to greffe_app;
