-- One case follows from another: the appeal of a decision. One chain from the first referral to the last word.
create table case_links (
  from_case_id uuid not null references cases,
  to_case_id uuid not null references cases,
  kind text not null check (kind in ('appeal-of')),
  -- Who appeals.
  appellant text not null check (appellant in ('person', 'minister')),
  made_at timestamptz(3) not null,
  made_by uuid references accounts,
  primary key (from_case_id, to_case_id)
);
create index case_links_of_later on case_links (to_case_id);
alter table case_links enable row level security;
create policy case_links_seen on case_links for select using (greffe.may_see(from_case_id) and greffe.may_see(to_case_id));
create policy case_links_made on case_links for insert with check ((select greffe.kind()) in ('system', 'staff')
  and greffe.may_see(from_case_id));
grant select, insert on case_links to greffe_app;

-- The appeal of a sealed file is sealed like it, and open to those of the staff to whom that file is open.
create function greffe.seal_as(new_case uuid, of_case uuid) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if greffe.kind() not in ('system', 'staff') or not greffe.may_see(of_case) then
    raise insufficient_privilege using message = 'The file is not open to the actor';
  end if;
  if not exists (select from sealed_cases s where s.case_id = of_case) then return; end if;
  -- A file that was opened in this very transaction, and no other.
  if not exists (select from cases c where c.id = new_case and c.xmin = pg_current_xact_id()::xid) then
    raise insufficient_privilege using message = 'Only a file that is being opened is sealed like another';
  end if;
  insert into case_access (case_id, account_id, relation, source_id, from_at)
    select new_case, a.account_id, a.relation, a.source_id, a.from_at from case_access a
    where a.case_id = of_case and a.until_at is null and a.relation in ('assigned-staff', 'assigned-member');
  insert into sealed_cases (case_id, sealed_at, ordered_by, reason)
    select new_case, s.sealed_at, s.ordered_by, s.reason from sealed_cases s where s.case_id = of_case;
end $$;
revoke execute on function greffe.seal_as from public;
grant execute on function greffe.seal_as to greffe_app;

-- That an appeal was opened, and that the record came to it, is told to everybody on the file.
do $$
declare
  was text;
begin
  select qual into strict was from pg_policies where schemaname = 'public' and tablename = 'events' and policyname = 'events_seen';
  execute format('alter policy events_seen on events using (%s)',
    replace(was, '''hearing-set''::text', '''hearing-set''::text, ''appeal-opened''::text, ''rpd-record-placed''::text'));
end $$;
