-- The record and the queue are written through functions that ask who acts: what an event says of its actor is what the
-- application signed, and nobody moves the head of a chain. The release before writes the tables itself, connected as
-- their owner, and may until the release after.

create function greffe.is_former_release() returns boolean language sql stable parallel safe security definer
  return session_user = current_user;

-- Appends to a chain and moves its head, whose row stays locked until the transaction ends. `known` is the payload as
-- canonical JSON (RFC 8785); the rest of what the hash covers is put together here.
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

alter policy events_appended on events with check ((select greffe.is_former_release()));
alter table chain_heads enable row level security;
do $$ begin
  execute format('create policy chain_heads_seen on chain_heads for select using (chain_id = (select greffe.actor()) or %s)',
    greffe.seen_as_condition('chain_heads.chain_id'));
end $$;
create policy chain_heads_begun on chain_heads for insert with check ((select greffe.is_former_release()));
-- Whoever sees a chain may hold its head while they look.
create policy chain_heads_moved on chain_heads for update using (true) with check ((select greffe.is_former_release()));

-- The log is there for everybody to read, and kept by the tribunal alone.
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

-- Jobs that a command of somebody outside the staff may leave. A new one gets its row here with the command.
create table greffe.jobs_of_parties (task text primary key);
insert into greffe.jobs_of_parties values ('submission-received'), ('upload-completed'), ('account-notice'), ('delegate-invited');
-- Jobs that whoever manages accounts may leave besides.
create table greffe.jobs_of_account_managers (task text primary key);
insert into greffe.jobs_of_account_managers values ('password-link'), ('account-closed');

-- Whether what a job of a party speaks of is theirs.
create function greffe.may_add_job(the_task text, payload json) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if greffe.kind() in ('system', 'staff') then return true; end if;
  if greffe.kind() <> 'party' then return false; end if;
  if greffe.manages_accounts() and (the_task = 'account-notice'
    or the_task in (select j.task from greffe.jobs_of_account_managers j)) then return true; end if;
  return the_task in (select j.task from greffe.jobs_of_parties j)
    and (payload ->> 'accountId' is null or (payload ->> 'accountId')::uuid = greffe.actor())
    and (payload ->> 'caseId' is null or greffe.may_see((payload ->> 'caseId')::uuid))
    and (payload ->> 'uploadId' is null or exists (select from uploads u
      where u.id = (payload ->> 'uploadId')::uuid and u.account_id in (select greffe.working_together())))
    and (payload ->> 'invitationId' is null or exists (select from delegate_invitations i
      where i.id = (payload ->> 'invitationId')::uuid and i.counsel_id = greffe.counsel()));
end $$;

create or replace function greffe.add_job(task text, payload json, job_key text, run_at timestamptz, max_attempts int, queue_name text)
  returns void language plpgsql security definer set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  if not greffe.may_add_job(task, payload) then
    raise insufficient_privilege using message = format('The actor may not leave the job %s', task),
      hint = 'Jobs of people outside the staff are named in greffe.jobs_of_parties';
  end if;
  perform graphile_worker.add_job(task, payload, queue_name, run_at, max_attempts, job_key);
end $$;

-- The next number of a receipt book that nobody is writing in, or of any where all are written in. An office
-- that has none for the year gets the ones given. Nothing else moves a book.
create function greffe.draw_receipt(of_office text, of_year int, new_books text[]) returns table (book text, last_number int)
  language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  if greffe.kind() = 'none' then
    raise insufficient_privilege using message = 'Nobody draws a receipt who is not signed in';
  end if;
  if not exists (select from receipt_books where office_id = of_office and year = of_year) then
    insert into receipt_books (office_id, year, book) select of_office, of_year, new_book from unnest(new_books) new_book
      on conflict do nothing;
  end if;
  return query update receipt_books set last_number = last_number + 1
    where (office_id, year, book) = (select office_id, year, book from receipt_books
      where office_id = of_office and year = of_year order by book limit 1 for update skip locked)
    returning book, last_number;
  if found then return; end if;
  return query update receipt_books set last_number = last_number + 1
    where (office_id, year, book) = (select office_id, year, book from receipt_books
      where office_id = of_office and year = of_year order by random() limit 1 for update)
    returning book, last_number;
end $$;
alter table receipt_books enable row level security;
create policy receipt_books_kept on receipt_books using ((select greffe.kind()) = 'system' or (select greffe.is_former_release()));
alter table file_number_series enable row level security;
create policy file_number_series_kept on file_number_series using ((select greffe.kind()) in ('system', 'staff'));

revoke execute on function greffe.append_event, greffe.may_add_job, greffe.add_job, greffe.draw_receipt from public;
grant execute on function greffe.append_event, greffe.may_add_job, greffe.add_job, greffe.draw_receipt to greffe_app;
