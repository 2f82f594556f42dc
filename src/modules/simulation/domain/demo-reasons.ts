import type { DecisionText } from "../../decisions/contract.ts";

type Language = "en" | "fr";
const words = {
  introduction: {
    en: "The claimant asks for refugee protection. This claim is decided without a hearing.",
    fr: "Le demandeur d’asile demande la protection. La demande est tranchée sans audience.",
  },
  facts: {
    en: "The claimant’s account is set out in the Basis of Claim Form. Every person and fact here is invented.",
    fr: "Le récit du demandeur d’asile figure dans le Formulaire de fondement de la demande d’asile. Toutes les personnes et tous les faits sont fictifs.",
  },
  issues: {
    en: "Identity; credibility; state protection.",
    fr: "L’identité; la crédibilité; la protection de l’État.",
  },
  analysis: {
    en: "The documents establish identity. The account is consistent with them and with the country evidence.",
    fr: "Les documents établissent l’identité. Le récit concorde avec eux et avec la preuve sur le pays.",
  },
  determination: { en: "The claim is accepted.", fr: "La demande d’asile est accueillie." },
} as const;

/** Invented reasons, whole or as far as the issues: what a draft looks like on the way. */
export function reasonsOf(language: Language, isWhole: boolean): DecisionText {
  const codes = Object.keys(words) as (keyof typeof words)[];
  return {
    sections: codes.slice(0, isWhole ? codes.length : 3).map((code) => ({
      code,
      blocks: [{ type: "paragraph" as const, runs: [{ text: words[code][language] }] }],
    })),
  };
}
