import type { CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { officeOf } from "../../cases/index.ts";
import { type DocumentType, documentTypes, mayFile } from "../rules/document-types.ts";

/** The types that a document of this case can have today, in the office's zone. @throws document-type-unknown on no case */
export async function typesOnCase(tx: Transaction, caseId: CaseId): Promise<readonly DocumentType[]> {
  const row = await tx.db
    .selectFrom("cases")
    .select(["division", "proceeding_type", "office_id"])
    .where("id", "=", caseId)
    .executeTakeFirst();
  if (row === undefined) throw new Refused("document-type-unknown");
  const office = await officeOf(tx, row.office_id);
  return documentTypes(row.division, row.proceeding_type, civilDateIn(tx.now, office.zone));
}

/** @throws document-type-unknown, document-type-not-yours */
export async function fileableType(tx: Transaction, caseId: CaseId, code: string): Promise<DocumentType> {
  return fileable(tx, await typesOnCase(tx, caseId), code);
}

/** @throws document-type-unknown, document-type-not-yours */
export function fileable(tx: Transaction, types: readonly DocumentType[], code: string): DocumentType {
  const type = types.find((one) => one.code === code);
  if (type === undefined) throw new Refused("document-type-unknown");
  if (tx.actor.kind !== "system" && !mayFile(type, tx.actor.roles)) throw new Refused("document-type-not-yours");
  return type;
}
