import { sql } from "kysely";
import { theSystem } from "../../kernel/actor.ts";
import type { Services } from "../../platform/http/route.ts";
import type { CaseView } from "../cases/contract.ts";
import { savedAccounts } from "./demo-accounts.ts";
import { atBrowser } from "./demo-browser.ts";
import { TwinRefused } from "./person.ts";

/** Claims and appeals that the registry declares ready, whole families, so that a run of scheduling has work. */
export async function casesAreReady(services: Services, most: number): Promise<void> {
  const forOfficer = savedAccounts(services.config.home).find((one) => one.role === "registry-officer");
  if (forOfficer === undefined) return;
  const officer = await atBrowser(services, forOfficer);
  for (const [nth, id] of (await receivedCases(services, most)).entries()) {
    const { version, steps } = await officer.ask<CaseView>("GET", `/cases/${id}`);
    if (!steps.some((step) => step.code === "make-ready")) continue;
    const reason = "The file is complete. / Le dossier est complet.";
    await officer.ask("POST", `/cases/${id}/steps`, { version, reason, step: "make-ready" }).catch(onlyRefusals);
    // One in ten is to be heard in person, in a room that anybody can come to.
    const needs = { mode: "in-person", equipment: ["step-free"] };
    if (nth % 10 === 5) await officer.ask("PUT", `/cases/${id}/hearing-needs`, needs).catch(onlyRefusals);
  }
}

async function receivedCases(services: Services, most: number): Promise<readonly string[]> {
  const { rows } = await services.store.transact(theSystem, (tx) =>
    sql<{ id: string }>`select c.id from cases c where c.status = 'received' and c.division in ('RPD', 'IAD')
        and not c.representative_wanted order by c.received_on, c.id limit ${most}`.execute(tx.db),
  );
  return rows.map((row) => row.id);
}

function onlyRefusals(error: unknown): void {
  // The case went another way meanwhile: the next goes on.
  if (!(error instanceof TwinRefused)) throw error;
}
