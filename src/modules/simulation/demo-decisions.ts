import type { Services } from "../../platform/http/route.ts";
import type { CaseSummary, CaseView } from "../cases/contract.ts";
import type { DecisionView, Draft } from "../decisions/contract.ts";
import { accountOf, atBrowser } from "./demo-browser.ts";
import { reasonsOf } from "./domain/demo-reasons.ts";
import { type Person, TwinRefused } from "./person.ts";

/** How far each file goes, one after the other: given to the member, drafted, signed, released. */
const goals = ["given", "released", "drafted", "signed", "given", "released", "drafted", "signed", "given"] as const;
type Goal = (typeof goals)[number];

/** Some claims are decided without a hearing: on the member's desk, in drafts, to be released, and released. */
export async function membersDecide(services: Services): Promise<void> {
  const forOfficer = accountOf(services, "registry-officer");
  const forMember = accountOf(services, "member");
  if (forOfficer === undefined || forMember === undefined) return;
  const officer = await atBrowser(services, forOfficer);
  const member = await atBrowser(services, forMember);
  const { account } = await member.ask<{ account: { id: string } }>("GET", "/me");
  const waiting = await officer.ask<{ items: readonly CaseSummary[] }>("GET", "/cases?status=received&limit=100");
  const claims = waiting.items.filter((one) => one.proceedingType.code === "claim").slice(0, goals.length);
  for (const [place, one] of claims.entries())
    try {
      await bringTo(goals[place] ?? "given", one, { officer, member, memberId: account.id });
    } catch (error) {
      // The file went another way meanwhile, or was brought there by an interrupted run: the next file goes on.
      if (!(error instanceof TwinRefused)) throw error;
    }
}

interface Hands {
  readonly officer: Person;
  readonly member: Person;
  readonly memberId: string;
}

async function bringTo(goal: Goal, { id }: CaseSummary, { officer, member, memberId }: Hands): Promise<void> {
  const file = await officer.ask<CaseView>("GET", `/cases/${id}`);
  const reason = "Screening confirmed, identity established. / Filtrage confirmé, identité établie.";
  await officer.ask("POST", `/cases/${id}/steps`, { version: file.version, reason, step: "choose-file-review" });
  await officer.ask("POST", `/cases/${id}/assign-member`, { memberId });
  if (goal === "given") return;
  const decision = await member.ask<DecisionView>("POST", `/cases/${id}/decisions`, { statedOn: null });
  const isDecided = goal !== "drafted";
  const draft: Draft = {
    version: decision.version,
    content: reasonsOf(file.language, isDecided),
    statedOn: null,
    determinations: decision.cases.map(({ caseId }) => ({
      caseId,
      determination: isDecided ? "convention-refugee" : null,
    })),
  };
  const { version } = await member.ask<{ version: number }>("PUT", `/decisions/${decision.id}/draft`, draft);
  if (!isDecided) return;
  await member.ask("POST", `/decisions/${decision.id}/sign`, { version });
  if (goal === "released") await officer.ask("POST", `/decisions/${decision.id}/release`, {});
}
