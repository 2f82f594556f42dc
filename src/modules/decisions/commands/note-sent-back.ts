import type { AccountId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import {
  authorizeOnCase,
  divisionNames,
  endAccessOfMember,
  excludeMember,
  proceedingNames,
} from "../../cases/index.ts";
import { isIssued, issueNotice } from "../../notices/index.ts";
import "../db.ts";

/**
 * A decision was set aside: whoever gave it does not decide the case again, and everybody on the case is told. Safe to
 * repeat.
 */
export async function noteSentBack(tx: Transaction, caseId: string, sourceKey: string): Promise<void> {
  const theCase = await authorizeOnCase(tx, "decision.view", caseId);
  const authors = await tx.db
    .selectFrom("decision_cases as dc")
    .innerJoin("decisions as d", "d.id", "dc.decision_id")
    .select("d.author_id")
    .distinct()
    .where("dc.case_id", "=", theCase.id)
    .where("d.status", "=", "released")
    .execute();
  for (const { author_id: author } of authors) {
    await excludeMember(tx, theCase.id, author as AccountId, "decided-before");
    await endAccessOfMember(tx, theCase.id, author as AccountId);
  }
  if (await isIssued(tx, sourceKey)) return;
  await issueNotice(tx, {
    caseId: theCase.id,
    kind: "notice-of-matter-sent-back",
    sourceKey,
    facts: {
      fileNumber: theCase.file_number,
      division: divisionNames[theCase.division] ?? theCase.division,
      proceeding: proceedingNames[theCase.proceeding_type] ?? theCase.proceeding_type,
    },
  });
}
