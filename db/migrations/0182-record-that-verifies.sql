-- The hash of an event covers what was given to `append_event`, and is checked over what its row says: whoever can run SQL
-- could give what no row says again (white space, keys in another order, a year of five digits), and break the chain under
-- it for ever. What people give is canonical (RFC 8785) and what the row keeps, or refused. The product's own jobs are
-- taken at their word.

-- The one form of a value, null where keys are of characters that PostgreSQL sorts otherwise.
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

create or replace function greffe.append_event(the_chain uuid, the_case uuid, the_type text, at timestamptz, known text) returns void
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
revoke execute on function greffe.canonical_json from public;
