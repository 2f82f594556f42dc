import { type Actor, nobody, type Role, roles, theSystem } from "../../src/kernel/actor.ts";
import type { AccountId, CaseId, CounselId } from "../../src/kernel/ids.ts";
import { grantAccess } from "../../src/modules/cases/index.ts";
import { beginDelegation } from "../../src/modules/representation/index.ts";
import { setting } from "../stages/hearing.ts";
import { aRepresentedCase, aSubmission } from "../stages/submission.ts";
import { workOff } from "./jobs.ts";
import type { Tribunal } from "./tribunal.ts";

/** How a case stands to the people of the world: `own` is theirs, the others are what they must not see. */
export const kinds = ["own", "other", "joined", "former", "sealed"] as const;
export type Kind = (typeof kinds)[number];

const staffRoles: ReadonlySet<Role> = new Set([
  "registry-officer",
  "triage-officer",
  "scheduling-officer",
  "member",
  "adjudicative-support",
]);
const onOwnCase: ReadonlySet<Role> = new Set([
  "counsel",
  "delegate",
  "claimant",
  "designated-representative",
  "minister-counsel",
]);

/** Who may see which case: what the tribunal promises, written down a second time and apart from the code. */
export function sees(role: Role, kind: Kind): boolean {
  if (staffRoles.has(role)) return kind !== "sealed";
  return onOwnCase.has(role) && kind === "own";
}

/** A tribunal with somebody of every role and five cases, each with documents, a hearing, notices and tasks. */
export async function aWorld(t: Tribunal) {
  const people = new Map<Role, Actor>();
  const officer = await t.person("registry-officer");
  const cases = {} as Record<Kind, string>;
  const own = await aRepresentedCase(t, officer);
  cases.own = own.caseId;
  for (const role of roles) people.set(role, role === "counsel" ? own.counsel : await t.person(role));
  people.set("registry-officer", officer);
  await bringIn(t, people, own.counselId, own.caseId);
  await withFilings(t, officer, own.counsel, own.caseId);
  for (const kind of ["other", "joined", "sealed"] as const) {
    const made = await aRepresentedCase(t, officer);
    cases[kind] = made.caseId;
    await withFilings(t, officer, made.counsel, made.caseId);
    if (kind === "joined")
      await t.call(officer, "POST", `/api/v1/cases/${own.caseId}/join`, {
        fileNumber: made.fileNumber,
        reason: "same family",
      });
    if (kind === "sealed")
      await t.store.pool.query("insert into sealed_cases values ($1, now(), $2)", [made.caseId, officer.accountId]);
  }
  cases.former = await formerCase(t, officer, own);
  await workOff(t);
  return { people, officer, cases };
}

async function bringIn(
  t: Tribunal,
  people: ReadonlyMap<Role, Actor>,
  counselId: CounselId,
  caseId: string,
): Promise<void> {
  const account = (role: Role) => people.get(role)?.accountId as AccountId;
  await t.store.transact(theSystem, async (tx) => {
    await beginDelegation(tx, counselId, account("delegate"));
    for (const [role, relation] of [
      ["claimant", "party"],
      ["designated-representative", "designated-representative"],
      ["minister-counsel", "minister"],
    ] as const)
      await grantAccess(tx, {
        caseId: caseId as CaseId,
        accountId: account(role),
        relation,
        sourceId: crypto.randomUUID(),
      });
  });
}

async function withFilings(
  t: Tribunal,
  officer: Actor,
  counsel: Actor,
  caseId: string,
  on = "2027-01-15",
): Promise<void> {
  await aSubmission(t, counsel, caseId, 1);
  const scheduler: Actor = { ...nobody, kind: "staff", roles: ["scheduling-officer"], accountId: officer.accountId };
  const { body: ofCase } = await t.call(counsel, "GET", `/api/v1/cases/${caseId}/dates-to-avoid`);
  const avoid = { fromOn: "2027-03-01", toOn: "2027-03-02", reason: "An operation", ...ofCase.people[0] };
  const { personId, fromOn, toOn, reason } = avoid;
  await t.call(counsel, "POST", `/api/v1/cases/${caseId}/dates-to-avoid`, { personId, fromOn, toOn, reason });
  const set = await t.call(scheduler, "POST", `/api/v1/cases/${caseId}/hearings`, setting({ on }) as never);
  if (set.status !== 201) throw new Error(`no hearing: ${JSON.stringify(set.body)}`);
}

/** The same counsel was on it, filed on it, and is no longer. */
async function formerCase(t: Tribunal, officer: Actor, own: { counsel: Actor; counselId: CounselId }): Promise<string> {
  const made = await aRepresentedCase(t, officer);
  const view = await t.call(officer, "GET", `/api/v1/cases/${made.caseId}`);
  const end = (representationId: string) =>
    t.call(officer, "POST", `/api/v1/cases/${made.caseId}/representations/${representationId}/end`, {
      reason: "withdrew",
    });
  await end(made.representationId);
  const begun = await t.call(officer, "POST", `/api/v1/cases/${made.caseId}/representations`, {
    personId: view.body.parties[0].personId,
    counselId: own.counselId,
    scope: "whole-proceeding",
    authorisation: "counsel-contact-information-form",
  });
  await withFilings(t, officer, own.counsel, made.caseId, "2027-01-18");
  await workOff(t);
  const ended = await end(begun.body.representationId);
  if (ended.status !== 200) throw new Error(`not ended: ${JSON.stringify(ended.body)}`);
  return made.caseId;
}
