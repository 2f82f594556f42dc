import type { DecisionDocument, Run } from "./domain/decision-text.ts";

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
    counsel: ["Paul Brisson"],
    designatedRepresentatives: [],
    ministerCounsel: [],
    office: { en: "Toronto", fr: "Toronto" },
    heardOn: ["2026-11-03"],
    effectiveOn: "2026-11-03",
    reasonsOn: "2026-11-24",
    wasOral: true,
    correction: null,
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
