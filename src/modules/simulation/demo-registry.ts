import { instantOf } from "../../kernel/time.ts";
import type { Services } from "../../platform/http/route.ts";
import type { CaseSummary, CaseView } from "../cases/contract.ts";
import { accountOf, atBrowser } from "./demo-browser.ts";
import { demoReferral, type Licence } from "./domain/demo-referral.ts";
import { randomFrom } from "./domain/random.ts";
import { type Person, TwinRefused } from "./person.ts";

interface List<Item> {
  readonly items: readonly Item[];
}

/** Counsel who have come onto the register, and have no account yet. */
const newCounsels = [
  { familyName: "Modèlebois", givenNames: "Claire", regulator: "BQ", licenceNumber: "DEMO-4004", language: "fr" },
  { familyName: "Draftwell", givenNames: "Sam", regulator: "LSO", licenceNumber: "DEMO-5005", language: "en" },
] as const;
const holds = 2;
/** A licence that no regulator of the demonstration knows. */
const nobodysLicence: Licence = { regulator: "LSO", licenceNumber: "DEMO-NOBODY" };

/** What a registry has in hand beside its queues: referrals that it could not take, counsel invited, cases on hold. */
export async function registryHasMore(services: Services): Promise<void> {
  const account = accountOf(services, "registry-officer");
  if (account === undefined) return;
  const officer = await atBrowser(services, account);
  // A second run finds what the first left.
  const { items: held } = await officer.ask<List<unknown>>("GET", "/legal-holds");
  if (held.length > 0) return;
  await sendWhatIsRefused(services, officer);
  await inviteCounsels(officer);
  const cases = await officer.ask<List<CaseSummary>>("GET", "/cases?limit=100");
  for (const theCase of cases.items.slice(-holds))
    await officer.ask("POST", `/cases/${theCase.id}/legal-holds`, {
      reason:
        "An application for leave and for judicial review was announced. / Une demande d’autorisation et de contrôle judiciaire a été annoncée.",
    });
}

/** Each wrong in another way: the officer sees why, and sends it as it should be. */
async function sendWhatIsRefused({ store }: Services, officer: Person): Promise<void> {
  const random = randomFrom(31);
  const right = demoReferral(random, 0, store.clock(), [nobodysLicence]);
  const tomorrow = instantOf(new Date(Date.parse(store.clock()) + 86_400_000));
  const wrong = [
    { ...right.data, officeId: "halifax" },
    { ...right.data, receivedAt: tomorrow },
    { ...right.data, persons: right.data.persons.map((one) => ({ ...one, counsel: nobodysLicence })) },
  ];
  for (const [nth, data] of wrong.entries())
    await unlessRefused(officer.ask("POST", "/referrals", { ...right, id: `demonstration-refused-${nth}`, data }));
}

/** Each on a case that had nobody: one by letter, one by e-mail. */
async function inviteCounsels(officer: Person): Promise<void> {
  const { items: cases } = await officer.ask<List<CaseSummary>>("GET", "/cases?withoutCounsel=true&limit=20");
  for (const [nth, counsel] of newCounsels.entries()) {
    const theCase = cases[nth];
    if (theCase === undefined) return;
    const email = `${counsel.licenceNumber.toLowerCase()}@greffe.example`;
    const more = { kind: "lawyer", standing: "good", firm: "Demonstration Chambers", email };
    await unlessRefused(officer.ask("POST", "/counsels", { ...counsel, ...more }));
    const found = await officer.ask<List<{ id: string }>>("GET", `/counsels?search=${counsel.licenceNumber}`);
    const { parties } = await officer.ask<CaseView>("GET", `/cases/${theCase.id}`);
    const counselId = found.items[0]?.id;
    const personId = parties.find((one) => one.isPrincipal)?.personId;
    if (counselId === undefined || personId === undefined) continue;
    const own = { counselId, scope: "whole-proceeding", authorisation: "counsel-contact-information-form" };
    await unlessRefused(officer.ask("POST", `/cases/${theCase.id}/representations`, { ...own, personId }));
    const channel = nth === 0 ? "mail" : "email";
    await unlessRefused(officer.ask("POST", `/cases/${theCase.id}/invitations`, { counselId, channel }));
  }
}

/** What was there already is refused, and stays. */
async function unlessRefused(doing: Promise<unknown>): Promise<void> {
  try {
    await doing;
  } catch (error) {
    if (!(error instanceof TwinRefused)) throw error;
  }
}
