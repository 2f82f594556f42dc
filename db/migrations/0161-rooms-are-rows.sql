-- A room is a row: names that differ by a space, an accent, a width or a capital are one room, which is booked once.

-- What tells one name from another: letters and digits, without accents, in one case and one width.
create function greffe.room_key(name text) returns text language sql immutable strict parallel safe
  set search_path = pg_catalog as $$
  select btrim(regexp_replace(
    regexp_replace(lower(normalize(name, NFKD) collate pg_c_utf8), '[\u0300-\u036f]', '', 'g') collate pg_c_utf8,
    '[^[:alnum:]]+', ' ', 'g'))
$$;

create table rooms (
  id uuid primary key,
  office_id text not null references offices,
  name text not null check (name <> '' and char_length(name) <= 80),
  name_key text not null generated always as (greffe.room_key(name)) stored check (name_key <> ''),
  opened_at timestamptz(3) not null,
  -- No hearing is set in a closed room; those that were stay where they are.
  closed_at timestamptz(3) check (closed_at >= opened_at),
  constraint rooms_named_once unique (office_id, name_key)
);

alter table rooms enable row level security;
create policy rooms_seen on rooms for select using (true);
create policy rooms_kept on rooms using ((select greffe.kind()) in ('system', 'staff'))
  with check ((select greffe.kind()) in ('system', 'staff'));
grant select, insert on rooms to greffe_app;
grant update (closed_at) on rooms to greffe_app;

insert into rooms (id, office_id, name, opened_at)
  select distinct on (office_id, greffe.room_key(room)) uuidv7(), office_id, room, now()
  from hearings where room is not null and greffe.room_key(room) <> '' order by office_id, greffe.room_key(room), set_at;

alter table hearings add column room_id uuid references rooms;
update hearings h set room_id = r.id
  from rooms r where r.office_id = h.office_id and r.name_key = greffe.room_key(h.room);
-- Two that were booked into one room under two names stay as they were decided: whoever looks at them moves one.
update hearings later set room_id = null from hearings first
  where later.status = 'set' and first.status = 'set' and later.room_id = first.room_id and later.id > first.id
    and tstzrange(later.starts_at, later.ends_at) && tstzrange(first.starts_at, first.ends_at);
alter table hearings add constraint hearings_room_row_once
  exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&)
  where (status = 'set' and room_id is not null);
grant update (room_id) on hearings to greffe_app;

-- How many hearings are to come in a room, those of sealed cases too: a number, and of nobody.
create function greffe.hearings_to_come_in(wanted uuid, at timestamptz) returns bigint language sql stable security definer
  set search_path = pg_catalog, public as $$
  select count(*) from hearings where room_id = wanted and status = 'set' and ends_at > at
    and greffe.kind() in ('system', 'staff')
$$;
revoke execute on function greffe.hearings_to_come_in from public;
grant execute on function greffe.hearings_to_come_in, greffe.room_key to greffe_app;
