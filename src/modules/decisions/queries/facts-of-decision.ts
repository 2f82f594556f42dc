import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { proceedingNames } from "../../cases/index.ts";
import { officeMediaTypes } from "../../files/index.ts";
import { heldHearings } from "../../hearings/index.ts";
import type { DecisionText } from "../contract.ts";
import type { DecisionDocument } from "../domain/decision-text.ts";
import { citationOf } from "../rules/citations.ts";
import { determinationOf } from "../rules/determinations.ts";
import type { FoundDecision } from "./decision-for.ts";
import { fileOf } from "./file-of.ts";
import { dissentsOf, panelOf } from "./panel-of.ts";
import { peopleOfCases } from "./people-of-cases.ts";

export interface ToPrint extends FoundDecision {
  readonly text: DecisionText;
  readonly effectiveOn: CivilDate;
  readonly reasonsOn: CivilDate;
  readonly year: number;
  readonly number: number | null;
}

const undecided = { en: "Not decided yet", fr: "Pas encore décidé" };

/** Everything that is printed of a decision, gathered once. Without a number it is a draft. */
export async function factsOfDecision(tx: Transaction, of: ToPrint): Promise<DecisionDocument> {
  const { row, cases, text } = of;
  const [first] = cases;
  const people = await peopleOfCases(
    tx,
    cases.map((one) => one.id),
  );
  const hearings = await heldHearings(tx, first.id);
  const panel = await panelOf(tx, row);
  const file = await fileOf(tx, row);
  const draft = { en: "DRAFT", fr: "PROJET" }[row.language];
  return {
    language: row.language,
    division: row.division,
    proceeding: proceedingNames[first.proceeding_type] ?? { en: first.proceeding_type, fr: first.proceeding_type },
    citation: of.number === null ? draft : citationOf(row.division, of.year, of.number)[row.language],
    cases: row.cases.map((one) => ({
      fileNumber: one.file_number,
      name: one.principal_name,
      clientId: people.clientIds.get(one.id) ?? null,
      determination: determinationOf(one.determination ?? "")?.sentence ?? undecided,
    })),
    members: panel.length === 0 ? [row.author_name] : panel.map((one) => one.name),
    dissents: dissentsOf(panel) as DecisionDocument["dissents"],
    counsel: people.counsel,
    designatedRepresentatives: people.representatives,
    ministerCounsel: people.minister,
    office: { en: row.name_en, fr: row.name_fr },
    heardOn: hearings.map((one) => one.on),
    effectiveOn: of.effectiveOn,
    reasonsOn: of.reasonsOn,
    wasOral: row.stated_on !== null,
    correction:
      row.corrects_id === null
        ? null
        : { of: await formerCitation(tx, row.corrects_id, row.language), note: row.correction_note ?? "" },
    translation: null,
    text: file === null ? (text as DecisionDocument["text"]) : { sections: [] },
    enclosed:
      file === null
        ? null
        : { pages: file.pages, hash: file.hash, isConverted: officeMediaTypes.includes(file.media_type) },
  };
}

async function formerCitation(tx: Transaction, id: string, language: "en" | "fr"): Promise<string> {
  const former = await tx.db
    .selectFrom("decisions")
    .select(["division", "citation_year", "citation_number"])
    .where("id", "=", id as never)
    .executeTakeFirstOrThrow();
  return citationOf(former.division, former.citation_year ?? 0, former.citation_number ?? 0)[language];
}
