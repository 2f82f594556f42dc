-- What happened: a record that is only appended to, one hash chain per case, per account, and one for the tribunal itself,
-- and the transparency log over all of them. It is the last of the files: who reads an event depends on what they see of
-- the things that it speaks of.

-- `id` gives the order of the whole record: the transparency log reads it from here.
create table events (
  id bigint generated always as identity primary key,
  chain_id uuid not null,
  seq bigint not null,
  type text not null,
  case_id uuid,
  actor_id uuid,
  actor_kind text not null,
  occurred_at timestamptz(3) not null,
  payload jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  unique (chain_id, seq)
);
create index events_of_case on events (case_id, seq desc) where case_id is not null;

create table chain_heads (
  chain_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);

-- The one form of a value (RFC 8785), null where keys are of characters that PostgreSQL sorts otherwise.
create function greffe.canonical_json(value jsonb) returns text
  language plpgsql immutable strict parallel safe set search_path = pg_catalog as $$
begin
  return case jsonb_typeof(value)
    -- By UTF-16 code units, which up to the surrogates are in the order of the characters.
    when 'object' then (select case when bool_and(key ~ '^[\u0001-\uD7FF]*$') is not false then concat('{', string_agg(
        concat(to_json(key), ':', case when jsonb_typeof(of_key) in ('object', 'array', 'number')
          then greffe.canonical_json(of_key) else of_key::text end), ',' order by key collate "C"), '}') end
      from jsonb_each(value) e(key, of_key))
    when 'array' then (select concat('[', string_agg(greffe.canonical_json(item), ',' order by place), ']')
      from jsonb_array_elements(value) with ordinality e(item, place))
    -- As JavaScript writes a number: PostgreSQL's shortest form is the same, but for where exponents begin.
    when 'number' then (select case when shortest !~ 'e' or shortest ~ 'e.(2[1-9]|[3-9]\d|\d{3})$' then shortest
        when shortest ~ 'e-(0[7-9]|1\d|20)$' then replace(shortest, 'e-0', 'e-') else value::text end
      from (select value::text::float8::text as shortest))
    else value::text
  end;
end $$;

-- Appends to a chain and moves its head, whose row stays locked until the transaction ends. What an event says of its
-- actor is what the application signed, and nobody moves the head of a chain otherwise.
-- The hash of an event covers what is given as `known`, and is checked over what its row says: whoever can run SQL could
-- give what no row says again (white space, keys in another order, a year of five digits), and break the chain under it for
-- ever. What people give is canonical and what the row keeps, or refused; the product's own jobs are taken at their word.
-- The rest of what the hash covers is put together here.
create function greffe.append_event(the_chain uuid, the_case uuid, the_type text, at timestamptz, known text) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  acting constant text := greffe.acting();
  my_kind constant text := split_part(acting, '|', 1);
  me constant uuid := nullif(split_part(acting, '|', 2), '')::uuid;
  is_operator constant boolean := acting ~ '[|,]operator(,|$)';
  tribunal constant uuid := '00000000-0000-0000-0000-000000000001';
  beginning text;
  ending constant text := concat(',"type":', to_json(the_type), '}');
  nothing constant text := repeat('0', 64);
  new_seq bigint;
  new_hash bytea;
  former bytea;
begin
  if not (case
    when my_kind = 'system' then true
    when my_kind = 'none' then false
    when the_case is not null then the_chain = the_case and (greffe.may_see(the_case) or (is_operator
      and (the_type in ('case-sealed', 'case-unsealed') or the_case in (select s.case_id from sealed_cases s))))
    when the_chain = me then true
    when the_chain = tribunal then my_kind = 'staff' or is_operator
    when acting ~ '[|,](operator|registry-officer)(,|$)' then exists (select from accounts a where a.id = the_chain)
    else exists (select from delegations d where d.account_id = the_chain and d.counsel_id = greffe.counsel()) end)
  then
    raise insufficient_privilege using message = format('The actor may not write %s into this chain', the_type);
  end if;
  at := date_trunc('milliseconds', at);
  if my_kind <> 'system' and (known is distinct from greffe.canonical_json(known::jsonb) or the_type !~ '^[a-z][a-z-]{0,79}$'
    or at is null or at not between '1970-01-01' and '9999-12-31') then
    raise data_exception using message = 'What an event says is canonical JSON, a type in kebab-case and a moment of our era';
  end if;
  beginning := concat('{"actorId":', coalesce(to_json(me)::text, 'null'), ',"actorKind":', to_json(my_kind),
    ',"caseId":', coalesce(to_json(the_case)::text, 'null'), ',"chainId":', to_json(the_chain),
    ',"occurredAt":"', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '","payload":', known, ',"previousHash":"');
  insert into chain_heads as h (chain_id, seq, hash)
    values (the_chain, 1, sha256(convert_to(concat(beginning, nothing, '","seq":1', ending), 'UTF8')))
    on conflict (chain_id) do update set seq = h.seq + 1,
      hash = sha256(convert_to(concat(beginning, encode(h.hash, 'hex'), '","seq":', h.seq + 1, ending), 'UTF8'))
    returning h.seq, h.hash, old.hash into new_seq, new_hash, former;
  insert into events (chain_id, seq, type, case_id, actor_id, actor_kind, occurred_at, payload, previous_hash, hash)
    values (the_chain, new_seq, the_type, the_case, me, my_kind, at, known::jsonb, coalesce(former, decode(nothing, 'hex')), new_hash);
end $$;
revoke execute on function greffe.canonical_json, greffe.append_event from public;
grant execute on function greffe.append_event to greffe_app;

-- What happened on a case is not for everybody on it: each type of event names whom it is told (audit/rules/audiences),
-- and this is the second lock. Somebody outside the staff reads what they did themselves or under the same counsel, what
-- their side is told, and of things only what they see of the things. A type that is not named is the staff's alone.
do $$
declare
  staff constant text := '(select greffe.kind()) in (''system'', ''staff'')';
begin
  alter table events enable row level security;
  execute format($policy$create policy events_seen on events for select using (case
    when case_id is null then %1$s or actor_id = (select greffe.actor())
    when not %2$s then false
    when %1$s then true
    when type in ('case-opened-by-reader', 'submission-read', 'receipt-read', 'case-archive-downloaded', 'document-opened',
        'notice-opened')
      then actor_id = (select greffe.actor()) or actor_id in (select c.account_id from greffe.colleagues_of_actor c)
    when type in ('case-opened', 'case-moved', 'case-facts-corrected', 'case-office-changed', 'party-corrected',
        'cases-joined', 'case-separated', 'representation-begun', 'representative-wanted', 'representative-designated',
        'representative-ended', 'minister-joined', 'minister-left', 'case-sealed', 'case-unsealed', 'hearing-set',
        'hearing-changed', 'hearing-cancelled', 'hearing-left', 'deadline-varied', 'deadline-met',
        'deadline-trigger-recorded', 'deadline-trigger-withdrawn')
      then true
    when type in ('contact-changed', 'representation-ended', 'invitation-accepted', 'party-account-opened',
        'counsel-access-suspended', 'counsel-access-restored')
      then exists (select from greffe.files_of_actor f where f.case_id = events.case_id and f.relation in
        ('counsel-of-record', 'delegate', 'party', 'designated-representative') offset 0)
    when type in ('submission-received', 'document-received', 'document-returned')
      then exists (select from submissions s where s.id = (payload->>'submissionId')::uuid)
    when type in ('document-docketed', 'document-corrected', 'document-assembled', 'document-pdf-made',
        'document-found-infected')
      then exists (select from documents d where d.id = (payload->>'documentId')::uuid)
    when type = 'notice-issued' then exists (select from notices n where n.id = (payload->>'noticeId')::uuid)
    else false end)$policy$, staff, greffe.seen_as_condition('events.case_id'));
end $$;
create policy events_appended on events for insert with check ((select greffe.is_former_release()));
grant select, insert on events to greffe_app;

alter table chain_heads enable row level security;
do $$ begin
  execute format('create policy chain_heads_seen on chain_heads for select using (chain_id = (select greffe.actor()) or %s)',
    greffe.seen_as_condition('chain_heads.chain_id'));
end $$;
create policy chain_heads_begun on chain_heads for insert with check ((select greffe.is_former_release()));
-- Whoever sees a chain may hold its head while they look.
create policy chain_heads_moved on chain_heads for update using (true) with check ((select greffe.is_former_release()));
grant select, insert, update on chain_heads to greffe_app;

-- That a person looked at a case, a submission or a receipt is written once a visit, and a visit is a session: what a page
-- asks again by itself, in the other language or after a change, is the same look. Rows are forgotten after a day, when the
-- session that they speak of has ended.
create table looks (
  account_id uuid not null,
  session_id text not null,
  type text not null,
  thing_id uuid not null,
  looked_at timestamptz(3) not null,
  primary key (account_id, session_id, type, thing_id)
);
create index looks_by_time on looks (looked_at);
alter table looks enable row level security;
create policy looks_own on looks using ((select greffe.kind()) = 'system' or account_id = (select greffe.actor()));
grant select, insert, delete on looks to greffe_app;

-- The transparency log ------------------------------------------------------------------------------------------------
-- Over all events (RFC 6962): every event gets a position without a gap, the tree over them is signed. Nothing here is
-- updated or deleted by the application; nothing here says what an event was about.

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

-- There for everybody to read, and kept by the tribunal alone.
do $$
declare
  one text;
begin
  foreach one in array array['log_keys', 'log_entries', 'log_tiles', 'log_heads', 'log_timestamps'] loop
    execute format('alter table %I enable row level security', one);
    execute format('create policy %I on %I for select using (true)', one || '_seen', one);
    execute format('create policy %I on %I for insert with check ((select greffe.kind()) = ''system'')', one || '_kept', one);
  end loop;
end $$;
grant select, insert on log_keys, log_entries, log_tiles, log_heads, log_timestamps to greffe_app;

-- All is there ---------------------------------------------------------------------------------------------------------

drop procedure pg_temp.let_read, pg_temp.let_write;
set local check_function_bodies = on;
do $$
declare
  one record;
begin
  for one in select p.oid, l.lanname from pg_proc p join pg_language l on l.oid = p.prolang
      where p.pronamespace = 'greffe'::regnamespace and p.prosrc <> '' loop
    if one.lanname = 'sql' then perform fmgr_sql_validator(one.oid); else perform plpgsql_validator(one.oid); end if;
  end loop;
end $$;
