import { Refused } from "../../../kernel/refusal.ts";
import { type Determination, determinationsOn } from "../rules/determinations.ts";
import type { DecisionText } from "./decision-text.ts";

export interface CaseToDecide {
  readonly division: string;
  readonly proceeding_type: string;
  readonly file_number: string;
  readonly determination: string | null;
}

export interface CaseToSign extends CaseToDecide {
  /** Without a hearing a claim can be allowed and not rejected (Act, s. 170(b), (f)). */
  readonly mustAllow: boolean;
}

/** What was chosen for one case, or null while nobody has said. @throws determination-wrong */
export function chosenDetermination(one: CaseToDecide, on: string): Determination | null {
  if (one.determination === null) return null;
  const found = determinationsOn(one.division, one.proceeding_type, on).find((row) => row.code === one.determination);
  if (found === undefined) throw new Refused("determination-wrong", { fileNumber: one.file_number });
  return found;
}

/** Whether a section has words of its own. */
export function hasWords(text: DecisionText, code: DecisionText["sections"][number]["code"]): boolean {
  return text.sections
    .filter((section) => section.code === code)
    .flatMap((section) => section.blocks)
    .some((block) => ("runs" in block ? block.runs : block.items.flat()).some((run) => /\S/.test(run.text)));
}

/** At the field of every case of which nothing is chosen, in the order of the cases. */
function undecided(cases: readonly CaseToSign[], fileNumber: string): Refused {
  const fields = cases.flatMap(({ determination, file_number: number }, nth) => {
    const text = { en: `Nothing is chosen for file ${number}.`, fr: `Rien n’est choisi pour le dossier ${number}.` };
    return determination === null ? [{ path: `/determinations/${nth}/determination`, code: "required", text }] : [];
  });
  return new Refused("determination-missing", { fileNumber }, fields);
}

/**
 * What must be there before a decision is signed: what is decided of each person, and reasons where the law asks them. No
 * text: they are a document of the member’s own.
 * @throws determination-missing, determination-wrong, determination-needs-hearing, reasons-missing
 */
export function requireSignable(cases: readonly CaseToSign[], text: DecisionText | null, on: string): Determination[] {
  const chosen = cases.map((one) => {
    const determination = chosenDetermination(one, on);
    if (determination === null) throw undecided(cases, one.file_number);
    if (one.mustAllow && determination.result !== "positive")
      throw new Refused("determination-needs-hearing", { fileNumber: one.file_number });
    return determination;
  });
  const isMissing = text !== null && !hasWords(text, "analysis");
  if (chosen.some((one) => one.needsReasons) && isMissing) throw new Refused("reasons-missing");
  return chosen;
}
