import { theSystem } from "../../kernel/actor.ts";
import type { Services } from "../../platform/http/route.ts";
import type { CaseView } from "../cases/contract.ts";
import { asTribunalFor, type ReferralAnswer, takeReferral } from "../intake/index.ts";
import { accountOf, atBrowser } from "./demo-browser.ts";
import { claimAlone } from "./domain/claim-alone.ts";
import type { DemoOffice } from "./domain/demo-address.ts";
import { type Person, TwinRefused } from "./person.ts";
import { beganAt } from "./seed-demonstration.ts";

/** How many people without counsel are written to from each office. */
const writtenTo: readonly (readonly [DemoOffice, number])[] = [
  ["toronto", 26],
  ["montreal", 12],
];
/** Their referrals have places of their own. */
const firstPlace = 9500;

/**
 * People who have no counsel and no account are told by letter that their claim is looked at for a decision without a hearing:
 * what an officer prints and mails in one go. A second run finds the cases where the first left them.
 */
export async function lettersWait(services: Services): Promise<void> {
  const account = accountOf(services, "registry-officer");
  if (account === undefined) return;
  const officer = await atBrowser(services, account);
  const began = await beganAt(services);
  let place = firstPlace;
  for (const [office, number] of writtenTo)
    for (const last = place + number; place < last; place++) {
      const message = JSON.parse(JSON.stringify(claimAlone(place, began, office)));
      await writeTo(officer, (await takeReferral(asTribunalFor(services.store, theSystem), message)) as ReferralAnswer);
    }
}

async function writeTo(officer: Person, { cases }: ReferralAnswer): Promise<void> {
  const id = cases[0]?.id;
  if (id === undefined) return;
  const { version } = await officer.ask<CaseView>("GET", `/cases/${id}`);
  const reason = "Screening confirmed, identity established. / Filtrage confirmé, identité établie.";
  try {
    await officer.ask("POST", `/cases/${id}/steps`, { version, reason, step: "choose-file-review" });
  } catch (error) {
    // An interrupted run took the step: the next case goes on.
    if (!(error instanceof TwinRefused)) throw error;
  }
}
