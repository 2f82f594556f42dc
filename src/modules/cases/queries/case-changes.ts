import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Json } from "../../../kernel/canonical-json.ts";
import type { CaseId } from "../../../kernel/ids.ts";
import type { FieldProblem } from "../../../kernel/refusal.ts";
import { type CivilDate, dateText, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { countryNamed, languageNamed } from "../../parties/index.ts";
import type { CaseChangeView } from "../contract.ts";
import { claimTypeNames } from "../rules/claim-types.ts";
import { statusNames } from "../rules/statuses.ts";
import { streams } from "../rules/transition.ts";
import { basisNames, changedFieldNames, languageNames, originNames, unknownNames } from "../text.ts";
import { authorizeOnCase } from "./authorize-on-case.ts";

const rowsOf = (tx: Transaction, caseId: CaseId) =>
  tx.db
    .selectFrom("case_changes as h")
    .leftJoin("accounts as k", "k.id", "h.changed_by")
    .selectAll("h")
    .select("k.name as changed_by_name")
    .where("h.case_id", "=", caseId);

/** Names of the codes that a field may hold; a field that is not here holds its own words. */
const codeNames: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  claimType: claimTypeNames,
  status: statusNames,
  stream: streams,
  origin: originNames,
  language: languageNames,
  caseLanguage: languageNames,
  representative: basisNames,
};

function nameOf(field: string, text: string): Bilingual {
  if (field === "interpreterLanguage") return languageNamed(text);
  if (field === "bornOn") return { en: dateText(text as CivilDate, "en"), fr: dateText(text as CivilDate, "fr") };
  const country = field === "country" || field === "nationalities" ? countryNamed(text) : undefined;
  return country ?? codeNames[field]?.[text] ?? { en: text, fr: text };
}

/** A value as an officer reads it in the list of what changed. */
function shown(field: string, value: Json): Bilingual {
  const isEmpty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return unknownNames[field] ?? { en: "–", fr: "–" };
  const each = (Array.isArray(value) ? value : [value]).map((one) => nameOf(field, String(one)));
  return { en: each.map((one) => one.en).join(", "), fr: each.map((one) => one.fr).join(", ") };
}

/** Of the numbers of joined cases in these rows, those of cases that the actor may see: one may have been sealed since. */
async function numbersSeen(
  tx: Transaction,
  rows: readonly { readonly field: string; readonly was: Json; readonly became: Json }[],
): Promise<ReadonlySet<string>> {
  const texts = rows.filter((row) => row.field === "joined").flatMap((row) => [row.was, row.became]);
  const numbers = texts.filter((one) => typeof one === "string");
  if (numbers.length === 0) return new Set();
  const seen = await tx.db.selectFrom("cases").select("file_number").where("file_number", "in", numbers).execute();
  return new Set(seen.map((one) => one.file_number));
}

const told = (field: string, value: Json, numbers: ReadonlySet<string>): Json =>
  field === "joined" && typeof value === "string" && value !== "joined" && !numbers.has(value) ? null : value;

/** What changed on a case after a version, each as the field and its present value, for who is about to overwrite it. */
export async function changesSince(tx: Transaction, caseId: CaseId, version: number): Promise<readonly FieldProblem[]> {
  const rows = await rowsOf(tx, caseId)
    .where("h.version", ">", version)
    .orderBy("h.version")
    .orderBy("h.ordinal")
    .execute();
  const numbers = await numbersSeen(tx, rows);
  const last = new Map(rows.map((row) => [`${row.person_id ?? ""}/${row.field}`, row]));
  return [...last.values()].map((row) => {
    const name = changedFieldNames[row.field] ?? { en: row.field, fr: row.field };
    const by = row.changed_by_name ?? "";
    const now = shown(row.field, told(row.field, row.became, numbers));
    return {
      path: row.person_id === null ? `/${row.field}` : `/parties/${row.person_id}/${row.field}`,
      code: "changed-meanwhile",
      text: {
        en: `${name.en} is now: ${now.en}${by === "" ? "" : ` (changed by ${by})`}`,
        fr: `${name.fr}\u00a0: maintenant ${now.fr}${by === "" ? "" : ` (changé par ${by})`}`,
      },
    };
  });
}

/** The corrections made on a case, newest first, with what each field was. @throws case-not-found, action-not-allowed */
export async function caseChanges(tx: Transaction, caseId: string): Promise<readonly CaseChangeView[]> {
  const row = await authorizeOnCase(tx, "case.changes", caseId);
  const rows = await rowsOf(tx, row.id).orderBy("h.version", "desc").orderBy("h.ordinal").limit(200).execute();
  const numbers = await numbersSeen(tx, rows);
  return rows.map((change) => ({
    version: change.version,
    kind: change.kind,
    personId: change.person_id,
    field: { code: change.field, ...(changedFieldNames[change.field] ?? { en: change.field, fr: change.field }) },
    was: shown(change.field, told(change.field, change.was, numbers)),
    became: shown(change.field, told(change.field, change.became, numbers)),
    reason: change.reason,
    changedBy: change.changed_by_name,
    changedAt: instantOf(change.changed_at),
  }));
}
