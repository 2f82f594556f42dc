import { sql } from "kysely";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { listOffices } from "../../cases/index.ts";
import { languageNamed } from "../../parties/index.ts";
import { viewRun } from "../queries/list-runs.ts";
import type { ExplainedRun } from "./contract.ts";
import "../db.ts";
import "./db.ts";

/** Who is missing by the plan of a run, and what there is beside what is asked. @throws schedule-run-not-found */
export async function viewExplained(tx: Transaction, runId: string): Promise<ExplainedRun | null> {
  await viewRun(tx, runId);
  const row = await tx.db
    .selectFrom("schedule_run_explanations")
    .selectAll()
    .where("run_id", "=", runId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const offices = new Map((await listOffices(tx)).map((one) => [one.id as string, one.name]));
  const cases = await casesByShortage(tx, runId);
  const { placed, impossible, unavoidable, search } = row.totals;
  return {
    totals: { placed, impossible, unavoidable, search },
    missing: row.missing.map(({ languages, byOffice, byMonth, ...one }, ordinal) => ({
      ...one,
      languages: languages.map(languageOf),
      byOffice: byOffice.map((of) => ({ ...of, office: offices.get(of.office) ?? { en: of.office, fr: of.office } })),
      byMonth: [...byMonth],
      cases: cases.get(ordinal) ?? [],
    })),
    capacity: row.capacity.map((one) => ({
      ...one,
      language: one.language === null ? null : languageOf(one.language),
    })),
  };
}

function languageOf(code: string): Bilingual {
  const { en, fr } = languageNamed(code);
  return { en, fr };
}

/** Cases named with each shortage: the oldest, whose wait is longest. */
const mostCases = 100;

async function casesByShortage(tx: Transaction, runId: string) {
  const rows = await tx.db
    .selectFrom("schedule_left_out as l")
    .innerJoin("cases as c", "c.id", "l.case_id")
    .select(["l.shortage", "c.id", "c.file_number"])
    .select(sql<number>`row_number() over (partition by l.shortage order by c.received_on, c.file_number)`.as("nth"))
    .where("l.run_id", "=", runId)
    .where("l.shortage", "is not", null)
    .orderBy("nth")
    .execute();
  const shown = rows.filter((row) => Number(row.nth) <= mostCases);
  return Map.groupBy(
    shown.map((row) => ({ shortage: row.shortage, id: row.id as string, fileNumber: row.file_number })),
    (row) => row.shortage ?? -1,
  );
}
