import { type Bilingual, say } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";
import { dayWords } from "../../../kernel/moment-words.ts";
import { type CivilDate, civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type AuthorizedCase, divisionNames, proceedingNames } from "../../cases/index.ts";
import { deadlineRules } from "../../deadlines/index.ts";
import { issueNotice } from "../../notices/index.ts";
import type { DecisionRow } from "../queries/decision-rows.ts";
import { citationOf } from "../rules/citations.ts";
import { type Determination, determinationOf } from "../rules/determinations.ts";
import { nextStepText } from "../text.ts";

/** The notice of decision to everybody on one case, in the transaction that releases it (RPD Rules, r. 67; RAD Rules, r. 51). */
export async function tellOfDecision(
  tx: Transaction,
  row: DecisionRow,
  theCase: AuthorizedCase,
  code: string | null,
): Promise<void> {
  const determination = determinationOf(code ?? "");
  if (determination === undefined) throw new Error(`Decision ${row.id} was signed without a determination`);
  const citation = citationOf(row.division, row.citation_year ?? 0, row.citation_number ?? 0);
  const { document_id: documentId } = await tx.db
    .selectFrom("decision_cases")
    .select("document_id")
    .where("decision_id", "=", row.id)
    .where("case_id", "=", theCase.id)
    .executeTakeFirstOrThrow();
  await issueNotice(tx, {
    caseId: theCase.id,
    kind: row.corrects_id === null ? "notice-of-decision" : "decision-corrected",
    subjectKey: row.corrects_id === null ? `decision:${row.id}` : `decision-corrected:${row.id}`,
    enclosures: documentId === null ? [] : [documentId],
    facts: {
      fileNumber: theCase.file_number,
      division: divisionNames[row.division] ?? row.division,
      proceeding: proceedingNames[theCase.proceeding_type] ?? theCase.proceeding_type,
      decision: determination.sentence,
      citation,
      effectiveOn: dayWords((row.effective_on ?? "") as CivilDate),
      member: row.author_name,
      ...afterwards(determination, civilDateIn(tx.now, theCase.office.zone)),
      ...(row.correction_note === null ? {} : { correction: row.correction_note }),
    },
  });
}

/** What the law lets somebody do next; what it does not say is not said. */
function afterwards(
  determination: Determination,
  on: CivilDate,
): { readonly afterwards: Bilingual; readonly afterwardsOnPaper?: Bilingual } {
  const days = {
    appeal: daysOf("rad-notice-of-appeal", on),
    court: daysOf("fc-leave", on),
    courtAbroad: daysOf("fc-leave-outside-canada", on),
  };
  const filled = (text: Bilingual): Bilingual => ({ en: say(text, "en", days), fr: say(text, "fr", days) });
  if (determination.division === "RAD") return { afterwards: filled(nextStepText.court) };
  if (determination.appeal === "none") return { afterwards: filled(nextStepText.courtOnly) };
  if (determination.result === "positive") return { afterwards: filled(nextStepText.byMinister) };
  return { afterwards: filled(nextStepText.byPerson), afterwardsOnPaper: filled(nextStepText.byPersonOnPaper) };
}

/** How many days a rule gives that is in force on a day. @throws Error (a bug) without a rule */
function daysOf(code: string, on: CivilDate): number {
  const rule = deadlineRules.find((one) => one.code === code && isInForce(one, on));
  if (rule === undefined) throw new Error(`No rule ${code} on ${on}`);
  return rule.span.count;
}
