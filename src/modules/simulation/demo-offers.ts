import type { Services } from "../../platform/http/route.ts";
import type { ProposalView, RunView } from "../scheduling/contract.ts";
import type { OfferView } from "../scheduling/offers/contract.ts";
import { savedAccounts } from "./demo-accounts.ts";
import { accountOf, atBrowser } from "./demo-browser.ts";
import { TwinRefused } from "./person.ts";

interface List<Item> {
  readonly items: readonly Item[];
}

/** Proposals that the officer approves at most, until one is counsel’s. */
const mostApproved = 6;

/** A scheduling officer has interpreters asked, and asks for a run of what is ready; while one is made, that one is it. */
export async function runIsAsked(services: Services): Promise<void> {
  const account = accountOf(services, "scheduling-officer");
  if (account === undefined) return;
  const officer = await atBrowser(services, account);
  for (const division of ["RPD", "RAD", "IAD"])
    await officer
      .ask("PUT", `/schedule/policies/${division}`, { mode: "approval", asksInterpreter: true })
      .catch(onlyRefusals);
  await officer.ask("POST", "/schedule/runs", {}).catch(onlyRefusals);
}

/**
 * The officer approves dates until the demonstration’s first counsel has one to answer. False while the run is not done.
 * Safe to repeat: an offer that waits already is enough.
 */
export async function datesAreOffered(services: Services): Promise<boolean> {
  const [forOfficer, forCounsel] = [
    accountOf(services, "scheduling-officer"),
    savedAccounts(services.config.home).find((one) => one.role === "counsel"),
  ];
  if (forOfficer === undefined || forCounsel === undefined) return true;
  const officer = await atBrowser(services, forOfficer);
  const { items: runs } = await officer.ask<List<RunView>>("GET", "/schedule/runs");
  if (runs.some((run) => run.state === "asked" || run.state === "running")) return false;
  const counsel = await atBrowser(services, forCounsel);
  if (await hasOffer(counsel)) return true;
  const { items } = await officer.ask<List<ProposalView>>("GET", "/schedule/proposals?division=RPD&limit=100");
  const open = items.filter((one) => one.state === "proposed").slice(0, mostApproved);
  for (const { id } of open) await officer.ask("POST", `/schedule/proposals/${id}/approve`, {}).catch(onlyRefusals);
  return true;
}

type Counsel = Awaited<ReturnType<typeof atBrowser>>;

async function hasOffer(counsel: Counsel): Promise<boolean> {
  const { items } = await counsel.ask<List<OfferView>>("GET", "/hearing-offers");
  return items.some((one) => one.state === "open");
}

function onlyRefusals(error: unknown): void {
  // Somebody at a browser was quicker: what they did stands.
  if (!(error instanceof TwinRefused)) throw error;
}
