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

const invitations = 3;
const holds = 2;
/** A licence that no regulator of the demonstration knows. */
const nobodysLicence: Licence = { regulator: "LSO", licenceNumber: "DEMO-NOBODY" };

/** What a registry has in hand beside its queues: referrals that it could not take, counsel invited, files on hold. */
export async function registryHasMore(services: Services): Promise<void> {
  const account = accountOf(services, "registry-officer");
  if (account === undefined) return;
  const officer = await atBrowser(services, account);
  // A second run finds what the first left.
  const { items: held } = await officer.ask<List<unknown>>("GET", "/legal-holds");
  if (held.length > 0) return;
  await sendWhatIsRefused(services, officer);
  const files = await officer.ask<List<CaseSummary>>("GET", "/cases?limit=100");
  await inviteCounsel(officer, files.items);
  for (const file of files.items.slice(-holds))
    await officer.ask("POST", `/cases/${file.id}/legal-holds`, {
      reason: "An application for leave and for judicial review was announced.",
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

/** Counsel of record who have no account yet, by e-mail or by letter. */
async function inviteCounsel(officer: Person, files: readonly CaseSummary[]): Promise<void> {
  const asked = new Set<string>();
  for (const file of files) {
    if (asked.size === invitations) return;
    const { parties } = await officer.ask<CaseView>("GET", `/cases/${file.id}`);
    const counselId = parties[0]?.representedBy.find((one) => one.untilAt === null)?.counselId;
    if (counselId === undefined || asked.has(counselId)) continue;
    const channel = asked.size === 0 ? "mail" : "email";
    const isAsked = await unlessRefused(officer.ask("POST", `/cases/${file.id}/invitations`, { counselId, channel }));
    if (isAsked) asked.add(counselId);
  }
}

/** Whether it was taken. */
async function unlessRefused(doing: Promise<unknown>): Promise<boolean> {
  try {
    await doing;
    return true;
  } catch (error) {
    if (error instanceof TwinRefused) return false;
    throw error;
  }
}
