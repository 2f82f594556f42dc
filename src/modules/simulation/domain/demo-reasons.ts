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

/** Where the claim was heard and rejected, or its appeal allowed, these stand in place of the others. */
const otherwise: Readonly<Record<string, Partial<Record<keyof typeof words, Readonly<Record<Language, string>>>>>> = {
  rejected: {
    introduction: {
      en: "The claimant asks for refugee protection. The claim was heard.",
      fr: "Le demandeur d’asile demande la protection. La demande a été entendue.",
    },
    analysis: {
      en: "The testimony and the Basis of Claim Form do not agree on what happened, and nothing explains why.",
      fr: "Le témoignage et le Formulaire de fondement de la demande d’asile ne concordent pas sur les faits, et rien ne l’explique.",
    },
    determination: { en: "The claim is rejected.", fr: "La demande d’asile est rejetée." },
  },
  confirmed: {
    introduction: {
      en: "The appellant appeals the rejection of the claim. The appeal is decided on the record.",
      fr: "L’appelant porte en appel le rejet de sa demande d’asile. L’appel est tranché sur dossier.",
    },
    analysis: {
      en: "The contradictions are central, and the explanation does not resolve them. The decision of the first division is correct.",
      fr: "Les contradictions portent sur l’essentiel, et l’explication ne les dissipe pas. La décision de la première section est correcte.",
    },
    determination: { en: "The appeal is dismissed.", fr: "L’appel est rejeté." },
  },
  dissent: {
    introduction: {
      en: "I have read the reasons of my colleagues and do not agree with them.",
      fr: "J’ai lu les motifs de mes collègues et je ne peux y souscrire.",
    },
    analysis: {
      en: "The explanation was given at the first occasion and is supported by a document that nobody questioned.",
      fr: "L’explication a été donnée à la première occasion, et un document que personne n’a contesté l’appuie.",
    },
    determination: { en: "I would have allowed the appeal.", fr: "J’aurais accueilli l’appel." },
  },
  "referred-back": {
    introduction: {
      en: "The appellant appeals the rejection of the claim. The appeal is decided on the record.",
      fr: "L’appelant porte en appel le rejet de sa demande d’asile. L’appel est tranché sur dossier.",
    },
    analysis: {
      en: "The explanation that was given at the hearing was not weighed. It cannot be weighed here without hearing the appellant.",
      fr: "L’explication donnée à l’audience n’a pas été appréciée. Elle ne peut l’être ici sans que l’appelant soit entendu.",
    },
    determination: {
      en: "The matter is referred back for redetermination.",
      fr: "L’affaire est renvoyée pour réexamen.",
    },
  },
};

/** Invented reasons, whole or as far as the issues: what a draft looks like on the way. */
export function reasonsOf(language: Language, isWhole: boolean, determination = "convention-refugee"): DecisionText {
  const codes = Object.keys(words) as (keyof typeof words)[];
  const said = (code: keyof typeof words) => (otherwise[determination]?.[code] ?? words[code])[language];
  return {
    sections: codes.slice(0, isWhole ? codes.length : 3).map((code) => ({
      code,
      blocks: [{ type: "paragraph" as const, runs: [{ text: said(code) }] }],
    })),
  };
}
