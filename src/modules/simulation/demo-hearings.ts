import { theSystem } from "../../kernel/actor.ts";
import type { AccountId, CaseId } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import { civilDateIn, plusDays, type Zone } from "../../kernel/time.ts";
import type { Store } from "../../platform/database/store.ts";
import type { Services } from "../../platform/http/route.ts";
import type { CaseView } from "../cases/contract.ts";
import type { DecisionView } from "../decisions/contract.ts";
import type { HearingView } from "../hearings/contract.ts";
import { setHearing } from "../hearings/index.ts";
import { asTribunalFor, type ReferralAnswer, takeReferral } from "../intake/index.ts";
import { savedAccounts } from "./demo-accounts.ts";
import { atBrowser } from "./demo-browser.ts";
import { onEarlierClock } from "./demo-earlier-day.ts";
import { beforePanel } from "./demo-panel.ts";
import { counselLicences } from "./demo-people.ts";
import { reasonsOf } from "./domain/demo-reasons.ts";
import { demoReferral } from "./domain/demo-referral.ts";
import { randomFrom } from "./domain/random.ts";
import type { Person } from "./person.ts";

/**
 * How far each claim has come: to be heard today or in the days that follow; or its hearing only gone by, heard, decided,
 * appealed, before a panel, sent back, gone by before another member.
 */
const goals = [
  "gone-by",
  "gone-by",
  "heard",
  "rejected",
  "appealed",
  "panel-sits",
  "panel-signs",
  "panel-dissents",
  "sent-back",
  "gone-by-again",
  "sits",
  "sits",
  "sits",
] as const;
type Goal = (typeof goals)[number];

const day = 86_400_000;
/** Their referrals have places of their own, after those that the demonstration grows by. */
const firstPlace = 9000;

interface Hands {
  readonly services: Services;
  readonly officer: Person;
  readonly member: Person;
  readonly second: Person;
  readonly memberId: AccountId;
  readonly secondId: AccountId;
}

/**
 * Claims that were referred before the demonstration began, and heard before or in its first days: a hearing is not set in
 * the past, nor for a day too near, so it is set on an earlier clock. What follows is done today, at a browser, as everybody does it.
 */
export async function claimsAreHeard(services: Services): Promise<void> {
  const hands = await handsOf(services);
  if (hands === null) return;
  const random = randomFrom(1203);
  const [first, ...others] = counselLicences;
  if (first === undefined) return;
  const now = Date.parse(services.store.clock());
  const referred = onEarlierClock(services, () => now - 150 * day);
  const set = onEarlierClock(services, () => now - 60 * day);
  let place = firstPlace;
  for (const [nth, goal] of goals.entries()) {
    let referral = demoReferral(random, place++, referred.clock(), [first, ...others]);
    while (referral.data.proceedingType !== "claim" || referral.data.persons.length > 1)
      referral = demoReferral(random, place++, referred.clock(), [first, ...others]);
    const { cases } = (await takeReferral(
      asTribunalFor(referred, theSystem),
      JSON.parse(JSON.stringify(referral)),
    )) as ReferralAnswer;
    const id = cases[0]?.id as CaseId | undefined;
    if (id === undefined) continue;
    await bringTo(goal, id, nth, set, hands).catch(onlyRefusals);
  }
}

async function handsOf(services: Services): Promise<Hands | null> {
  const accounts = savedAccounts(services.config.home);
  const forOfficer = accounts.find((one) => one.role === "registry-officer");
  const [forMember, forSecond] = accounts.filter((one) => one.role === "member");
  if (forOfficer === undefined || forMember === undefined || forSecond === undefined) return null;
  const [officer, member, second] = await Promise.all([
    atBrowser(services, forOfficer),
    atBrowser(services, forMember),
    atBrowser(services, forSecond),
  ]);
  const idOf = async (who: Person) =>
    (await who.ask<{ account: { id: string } }>("GET", "/me")).account.id as AccountId;
  return { services, officer, member, second, memberId: await idOf(member), secondId: await idOf(second) };
}

async function bringTo(goal: Goal, id: CaseId, nth: number, on: Store, hands: Hands): Promise<void> {
  const { officer, member, memberId } = hands;
  if (goal === "sits") {
    // Each finds the first working day from today on that the one before has left free.
    await setBefore(hands, on, id, { memberId, days: daysFrom(0, 1) });
    return;
  }
  const hearingId = await setBefore(hands, on, id, { memberId, days: daysFrom(-9 - nth * 2, -1) });
  if (goal === "gone-by" || hearingId === null) return;
  await recordHeld(member, hearingId);
  if (goal === "heard") return;
  await decide(hands, member, id, "rejected");
  if (goal === "rejected") return;
  const receivedAt = hands.services.store.clock();
  const { items } = await officer.ask<{ items: { id: string }[] }>("POST", `/cases/${id}/appeals`, {
    appellant: "person",
    receivedAt,
    keepsCounsel: true,
    together: [],
  });
  const appealId = items[0]?.id;
  if (goal === "appealed" || appealId === undefined) return;
  if (goal === "panel-sits" || goal === "panel-signs" || goal === "panel-dissents") {
    await beforePanel(hands.services, officer, { appealId, goal });
    return;
  }
  await sendBack(hands, appealId);
  if (goal === "sent-back") return;
  await setBefore(hands, on, id, { memberId: hands.secondId, days: daysFrom(-4, -1) });
}

/** Twelve days, counted from today, one way or the other. */
const daysFrom = (first: number, step: 1 | -1): readonly number[] =>
  Array.from({ length: 12 }, (_, nth) => first + nth * step);

/** The hearing of the first of the days that is a working day, set in time for it. @returns null where there is none */
async function setBefore(
  { services, officer }: Hands,
  store: Store,
  id: CaseId,
  of: { readonly memberId: AccountId; readonly days: readonly number[] },
): Promise<string | null> {
  const theCase = await officer.ask<CaseView>("GET", `/cases/${id}`);
  const today = civilDateIn(services.store.clock(), theCase.office.zone as Zone);
  const [party] = theCase.parties;
  for (const away of of.days)
    try {
      const { hearingId } = await store.transact(theSystem, (tx) =>
        setHearing(tx, id, {
          sitting: {
            on: plusDays(today, away),
            time: away % 2 === 0 ? "09:00" : "13:00",
            durationMinutes: 180,
            mode: "virtual",
            room: null,
            joinUrl: `https://hearing.example/demonstration-${away < 0 ? "past" : "week"}-${Math.abs(away)}`,
            joinTelephone: "+1 555 555 0143",
            joinCode: null,
            memberId: of.memberId,
            interpreterLanguage: party?.interpreterLanguage ?? null,
            interpreterDialect: party?.interpreterDialect ?? null,
            interpreterName: null,
            issues: null,
          },
          shortNotice: null,
          apart: null,
        }),
      );
      return hearingId;
    } catch (error) {
      // The office is closed that day, or the member sits elsewhere: the next of the days.
      if (!(error instanceof Refused)) throw error;
    }
  return null;
}

async function recordHeld(member: Person, hearingId: string): Promise<void> {
  await member.ask<HearingView>("POST", `/hearings/${hearingId}/outcome`, {
    outcome: "held",
    cause: null,
    decision: "reserved",
    note: null,
    undertakings: [],
  });
}

async function decide(hands: Hands, member: Person, id: string, determination: string): Promise<void> {
  const decision = await member.ask<DecisionView>("POST", `/cases/${id}/decisions`, { statedOn: null });
  const { version } = await member.ask<{ version: number }>("PUT", `/decisions/${decision.id}/draft`, {
    version: decision.version,
    content: reasonsOf(decision.language, true, determination),
    statedOn: null,
    determinations: decision.cases.map(({ caseId }) => ({ caseId, determination })),
  });
  await member.ask("POST", `/decisions/${decision.id}/sign`, { version });
  await hands.officer.ask("POST", `/decisions/${decision.id}/release`, {});
}

async function sendBack(hands: Hands, appealId: string): Promise<void> {
  const { officer, second, secondId } = hands;
  await officer.ask("POST", `/cases/${appealId}/rpd-record`, {});
  const { version } = await officer.ask<CaseView>("GET", `/cases/${appealId}`);
  const reason = "The appellant’s record was received. / Le dossier de l’appelant a été reçu.";
  await officer.ask("POST", `/cases/${appealId}/steps`, { version, reason, step: "perfect" });
  await officer.ask("POST", `/cases/${appealId}/assign-member`, { memberId: secondId });
  await decide(hands, second, appealId, "referred-back");
}

function onlyRefusals(error: unknown): void {
  // The case went another way meanwhile: the next goes on.
  if (!(error instanceof Error) || (error.name !== "TwinRefused" && !(error instanceof Refused))) throw error;
}
