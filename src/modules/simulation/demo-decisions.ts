import { civilDateIn, easternZone, type Instant, plusDays, systemClock } from "../../kernel/time.ts";
import type { Services } from "../../platform/http/route.ts";
import { typeset } from "../../platform/typeset/typeset.ts";
import type { CaseSummary, CaseView } from "../cases/contract.ts";
import type { DecisionView, Draft } from "../decisions/contract.ts";
import type { Publication } from "../decisions/publication/contract.ts";
import type { TranslationDraft, TranslationView } from "../decisions/translation/contract.ts";
import { accountOf, atBrowser } from "./demo-browser.ts";
import { demoPaperTemplate } from "./demo-paper-template.ts";
import { reasonsOf } from "./domain/demo-reasons.ts";
import { type Person, TwinRefused } from "./person.ts";

/** How far each case goes, one after the other: given to the member, drafted, signed, released; released and translated; or released with a document of the member's own. */
const goals = [
  "given",
  "published",
  "drafted",
  "signed",
  "given",
  "uploaded",
  "drafted",
  "signed",
  "translated",
] as const;
type Goal = (typeof goals)[number];

/** Some claims are decided without a hearing: on the member's desk, in drafts, to be released, and released. */
export async function membersDecide(services: Services): Promise<void> {
  const forOfficer = accountOf(services, "registry-officer");
  const forMember = accountOf(services, "member");
  const forSupport = accountOf(services, "adjudicative-support");
  if (forOfficer === undefined || forMember === undefined || forSupport === undefined) return;
  const officer = await atBrowser(services, forOfficer);
  const member = await atBrowser(services, forMember);
  const support = await atBrowser(services, forSupport);
  const { account } = await member.ask<{ account: { id: string } }>("GET", "/me");
  const waiting = await officer.ask<{ items: readonly CaseSummary[] }>("GET", "/cases?status=received&limit=100");
  const claims = waiting.items.filter((one) => one.proceedingType.code === "claim").slice(0, goals.length);
  for (const [place, one] of claims.entries())
    try {
      await bringTo(goals[place] ?? "given", one, { officer, member, support, memberId: account.id });
    } catch (error) {
      // The case went another way meanwhile, or was brought there by an interrupted run: the next case goes on.
      if (!(error instanceof TwinRefused)) throw error;
    }
}

interface Hands {
  readonly officer: Person;
  readonly member: Person;
  readonly support: Person;
  readonly memberId: string;
}

async function bringTo(goal: Goal, { id }: CaseSummary, { officer, member, support, memberId }: Hands): Promise<void> {
  const theCase = await officer.ask<CaseView>("GET", `/cases/${id}`);
  const reason = "Screening confirmed, identity established. / Filtrage confirmé, identité établie.";
  await officer.ask("POST", `/cases/${id}/steps`, { version: theCase.version, reason, step: "choose-file-review" });
  await officer.ask("POST", `/cases/${id}/assign-member`, { memberId });
  if (goal === "given") return;
  const decision = await member.ask<DecisionView>("POST", `/cases/${id}/decisions`, { statedOn: null });
  const isDecided = goal !== "drafted";
  const draft: Draft = {
    version: decision.version,
    content: goal === "uploaded" ? { sections: [] } : reasonsOf(theCase.language, isDecided),
    statedOn: null,
    determinations: decision.cases.map(({ caseId }) => ({
      caseId,
      determination: isDecided ? "convention-refugee" : null,
    })),
  };
  const saved = await member.ask<{ version: number }>("PUT", `/decisions/${decision.id}/draft`, draft);
  if (!isDecided) return;
  const { version } = goal === "uploaded" ? await putDocument(member, decision.id, saved.version, theCase) : saved;
  await member.ask("POST", `/decisions/${decision.id}/sign`, { version });
  if (goal === "signed") return;
  await officer.ask("POST", `/decisions/${decision.id}/release`, {});
  if (goal === "published") await publish(officer, decision.id);
  // One waits among the work of the support, one has gone out.
  if (goal === "published" || goal === "translated") {
    const one = await askForTranslation(officer, decision.id);
    if (goal === "translated") await translate(support, one);
  }
}

function askForTranslation(officer: Person, decisionId: string): Promise<TranslationView> {
  const wantedBy = plusDays(civilDateIn(systemClock(), easternZone), 21);
  return officer.ask("POST", `/decisions/${decisionId}/translations`, { ground: "public-interest", wantedBy });
}

async function translate(support: Person, { id, version: seen, language }: TranslationView): Promise<void> {
  const draft: TranslationDraft = {
    version: seen,
    content: reasonsOf(language, true),
    dissents: [],
    correctionNote: null,
    translator: "Translation Service (demonstration)",
  };
  const { version } = await support.ask<{ version: number }>("PUT", `/translations/${id}/draft`, draft);
  await support.ask("POST", `/translations/${id}/release`, { version });
}

/** The public version of a decision: whatever was found in its words is taken out. */
async function publish(officer: Person, decisionId: string): Promise<void> {
  const { found } = await officer.ask<Publication>("GET", `/decisions/${decisionId}/publication`);
  const choices = found.map(({ kind, place, text }) => ({ kind, place, text, shownAs: "XXXX" }));
  const { version } = await officer.ask<Publication>("PUT", `/decisions/${decisionId}/publication`, {
    version: 0,
    also: [],
    choices,
  });
  await officer.ask("POST", `/decisions/${decisionId}/publication/publish`, { version });
}

/** The reasons as the member wrote them elsewhere. */
async function putDocument(
  member: Person,
  decisionId: string,
  version: number,
  { language }: CaseView,
): Promise<DecisionView> {
  const at = new Date().toISOString() as Instant;
  const title = { en: "Reasons", fr: "Motifs" }[language];
  const paragraphs = reasonsOf(language, true).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ("runs" in block ? [block.runs.map((run) => run.text).join("")] : [])),
  );
  const data = { notice: "", title, facts: [], paragraphs, exhibits: [], listLabel: "", signed: "" };
  const pdf = await typeset(demoPaperTemplate, data, { language, title, at, archival: false });
  const uploadId = await member.upload(`${title}.pdf`, pdf);
  return member.ask<DecisionView>("PUT", `/decisions/${decisionId}/file`, { version, uploadId });
}
