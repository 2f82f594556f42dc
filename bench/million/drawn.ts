export interface Step {
  readonly name: string;
  readonly sql: string;
}

/** A UUID made of a kind and a number, ordered by the number. */
export const uid = (kind: number | "a", n: string) =>
  `('019${kind}0000-' || lpad(to_hex((${n})::bigint / 4294967296), 4, '0') || '-7000-8000-' || lpad(to_hex((${n})::bigint % 4294967296), 12, '0'))::uuid`;

/** A number from 0 up to `below`, drawn from `n` alone: the same tribunal on every machine. */
export const drawn = (n: string, salt: number, below: number) =>
  `(abs(hashint8extended((${n})::bigint, ${salt})) % ${below})::int`;

/** Of what was heard most is decided: a dozen in a thousand wait for their decision. */
export const statusOf = (n: string) =>
  `(case ${drawn(n, 14, 7)} when 0 then 'received' when 1 then 'received' when 2 then 'ready' when 3 then 'scheduled'
     when 4 then case when ${drawn(n, 17, 12)} = 0 then 'heard' else 'decided' end else 'decided' end)`;
