import { type CivilDate, civilDateIn, type Instant, plusDays, type Zone } from "../../kernel/time.ts";
import type { Services } from "../../platform/http/route.ts";
import type { CaseView } from "../cases/contract.ts";
import type { DecisionView } from "../decisions/contract.ts";
import { savedAccounts } from "./demo-accounts.ts";
import { atBrowser } from "./demo-browser.ts";
import { reasonsOf } from "./domain/demo-reasons.ts";
import { type Person, TwinRefused } from "./person.ts";

/** How far an appeal before three members has come: its hearing set, one has signed, one dissented and it was released. */
export type PanelGoal = "panel-sits" | "panel-signs" | "panel-dissents";

const reason = "The Chairperson ordered it. / Le président l’a ordonné.";

/** An appeal goes to a panel of three, where three members besides the author of the first decision have accounts. */
export async function beforePanel(
  services: Services,
  officer: Person,
  { appealId, goal }: { readonly appealId: string; readonly goal: PanelGoal },
): Promise<void> {
  const panel = await panelOf(services);
  const [presiding, ...others] = panel;
  if (presiding === undefined || others.length < 2) return;
  const panelIds = others.map(({ id }) => id);
  await officer.ask("POST", `/cases/${appealId}/rpd-record`, {});
  for (const step of ["perfect", "constitute-panel"]) await take(officer, appealId, step);
  await officer.ask("POST", `/cases/${appealId}/assign-member`, { memberId: presiding.id, panelIds });
  if (goal === "panel-sits") {
    await take(presiding.at, appealId, "order-hearing");
    await setHearing(officer, appealId, { memberId: presiding.id, panelIds, now: services.store.clock() });
    return;
  }
  const decision = await write(presiding.at, appealId);
  if (goal === "panel-signs") return;
  const { id, version, language } = decision;
  for (const [nth, { at }] of others.entries())
    await at.ask("POST", `/decisions/${id}/panel-signature`, {
      version,
      opinion: nth === 0 ? "concurs" : "dissents",
      dissent: nth === 0 ? null : reasonsOf(language, true, "dissent"),
    });
  await officer.ask("POST", `/decisions/${id}/release`, {});
}

interface OfPanel {
  readonly id: string;
  readonly at: Person;
}

/** The second, the third and the fourth member: the first decided the claims. */
async function panelOf(services: Services): Promise<readonly OfPanel[]> {
  const accounts = savedAccounts(services.config.home).filter((one) => one.role === "member");
  const panel: OfPanel[] = [];
  for (const account of accounts.slice(1, 4)) {
    const at = await atBrowser(services, account);
    const { account: own } = await at.ask<{ account: { id: string } }>("GET", "/me");
    panel.push({ id: own.id, at });
  }
  return panel;
}

/** Whoever presides writes and signs first, and so sends it to the two others. */
async function write(presiding: Person, appealId: string): Promise<Pick<DecisionView, "id" | "version" | "language">> {
  const opened = await presiding.ask<DecisionView>("POST", `/cases/${appealId}/decisions`, { statedOn: null });
  const { id, language } = opened;
  const { version } = await presiding.ask<{ version: number }>("PUT", `/decisions/${id}/draft`, {
    version: opened.version,
    content: reasonsOf(language, true, "confirmed"),
    statedOn: null,
    determinations: opened.cases.map(({ caseId }) => ({ caseId, determination: "confirmed" })),
  });
  await presiding.ask("POST", `/decisions/${id}/sign`, { version });
  return { id, version, language };
}

async function setHearing(
  officer: Person,
  appealId: string,
  {
    memberId,
    panelIds,
    now,
  }: { readonly memberId: string; readonly panelIds: readonly string[]; readonly now: Instant },
): Promise<void> {
  const { office, parties } = await officer.ask<CaseView>("GET", `/cases/${appealId}`);
  const today = civilDateIn(now, office.zone as Zone);
  for (let days = 40; days < 55; days++)
    try {
      await officer.ask("POST", `/cases/${appealId}/hearings`, {
        sitting: {
          on: plusDays(today, days) satisfies CivilDate,
          time: "13:00",
          durationMinutes: 120,
          mode: "virtual",
          room: null,
          joinUrl: "https://hearing.example/demonstration-panel",
          joinTelephone: "+1 555 555 0144",
          joinCode: null,
          memberId,
          panelIds,
          interpreterLanguage: parties[0]?.interpreterLanguage ?? null,
          interpreterDialect: parties[0]?.interpreterDialect ?? null,
          interpreterName: null,
          issues: "Whether the new evidence is admissible; state protection.",
        },
        shortNotice: null,
      });
      return;
    } catch (error) {
      // Closed that day, or somebody sits elsewhere: the day after.
      if (!(error instanceof TwinRefused)) throw error;
    }
}

async function take(who: Person, caseId: string, step: string): Promise<void> {
  const { version } = await who.ask<CaseView>("GET", `/cases/${caseId}`);
  await who.ask("POST", `/cases/${caseId}/steps`, { version, reason, step });
}
