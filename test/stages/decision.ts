import { expect } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import type { DecisionDocument, Run } from "../../src/modules/decisions/domain/decision-text.ts";
import { aSigningKey } from "../support/signing-key.ts";
import { hearingStage, setting } from "./hearing.ts";
import { aReferral } from "./referral.ts";

const words = (text: string): readonly Run[] => [{ text }];

/** Written reasons with every kind of block, for tests. */
export function decisionForTests(changed: Partial<DecisionDocument> = {}): DecisionDocument {
  return {
    language: "en",
    division: "RPD",
    proceeding: { en: "Claim for refugee protection", fr: "Demande d’asile" },
    citation: "2026 IRB 412",
    cases: [
      {
        fileNumber: "TC6-00412",
        name: "Lumia Zorvamar",
        clientId: "12-3456-7890",
        determination: { en: "The claim is allowed.", fr: "La demande d’asile est accueillie." },
      },
    ],
    members: ["Anouk Deverell"],
    dissents: [],
    counsel: ["Paul Brisson"],
    designatedRepresentatives: [],
    ministerCounsel: [],
    office: { en: "Toronto", fr: "Toronto" },
    heardOn: ["2026-11-03"],
    effectiveOn: "2026-11-03",
    reasonsOn: "2026-11-24",
    wasOral: true,
    correction: null,
    translation: null,
    enclosed: null,
    text: {
      sections: [
        { code: "introduction", blocks: [{ type: "paragraph", runs: words("The claimant asks for protection.") }] },
        { code: "facts", blocks: [] },
        {
          code: "analysis",
          blocks: [
            { type: "heading", runs: words("Credibility") },
            {
              type: "paragraph",
              runs: [{ text: "The testimony was " }, { text: "consistent", marks: ["bold"] }, { text: "." }],
            },
            { type: "quotation", runs: words("I left at night and walked to the river.") },
            { type: "bulleted-list", items: [words("a passport"), words("two letters")] },
            { type: "numbered-list", items: [words("persecution"), words("a nexus")] },
            { type: "paragraph", runs: [{ text: "The Division refers to " }, { text: "Ward", marks: ["italic"] }] },
          ],
        },
        { code: "determination", blocks: [{ type: "paragraph", runs: words("The claim is allowed.") }] },
      ],
    },
    ...changed,
  };
}

/** Reasons of one paragraph, as an editor sends them. */
export const analysis = (said = "The claimant is credible.") => ({
  sections: [{ code: "analysis", blocks: [{ type: "paragraph", runs: [{ text: said }] }] }],
});

interface DraftedDecision {
  readonly id: string;
  readonly version: number;
  readonly cases: readonly { readonly caseId: string }[];
}

/** A tribunal that signs, with a member who hears cases and a registry officer who releases, for one test file. */
export async function decisionStage() {
  const stage = await hearingStage(await aSigningKey());
  const { t, member, registry, aCase, set, aDay } = stage;
  const clerk = await registry();
  const get = (who: Actor, path: string) => t.call(who, "GET", `/api/v1${path}`);
  const post = (who: Actor, path: string, body: object = {}) => t.call(who, "POST", `/api/v1${path}`, body as never);
  const put = (who: Actor, path: string, body: object) => t.call(who, "PUT", `/api/v1${path}`, body as never);

  /** A case that the member has heard. */
  async function heard(referral = aReferral(), decision: "reserved" | "stated" = "reserved") {
    t.at("2026-11-24T15:00:00.000Z");
    const on = aDay();
    const { theCase, cases, counsel } = await aCase(referral);
    const { body } = await set(theCase.id, setting({ on, memberId: member.accountId }));
    t.at(`${on}T18:00:00.000Z`);
    const outcome = { outcome: "held", cause: null, decision, note: null, undertakings: [] };
    expect((await post(member, `/hearings/${body.id}/outcome`, outcome)).status).toBe(201);
    return { theCase, cases, counsel, on };
  }
  const begin = async (caseId: string, statedOn: string | null = null) =>
    (await post(member, `/cases/${caseId}/decisions`, { statedOn })).body;
  const save = (decision: DraftedDecision, determination: string, content: object = analysis()) =>
    put(member, `/decisions/${decision.id}/draft`, {
      version: decision.version,
      content,
      statedOn: null,
      determinations: decision.cases.map((one) => ({ caseId: one.caseId, determination })),
    });
  /** A case that was heard, and its decision, signed and not yet released. */
  async function signed(determination = "rejected", referral = aReferral()) {
    const found = await heard(referral);
    const draft = await begin(found.theCase.id);
    const { body } = await save(draft, determination);
    const sign = await post(member, `/decisions/${draft.id}/sign`, { version: body.version });
    expect(sign.status).toBe(200);
    return { ...found, decision: sign.body };
  }
  const statusOf = async (caseId: string) => (await get(clerk, `/cases/${caseId}`)).body.status.code;
  return { ...stage, clerk, get, post, put, heard, begin, save, signed, statusOf };
}
