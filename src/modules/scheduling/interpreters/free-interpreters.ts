import { sql } from "kysely";
import type { AccountId } from "../../../kernel/ids.ts";
import { instantOf, plusMinutes } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { languageCode } from "../../parties/index.ts";
import { dialectKey } from "../domain/asked-hearing.ts";
import { asSolverReads, type ReadCalendars } from "../queries/read-snapshot.ts";
import { horizonRule } from "../rules/planning-rules.ts";
import type { SittingToInterpret } from "./sitting-of.ts";

/** Who speaks the language of a sitting, is there for all of it and is at nothing else then: the best qualified first. */
export async function freeInterpreters(
  tx: Transaction,
  read: ReadCalendars,
  sitting: SittingToInterpret,
): Promise<readonly AccountId[]> {
  const [startsAt, endsAt] = [instantOf(sitting.starts_at), instantOf(sitting.ends_at)];
  const around = { from: plusMinutes(startsAt, -1440), to: plusMinutes(endsAt, 1440) };
  const { interpreters } = asSolverReads(await read(tx, { ...around, now: tx.now }));
  const language = languageCode(sitting.interpreter_language);
  const dialect = dialectKey(sitting.interpreter_dialect);
  const tierOf = (one: (typeof interpreters)[number]) =>
    Math.min(
      ...one.languages
        .filter((spoken) => spoken.language === language && (dialect === null || spoken.dialect === dialect))
        .map(({ tier }) => tier),
    );
  const isThere = (one: (typeof interpreters)[number]) =>
    one.available.some(
      ({ from, to }) => Date.parse(from) <= Date.parse(startsAt) && Date.parse(endsAt) <= Date.parse(to),
    );
  const able = interpreters.filter(
    (one) =>
      tierOf(one) < Number.POSITIVE_INFINITY &&
      isThere(one) &&
      (sitting.mode === "virtual" || one.offices.includes(sitting.office_id)),
  );
  const taken = await takenAround(
    tx,
    sitting,
    able.map(({ id }) => id),
  );
  return able
    .filter(({ id }) => !taken.has(id))
    .toSorted((a, b) => tierOf(a) - tierOf(b) || a.id.localeCompare(b.id))
    .map(({ id }) => id as AccountId);
}

/** With the break between two sittings on both sides; held for a proposed hearing counts as taken. */
async function takenAround(tx: Transaction, sitting: SittingToInterpret, ids: readonly string[]) {
  const { breakMinutes } = horizonRule;
  const from = plusMinutes(instantOf(sitting.starts_at), -breakMinutes);
  const to = plusMinutes(instantOf(sitting.ends_at), breakMinutes);
  const { rows } = await sql<{ id: string }>`select p.account_id as id from hearing_people p
      where p.account_id = any (${[...ids]}::uuid[]) and p.state = 'set' and p.during && tstzrange(${from}, ${to})
        and p.hearing_id <> ${sitting.id}::uuid
    union select s.held_id from schedule_holds s where s.kind = 'interpreter' and s.held_id = any (${[...ids]}::uuid[])
      and s.released_at is null and s.during && tstzrange(${from}, ${to})`.execute(tx.db);
  return new Set(rows.map(({ id }) => id));
}
