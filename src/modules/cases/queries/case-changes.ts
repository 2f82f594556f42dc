import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Json } from "../../../kernel/canonical-json.ts";
import type { CaseId } from "../../../kernel/ids.ts";
import type { FieldProblem } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { countryNamed, languageNamed } from "../../parties/index.ts";
import type { CaseChangeView } from "../contract.ts";
import { claimTypeNames } from "../rules/claim-types.ts";
import { statusNames } from "../rules/lifecycle.ts";
import { basisNames, changedFieldNames, languageNames, originNames } from "../text.ts";
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
  origin: originNames,
  language: languageNames,
  caseLanguage: languageNames,
  representative: basisNames,
};

function nameOf(field: string, text: string): Bilingual {
  if (field === "interpreterLanguage") return languageNamed(text);
  const country = field === "country" || field === "nationalities" ? countryNamed(text) : undefined;
  return country ?? codeNames[field]?.[text] ?? { en: text, fr: text };
}

/** A value as an officer reads it in the list of what changed. */
function shown(field: string, value: Json): Bilingual {
  if (value === null || value === "") return { en: "–", fr: "–" };
  const each = (Array.isArray(value) ? value : [value]).map((one) => nameOf(field, String(one)));
  return { en: each.map((one) => one.en).join(", "), fr: each.map((one) => one.fr).join(", ") };
}

/** What changed on a file after a version, each as the field and its present value, for who is about to overwrite it. */
export async function changesSince(tx: Transaction, caseId: CaseId, version: number): Promise<readonly FieldProblem[]> {
  const rows = await rowsOf(tx, caseId)
    .where("h.version", ">", version)
    .orderBy("h.version")
    .orderBy("h.ordinal")
    .execute();
  const last = new Map(rows.map((row) => [`${row.person_id ?? ""}/${row.field}`, row]));
  return [...last.values()].map((row) => {
    const name = changedFieldNames[row.field] ?? { en: row.field, fr: row.field };
    const by = row.changed_by_name ?? "";
    const now = shown(row.field, row.became);
    return {
      path: row.person_id === null ? `/${row.field}` : `/parties/${row.person_id}/${row.field}`,
      code: "changed-meanwhile",
      text: {
        en: `${name.en} is now: ${now.en}${by === "" ? "" : ` (changed by ${by})`}`,
        fr: `${name.fr} : maintenant ${now.fr}${by === "" ? "" : ` (changé par ${by})`}`,
      },
    };
  });
}

/** The corrections made on a file, newest first, with what each field was. @throws case-not-found, action-not-allowed */
export async function caseChanges(tx: Transaction, caseId: string): Promise<readonly CaseChangeView[]> {
  const row = await authorizeOnCase(tx, "case.changes", caseId);
  const rows = await rowsOf(tx, row.id).orderBy("h.version", "desc").orderBy("h.ordinal").limit(200).execute();
  return rows.map((change) => ({
    version: change.version,
    kind: change.kind,
    personId: change.person_id,
    field: { code: change.field, ...(changedFieldNames[change.field] ?? { en: change.field, fr: change.field }) },
    was: shown(change.field, change.was),
    became: shown(change.field, change.became),
    reason: change.reason,
    changedBy: change.changed_by_name,
    changedAt: instantOf(change.changed_at),
  }));
}
