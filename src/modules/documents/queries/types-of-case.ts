import type { Static } from "typebox";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { DocumentTypeSchema } from "../contract.ts";
import { mayFile } from "../rules/document-types.ts";
import { typesOnCase } from "./type-on-case.ts";

/** The list from which the reader chooses when filing on the case. @throws case-not-found, action-not-allowed */
export async function documentTypesOfCase(
  tx: Transaction,
  caseId: string,
): Promise<Static<typeof DocumentTypeSchema>[]> {
  const row = await authorizeOnCase(tx, "document.list", caseId);
  const types = await typesOnCase(tx, row.id);
  return types.map((type) => ({ code: type.code, name: type.name, mayFile: mayFile(type, tx.actor.roles) }));
}
