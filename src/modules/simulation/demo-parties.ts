import { type Role, theSystem } from "../../kernel/actor.ts";
import type { AccountId, CaseId, CounselId, PersonId } from "../../kernel/ids.ts";
import type { Transaction } from "../../platform/database/store.ts";
import type { Services } from "../../platform/http/route.ts";
import { grantAccess } from "../cases/index.ts";
import { beginDelegation, joinMinister } from "../representation/index.ts";
import type { DemoAccount } from "./demo-accounts.ts";
import { emailOfRole, openOne } from "./demo-people.ts";

/** What a party's demonstration account needs: the person, and the cases that open to it. */
interface Standing {
  readonly personId: PersonId;
  readonly cases: readonly { caseId: CaseId; relation: "party" | "designated-representative"; sourceId: string }[];
}

/**
 * Accounts of the people around the first cases: a counsel's delegate, the Minister's counsel, a claimant without
 * counsel, a parent who acts for children, an interpreter.
 */
export async function openPartyAccounts(
  services: Services,
  counselId: CounselId,
  hashes: ReadonlyMap<string, string>,
): Promise<readonly DemoAccount[]> {
  const key = services.config.secret;
  return services.store.transact(theSystem, async (tx) => {
    const open = (role: Role, name: string, personId: PersonId | null = null, roles: readonly Role[] = [role]) =>
      openOne(tx, {
        role,
        roles,
        name,
        email: emailOfRole(role),
        counselId: null,
        personId,
        language: "en",
        key,
        hashes,
      });
    const delegate = await open("delegate", "Delegate (demonstration)");
    await beginDelegation(tx, counselId, delegate.accountId);
    const minister = await open("minister-counsel", "Minister\u2019s Counsel (demonstration)");
    await joinTheMinister(tx, minister.accountId);
    const opened = [delegate, minister, await open("interpreter", "Interpreter (demonstration)")];
    const alone = await standingOfClaimant(tx);
    if (alone !== null) {
      const claimant = await open("claimant", "Claimant (demonstration)", alone.personId);
      await openCases(tx, claimant.accountId, alone);
      opened.push(claimant);
    }
    const parent = await standingOfParent(tx);
    if (parent !== null) {
      const roles = ["designated-representative", "claimant"] as const;
      const acting = await open(roles[0], "Parent who acts for children (demonstration)", parent.personId, roles);
      await openCases(tx, acting.accountId, parent);
      opened.push(acting);
    }
    return opened.map(({ account }) => account);
  });
}

async function openCases(tx: Transaction, accountId: AccountId, standing: Standing): Promise<void> {
  for (const one of standing.cases) await grantAccess(tx, { ...one, accountId });
}

/** The Minister is a party before the two immigration divisions, and intervenes in one claim. */
async function joinTheMinister(tx: Transaction, accountId: AccountId): Promise<void> {
  const cases = await tx.db.selectFrom("cases").select(["id", "division"]).orderBy("id").execute();
  const asParty = cases.filter((one) => one.division === "ID" || one.division === "IAD");
  for (const one of asParty) await joinMinister(tx, one.id, accountId, "party");
  const claim = cases.find((one) => one.division === "RPD");
  if (claim !== undefined) await joinMinister(tx, claim.id, accountId, "intervention");
}

async function standingOfClaimant(tx: Transaction): Promise<Standing | null> {
  const row = await tx.db
    .selectFrom("case_parties as p")
    .innerJoin("cases as c", "c.id", "p.case_id")
    .leftJoin("representations as r", "r.case_id", "p.case_id")
    .leftJoin("designated_representatives as d", (on) =>
      on.on((of) =>
        of.or([of("d.person_id", "=", of.ref("p.person_id")), of("d.acting_person_id", "=", of.ref("p.person_id"))]),
      ),
    )
    .select(["p.case_id", "p.person_id"])
    .where("c.division", "=", "RPD")
    .where("r.id", "is", null)
    .where("d.id", "is", null)
    .orderBy("c.id")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    personId: row.person_id,
    cases: [{ caseId: row.case_id, relation: "party", sourceId: row.person_id }],
  };
}

async function standingOfParent(tx: Transaction): Promise<Standing | null> {
  const acting = await tx.db
    .selectFrom("designated_representatives")
    .select(["id", "case_id", "acting_person_id"])
    .where("acting_person_id", "is not", null)
    .where("until_at", "is", null)
    .orderBy("id")
    .execute();
  const parent = acting[0]?.acting_person_id ?? null;
  if (parent === null) return null;
  const own = await tx.db.selectFrom("case_parties").select("case_id").where("person_id", "=", parent).execute();
  return {
    personId: parent,
    cases: [
      ...own.map((one) => ({ caseId: one.case_id, relation: "party" as const, sourceId: parent })),
      ...acting
        .filter((one) => one.acting_person_id === parent)
        .map((one) => ({ caseId: one.case_id, relation: "designated-representative" as const, sourceId: one.id })),
    ],
  };
}
