import { sql } from "kysely";
import { accountOf } from "../../../kernel/actor.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isUuid, newId } from "../../../kernel/ids.ts";
import { type FieldProblem, Refused } from "../../../kernel/refusal.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { listOffices } from "../../cases/index.ts";
import { languageNamed } from "../../parties/index.ts";
import { lastRunId } from "../queries/list-runs.ts";
import { whatIfRules } from "../rules/what-if-rules.ts";
import type { Supposed } from "./contract.ts";
import { codeWritten, languagesInUse } from "./languages-in-use.ts";
import { whatIfFields as fields } from "./text.ts";
import "../db.ts";
import "./db.ts";

/**
 * Asks what a plan would come to if something were otherwise. Nothing that is proposed, held or set is touched.
 * @throws schedule-what-if-nothing, schedule-what-if-wrong, schedule-what-if-no-run, schedule-what-if-many, schedule-what-if-full
 */
export async function askWhatIf(tx: Transaction, given: Supposed): Promise<void> {
  const supposed = await sound(tx, given);
  if (isNothing(supposed)) throw new Refused("schedule-what-if-nothing");
  const run = await lastRun(tx);
  if (run === undefined) throw new Refused("schedule-what-if-no-run");
  const problems = await wrongIn(tx, supposed, run);
  if (problems.length > 0) throw new Refused("schedule-what-if-wrong", {}, problems);
  // Two who ask at once are counted one after the other.
  await sql`select pg_advisory_xact_lock(4732004, 4)`.execute(tx.db);
  const { open, kept } = await tx.db
    .selectFrom("schedule_what_ifs")
    .select((of) => [
      of.fn.countAll<number>().filterWhere("state", "=", "asked").as("open"),
      of.fn.countAll<number>().as("kept"),
    ])
    .executeTakeFirstOrThrow();
  if (Number(open) >= whatIfRules.mostOpen) throw new Refused("schedule-what-if-many", { most: whatIfRules.mostOpen });
  if (Number(kept) >= whatIfRules.mostKept) throw new Refused("schedule-what-if-full", { most: whatIfRules.mostKept });
  const id = newId<string>(Date.parse(tx.now));
  await tx.db
    .insertInto("schedule_what_ifs")
    .values({
      id,
      run_id: run.id,
      asked_at: tx.now,
      asked_by: accountOf(tx.actor),
      state: "asked",
      change: JSON.stringify(supposed),
    })
    .execute();
  await append(tx, { chain: "tribunal", type: "schedule-what-if-asked", payload: { whatIfId: id, runId: run.id } });
  await tx.addJob("schedule-what-if", { whatIfId: id });
}

/** Deletes one, whoever asked for it. Safe to repeat. @throws schedule-what-if-not-found */
export async function deleteWhatIf(tx: Transaction, id: string): Promise<void> {
  if (!isUuid(id)) throw new Refused("schedule-what-if-not-found");
  const gone = await tx.db.deleteFrom("schedule_what_ifs").where("id", "=", id).executeTakeFirst();
  if (gone.numDeletedRows === 0n) throw new Refused("schedule-what-if-not-found");
  await append(tx, { chain: "tribunal", type: "schedule-what-if-deleted", payload: { whatIfId: id } });
}

/** Cases keep a language by one code; what is typed may be another of its codes, or its name. */
async function sound(tx: Transaction, given: Supposed): Promise<Supposed> {
  if (given.interpreters === undefined) return given;
  const inUse = await languagesInUse(tx);
  const interpreters = given.interpreters.map((one) => ({ ...one, language: codeWritten(one.language, inUse) }));
  return { ...given, interpreters };
}

const isNothing = ({ members, interpreters, closed, weights, virtualShare }: Supposed): boolean =>
  [members, interpreters, closed].every((list) => (list ?? []).length === 0) &&
  Object.keys(weights ?? {}).length === 0 &&
  virtualShare === undefined;

interface LastRun {
  readonly id: string;
  readonly horizon_from: CivilDate | null;
  readonly horizon_to: string | null;
}

async function lastRun(tx: Transaction): Promise<LastRun | undefined> {
  return tx.db
    .selectFrom("schedule_runs")
    .select(["id", "horizon_from", "horizon_to"])
    .where("id", "=", lastRunId)
    .executeTakeFirst();
}

async function wrongIn(tx: Transaction, supposed: Supposed, run: LastRun): Promise<FieldProblem[]> {
  const offices = new Set((await listOffices(tx)).map(({ id }) => id as string));
  const problem = (path: string, text: Bilingual): FieldProblem => ({ path, code: "schedule-what-if-wrong", text });
  const { members = [], interpreters = [], closed = [] } = supposed;
  return [
    ...members.flatMap((one, n) =>
      offices.has(one.officeId) ? [] : [problem(`/members/${n}/officeId`, fields.office)],
    ),
    ...interpreters.flatMap((one, n) =>
      languageNamed(one.language).en === one.language ? [problem(`/interpreters/${n}/language`, fields.language)] : [],
    ),
    ...closed.flatMap((one, n) => [
      ...(offices.has(one.officeId) ? [] : [problem(`/closed/${n}/officeId`, fields.office)]),
      ...(one.to < one.from ? [problem(`/closed/${n}/to`, fields.order)] : []),
      ...(one.to < (run.horizon_from ?? "") || one.from > (run.horizon_to ?? "9")
        ? [problem(`/closed/${n}/from`, fields.outside)]
        : []),
    ]),
  ];
}
