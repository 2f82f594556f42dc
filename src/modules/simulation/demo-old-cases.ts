import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import type { AccountId, CaseId } from "../../kernel/ids.ts";
import { civilDateIn, easternZone, instantOf } from "../../kernel/time.ts";
import type { Services } from "../../platform/http/route.ts";
import type { JobDefinition } from "../../platform/jobs/job.ts";
import { takeStep } from "../cases/index.ts";
import { recordManualNotification } from "../decisions/index.ts";
import { asTribunalFor, type ReferralAnswer, takeReferral } from "../intake/index.ts";
import { recordMailed } from "../notices/index.ts";
import { savedAccounts } from "./demo-accounts.ts";
import { atBrowser } from "./demo-browser.ts";
import { type EarlierDay, earlierDay } from "./demo-earlier-day.ts";
import { claimAlone } from "./domain/claim-alone.ts";
import type { Person } from "./person.ts";

/** Their referrals have places of their own. */
const firstPlace = 9700;
/** Withdrawn some twelve years ago, a month apart: every rule's years are over. */
const yearsAgo = 12;
const cases = 7;
const day = 86_400_000;

/**
 * Claims that were withdrawn more than ten years ago, and nobody used since. One officer has proposed that some of them go,
 * and a second one has decided on one: the others wait, each for whoever did not propose it.
 */
export async function casesPastTheirTime(services: Services, jobs: readonly JobDefinition[]): Promise<void> {
  const [first, second] = savedAccounts(services.config.home).filter((one) => one.role === "registry-officer");
  if (first === undefined || second === undefined) return;
  const [officer, colleague] = [await atBrowser(services, first), await atBrowser(services, second)];
  // A second run finds what the first left.
  if ((await officer.ask<{ total: number }>("GET", "/disposal-candidates")).total > 0) return;
  const who = await actorOf(officer);
  const ids: CaseId[] = [];
  for (let nth = 0; nth < cases; nth++) ids.push(await withdrawnCase(services, jobs, { officer, who }, nth));
  const [gone, kept, mine, ...theirs] = ids;
  await propose(officer, [mine]);
  await propose(colleague, [gone, kept, ...theirs.slice(0, 2)]);
  const { items } = await officer.ask<{ items: { id: string; caseId: string }[] }>("GET", "/disposals?state=proposed");
  const of = (id: CaseId | undefined) => items.find((one) => one.caseId === id)?.id;
  const reason = "Checked against the schedule. / Vérifié d’après le calendrier de conservation.";
  await officer.ask("POST", `/disposals/${of(gone)}/approve`, { reason });
  await officer.ask("POST", `/disposals/${of(kept)}/refuse`, {
    reason: "Wanted for a research agreement. / Demandé pour une entente de recherche.",
  });
}

async function propose(officer: Person, ids: readonly (CaseId | undefined)[]): Promise<void> {
  const reason = "Its time has run. / Le délai de conservation est échu.";
  for (const id of ids) await officer.ask("POST", `/cases/${id}/disposals`, { reason });
}

async function actorOf(officer: Person): Promise<Actor> {
  const { account } = await officer.ask<{ account: { id: AccountId } }>("GET", "/me");
  return { ...nobody, kind: "staff", accountId: account.id, roles: ["registry-officer"] };
}

/** Referred, withdrawn two months later; the letter that says so was mailed on the next day, and partners were told. */
async function withdrawnCase(
  services: Services,
  jobs: readonly JobDefinition[],
  { officer, who }: { readonly officer: Person; readonly who: Actor },
  nth: number,
): Promise<CaseId> {
  const now = Date.parse(services.store.clock());
  const then = earlierDay(services, jobs, now - (yearsAgo * 365 + nth * 30) * day);
  const { store } = then.services;
  const referral = claimAlone(firstPlace + nth, store.clock(), nth % 2 === 0 ? "toronto" : "montreal");
  const receivedAt = instantOf(new Date(Date.parse(store.clock()) - day));
  const message = { ...referral, time: receivedAt, data: { ...referral.data, receivedAt } };
  const { cases } = (await takeReferral(
    asTribunalFor(store, theSystem),
    JSON.parse(JSON.stringify(message)),
  )) as ReferralAnswer;
  const caseId = cases[0]?.id as CaseId;
  await then.pass(60);
  await store.transact(who, (tx) =>
    takeStep(tx, caseId, { version: 1, step: "withdraw-received", reason: "Notice received. / Avis reçu." }, {}),
  );
  await then.pass(1);
  await mailLetters(then, officer, who, caseId);
  await tellPartners(then, officer, who, caseId);
  await then.pass(1);
  return caseId;
}

/** By telephone, as it was done then. */
async function tellPartners(then: EarlierDay, officer: Person, who: Actor, caseId: CaseId): Promise<void> {
  const { items } = await officer.ask<{ items: { id: string }[] }>("GET", `/cases/${caseId}/partner-messages`);
  await then.services.store.transact(who, async (tx) => {
    const told = {
      toldOn: civilDateIn(tx.now, easternZone),
      channel: "telephone",
      toldTo: "Demonstration desk",
    } as const;
    for (const { id } of items) await recordManualNotification(tx, id, told);
  });
}

/** What waits to be mailed is listed as everybody lists it, which leaves no trace on the case. */
async function mailLetters(then: EarlierDay, officer: Person, who: Actor, caseId: CaseId): Promise<void> {
  const path = "/deliveries?channel=mail&state=queued&limit=100";
  const { items } = await officer.ask<{ items: { id: string; caseId: string }[] }>("GET", path);
  await then.services.store.transact(who, async (tx) => {
    for (const { id } of items.filter((one) => one.caseId === caseId))
      await recordMailed(tx, id, civilDateIn(tx.now, easternZone), { address: null });
  });
}
