import { type AccountId, isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { WholeSitting } from "../contract.ts";
import { personAs, type SittingPerson } from "../domain/sitting-people.ts";
import { fieldTexts } from "../text.ts";
import type { CounselOfRecord } from "./counsel-of-record.ts";

/**
 * Who appears in place of a counsel of record: another counsel or a delegate of that counsel by their account, or somebody
 * by name. Counsel of record stays so.
 * @throws appearing-person-not-known, counsel-not-in-good-standing
 */
export async function appearingPerson(
  tx: Transaction,
  counsel: CounselOfRecord,
  instead: WholeSitting["appearing"][number],
  path: string,
): Promise<SittingPerson> {
  const { caseId, counselId: inPlaceOf } = counsel;
  if (instead.accountId === null && instead.name !== null)
    return personAs("counsel", instead.name, path, { caseId, inPlaceOf });
  const found = instead.accountId === null ? undefined : await appearingAccount(tx, instead.accountId, counsel);
  if (found === undefined)
    throw new Refused("appearing-person-not-known", {}, [
      { path, code: "appearing-person-not-known", text: fieldTexts.person },
    ]);
  if (found.standing === "suspended" || found.standing === "revoked") throw new Refused("counsel-not-in-good-standing");
  const { id: accountId, counsel_id: counselId, name } = found;
  return personAs("counsel", name, path, { caseId, inPlaceOf, accountId, counselId });
}

async function appearingAccount(tx: Transaction, accountId: string, { counselId }: CounselOfRecord) {
  if (!isUuid(accountId)) return;
  return tx.db
    .selectFrom("accounts as a")
    .leftJoin("counsels as k", "k.id", "a.counsel_id")
    .select(["a.id", "a.name", "a.counsel_id", "k.standing"])
    .where("a.id", "=", accountId as AccountId)
    .where("a.closed_at", "is", null)
    .where((where) =>
      where.or([
        where("a.counsel_id", "is not", null),
        where.exists(
          where
            .selectFrom("delegations as d")
            .select("d.id")
            .whereRef("d.account_id", "=", "a.id")
            .where("d.counsel_id", "=", counselId)
            .where("d.until_at", "is", null),
        ),
      ]),
    )
    .executeTakeFirst();
}
