import { sql } from "kysely";
import type { CaseId, HearingId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { joinedIds } from "../../cases/index.ts";
import "../db.ts";

/**
 * Writes into the history of each joined case that a hearing left out that the family is heard apart, for whoever is
 * assigned to it. Once, however often the job runs.
 */
export async function tellLeftOut(
  tx: Transaction,
  { caseId, hearingId }: { readonly caseId: CaseId; readonly hearingId: HearingId },
): Promise<void> {
  const heard = await tx.db.selectFrom("hearing_cases").select("case_id").where("hearing_id", "=", hearingId).execute();
  const left = (await joinedIds(tx, caseId)).filter((id) => !heard.some((one) => one.case_id === id));
  for (const id of left) {
    await tx.db.selectFrom("chain_heads").select("seq").where("chain_id", "=", id).forUpdate().execute();
    const { rows } = await sql<{ found: boolean }>`select exists (select from events where case_id = ${id}
      and type = 'hearing-set-apart' and payload->>'hearingId' = ${hearingId}) as found`.execute(tx.db);
    if (rows[0]?.found === true) continue;
    await append(tx, { chain: { caseId: id }, type: "hearing-set-apart", payload: { hearingId, of: caseId } });
  }
}
