import { createHash } from "node:crypto";
import type { SelectQueryBuilder } from "kysely";
import type { AccountId, CaseId } from "../../kernel/ids.ts";
import type { Transaction } from "../../platform/database/store.ts";
import type { Tables } from "../../platform/database/tables.ts";
import "./db.ts";

export type AccessRelation = Tables["case_access"]["relation"];

/** What there is once at most of accesses that last. */
const currentAccess = ["case_id", "account_id", "relation", "source_id"] as const;

/** Lets an account see a case because of one source (a representation, an assignment). Safe to repeat. */
export async function grantAccess(
  tx: Transaction,
  access: {
    readonly caseId: CaseId;
    readonly accountId: AccountId;
    readonly relation: AccessRelation;
    readonly sourceId: string;
  },
): Promise<void> {
  await tx.db
    .insertInto("case_access")
    .values({
      case_id: access.caseId,
      account_id: access.accountId,
      relation: access.relation,
      source_id: access.sourceId,
      from_at: tx.now,
      until_at: null,
    })
    .onConflict((on) => on.columns(currentAccess).where("until_at", "is", null).doNothing())
    .execute();
  await tellOfAccess(tx, access.accountId, access.relation);
}

/** The same of many cases, each because of a source of its own: one statement, however many they are. Safe to repeat. */
export async function grantAccessToMany(
  tx: Transaction,
  access: { readonly accountId: AccountId; readonly relation: AccessRelation },
  sources: SelectQueryBuilder<Tables, never, { readonly case_id: CaseId; readonly source_id: string }>,
): Promise<void> {
  await tx.db
    .insertInto("case_access")
    .columns(["case_id", "source_id", "account_id", "relation", "from_at", "until_at"])
    .expression((of) =>
      of
        .selectFrom(sources.as("source"))
        .select((row) => [
          "source.case_id",
          "source.source_id",
          row.val(access.accountId).as("account_id"),
          row.val(access.relation).as("relation"),
          row.val(tx.now).as("from_at"),
          row.lit(null).as("until_at"),
        ]),
    )
    .onConflict((on) => on.columns(currentAccess).where("until_at", "is", null).doNothing())
    .execute();
  await tellOfAccess(tx, access.accountId, access.relation);
}

/** What was said to a case before is placed in the portal of whoever is let in later (job of `notices`). */
export async function tellOfAccess(tx: Transaction, accountId: AccountId, relation: AccessRelation): Promise<void> {
  // A delegate reads what came to counsel; a member and the staff are told nothing by notice.
  if (relation === "delegate" || relation === "assigned-member" || relation === "assigned-staff") return;
  // The key says nothing of whose account it is: keys are logged.
  const key = createHash("sha256").update(accountId).digest("hex").slice(0, 32);
  await tx.addJob("case-opened-to-account", { accountId }, { jobKey: `case-opened-to-account:${key}` });
}

/** Ends every access to the case that this source gave. */
export async function endAccess(tx: Transaction, caseId: CaseId, sourceId: string): Promise<void> {
  await tx.db
    .updateTable("case_access")
    .set({ until_at: tx.now })
    .where("case_id", "=", caseId)
    .where("source_id", "=", sourceId)
    .where("until_at", "is", null)
    .execute();
}

/** Ends what the account sees of the case as the member who has it, whatever gave it. */
export async function endAccessOfMember(tx: Transaction, caseId: CaseId, memberId: AccountId): Promise<void> {
  await tx.db
    .updateTable("case_access")
    .set({ until_at: tx.now })
    .where("case_id", "=", caseId)
    .where("account_id", "=", memberId)
    .where("relation", "=", "assigned-member")
    .where("until_at", "is", null)
    .execute();
}

/** Ends every access that an account has. */
export async function endAccessOfAccount(tx: Transaction, accountId: AccountId): Promise<void> {
  await tx.db
    .updateTable("case_access")
    .set({ until_at: tx.now })
    .where("account_id", "=", accountId)
    .where("until_at", "is", null)
    .execute();
}
