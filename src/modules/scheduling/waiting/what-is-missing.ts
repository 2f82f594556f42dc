import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type CaseRow, stepGuards, stepsFrom } from "../../cases/index.ts";
import { standingOn } from "../../deadlines/index.ts";
import { lastRunId } from "../queries/list-runs.ts";
import type { WaitingCaseView, WaitingKind } from "./contract.ts";
import { stepsToReady } from "./steps-to-ready.ts";
import { screeningAwaited, missingText as text } from "./text.ts";

type Missing = WaitingCaseView["missing"][number];

/** What a case waits for, and who must bring it. */
export async function missingFor(
  tx: Transaction,
  row: CaseRow,
  kind: WaitingKind,
  today: CivilDate,
): Promise<readonly Missing[]> {
  if (kind === "not-ready") return [...stepsOf(row, today), ...screeningOf(row), ...(await limitsOf(tx, row))];
  if (kind === "left-out") return leftOutOf(tx, row);
  const { what, by } = text[kind];
  return [{ what: kind === "joined-files-apart" ? await withNumbers(tx, row) : what, by: [...by], dueOn: null }];
}

/** One of the steps that lead to a hearing, with what whoever takes it says in words. */
function stepsOf(row: CaseRow, today: CivilDate): Missing[] {
  const steps = stepsToReady(row.proceeding_type, stepsFrom(row, today));
  return steps.slice(0, 1).map((step) => {
    const said = step.guards.map((code) => stepGuards[code]).filter((one) => one.kind === "attested");
    const words = (language: keyof Bilingual) =>
      [step.name[language], ...said.map((one) => one.name[language])].join("; ");
    return { what: { en: words("en"), fr: words("fr") }, by: [...step.roles], dueOn: null };
  });
}

/** The result of a security screening that was asked for: a partner brings it. */
const screeningOf = (row: CaseRow): Missing[] =>
  row.screening === "pending" ? [{ what: screeningAwaited, by: ["minister"], dueOn: null }] : [];

/** Time limits of which the record does not say that they were met. */
async function limitsOf(tx: Transaction, row: CaseRow): Promise<Missing[]> {
  const { items } = await standingOn(tx, row);
  return items
    .filter(({ rule, metOn }) => rule.standing === "expected" && rule.effect === "no-later-than" && metOn === null)
    .filter(({ rule }) => rule.who !== "division")
    .map(({ rule, dueOn }) => ({ what: { en: rule.what.en, fr: rule.what.fr }, by: [rule.who], dueOn }));
}

async function leftOutOf(tx: Transaction, row: CaseRow): Promise<Missing[]> {
  const found = await tx.db
    .selectFrom("schedule_left_out")
    .select(["detail_en", "detail_fr"])
    .where("case_id", "=", row.id)
    .where("run_id", "=", lastRunId)
    .executeTakeFirst();
  return found === undefined ? [] : [{ what: { en: found.detail_en, fr: found.detail_fr }, by: [], dueOn: null }];
}

/** The cases that are heard with this one, among those that the reader sees. */
async function withNumbers(tx: Transaction, row: CaseRow): Promise<Bilingual> {
  const others = await tx.db
    .selectFrom("case_group_members as g")
    .innerJoin("case_group_members as o", "o.group_id", "g.group_id")
    .innerJoin("cases as k", "k.id", "o.case_id")
    .select("k.file_number")
    .where("g.case_id", "=", row.id)
    .where("g.until_at", "is", null)
    .where("o.until_at", "is", null)
    .whereRef("o.case_id", "<>", "g.case_id")
    .where("k.finalized_on", "is", null)
    .orderBy("k.file_number")
    .execute();
  const numbers = others.map((one) => one.file_number).join(", ");
  const { what } = text["joined-files-apart"];
  return numbers === "" ? what : { en: `${what.en}: ${numbers}`, fr: `${what.fr}\u00a0: ${numbers}` };
}
