import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { RefusedInvitation } from "./contract.ts";

/** Whose calendar invitation to a hearing of the case, still to come, was refused for good. @throws case-not-found, action-not-allowed */
export async function refusedInvitations(tx: Transaction, caseId: string): Promise<RefusedInvitation[]> {
  const theCase = await authorizeOnCase(tx, "calendar-invitation.list-refused", caseId);
  const { rows } = await sql<{
    hearing_id: string;
    method: "REQUEST" | "CANCEL";
    name: string;
    email: string | null;
    refused_at: Date;
  }>`select * from greffe.invitations_refused(${theCase.id}, ${tx.now}::timestamptz)`.execute(tx.db);
  return rows.map((row) => ({
    hearingId: row.hearing_id,
    method: row.method,
    name: row.name,
    email: row.email ?? "",
    refusedAt: instantOf(row.refused_at),
  }));
}
