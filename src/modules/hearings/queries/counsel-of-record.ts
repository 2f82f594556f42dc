import { sql } from "kysely";
import type { AccountId, CaseId, CounselId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";

export interface CounselOfRecord {
  readonly caseId: CaseId;
  readonly counselId: CounselId;
  readonly name: string;
  readonly accountId: AccountId | null;
}

/** Whoever is on record for somebody of these cases and appears at hearings, once a case. */
export async function counselOfRecord(
  tx: Transaction,
  caseIds: readonly CaseId[],
): Promise<readonly CounselOfRecord[]> {
  return (
    tx.db
      .selectFrom("representations as r")
      .innerJoin("counsels as k", "k.id", "r.counsel_id")
      .select((of) => [
        "r.case_id as caseId",
        "r.counsel_id as counselId",
        sql<string>`concat_ws(' ', k.given_names, k.family_name)`.as("name"),
        of
          .selectFrom("accounts as a")
          .select("a.id")
          .whereRef("a.counsel_id", "=", "r.counsel_id")
          .where("a.closed_at", "is", null)
          .orderBy("a.created_at")
          .orderBy("a.id")
          .limit(1)
          .as("accountId"),
      ])
      .distinctOn(["r.case_id", "r.counsel_id"])
      .where("r.case_id", "in", [...caseIds])
      .where("r.until_at", "is", null)
      .where("r.scope", "<>", "documents-only")
      // Whoever lost the licence does not appear.
      .where("k.standing", "not in", ["suspended", "revoked"])
      .orderBy("r.case_id")
      .orderBy("r.counsel_id")
      .execute()
  );
}

export interface RepresentativeOnCase {
  readonly caseId: CaseId;
  readonly name: string;
  readonly accountId: AccountId | null;
}

/** Who acts for a minor or for somebody who cannot appreciate the proceeding (Act, s. 167(2)). */
export async function representativesOn(
  tx: Transaction,
  caseIds: readonly CaseId[],
): Promise<readonly RepresentativeOnCase[]> {
  return tx.db
    .selectFrom("designated_representatives as d")
    .innerJoin("persons as p", "p.id", "d.acting_person_id")
    .select((of) => [
      "d.case_id as caseId",
      sql<string>`concat_ws(' ', p.given_names, p.family_name)`.as("name"),
      of
        .selectFrom("accounts as a")
        .select("a.id")
        .whereRef("a.person_id", "=", "p.id")
        .where("a.closed_at", "is", null)
        .orderBy("a.id")
        .limit(1)
        .as("accountId"),
    ])
    .distinctOn(["d.case_id", "p.id"])
    .where("d.case_id", "in", [...caseIds])
    .where("d.until_at", "is", null)
    .orderBy("d.case_id")
    .orderBy("p.id")
    .execute();
}
