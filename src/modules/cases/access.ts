import type { AccountId, CaseId, CounselId } from "../../kernel/ids.ts";
import type { Transaction } from "../../platform/database/store.ts";
import type { Tables } from "../../platform/database/tables.ts";
import "./db.ts";

type AccessRelation = Tables["case_access"]["relation"];

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

/** Ends what each representation of this counsel gave, in one statement: it may be thousands of files. */
export async function endAccessOfCounsel(tx: Transaction, counselId: CounselId): Promise<void> {
  await tx.db
    .updateTable("case_access as a")
    .from("representations as r")
    .set({ until_at: tx.now })
    .where("r.counsel_id", "=", counselId)
    .where("r.until_at", "is", null)
    .whereRef("a.source_id", "=", "r.id")
    .whereRef("a.case_id", "=", "r.case_id")
    .where("a.until_at", "is", null)
    .execute();
}

/** The accounts that act as this counsel: the counsel's own and the delegates'. */
export async function accountsActingAs(
  tx: Transaction,
  counselId: CounselId,
): Promise<readonly { readonly accountId: AccountId; readonly relation: "counsel-of-record" | "delegate" }[]> {
  const own = await tx.db.selectFrom("accounts").select("id").where("counsel_id", "=", counselId).execute();
  const delegates = await tx.db
    .selectFrom("delegations")
    .select("account_id")
    .where("counsel_id", "=", counselId)
    .where("until_at", "is", null)
    .execute();
  return [
    ...own.map((row) => ({ accountId: row.id, relation: "counsel-of-record" as const })),
    ...delegates.map((row) => ({ accountId: row.account_id, relation: "delegate" as const })),
  ];
}

/** Opens to one account every case on which the counsel is of record today; none while the licence is suspended. */
export async function grantAccessOfCounsel(
  tx: Transaction,
  counselId: CounselId,
  accountId: AccountId,
  relation: "counsel-of-record" | "delegate",
): Promise<void> {
  // One statement, however many files: counsel may be of record on thousands.
  await tx.db
    .insertInto("case_access")
    .columns(["case_id", "account_id", "relation", "source_id", "from_at", "until_at"])
    .expression((of) =>
      of
        .selectFrom("representations as r")
        .innerJoin("counsels as k", "k.id", "r.counsel_id")
        .select((row) => [
          "r.case_id",
          row.val(accountId).as("account_id"),
          row.val<AccessRelation>(relation).as("relation"),
          "r.id as source_id",
          row.val(tx.now).as("from_at"),
          row.lit(null).as("until_at"),
        ])
        .where("r.counsel_id", "=", counselId)
        .where("r.until_at", "is", null)
        .where("k.standing", "not in", ["suspended", "revoked"]),
    )
    .onConflict((on) => on.columns(currentAccess).where("until_at", "is", null).doNothing())
    .execute();
}
