import type { Bilingual } from "../../../kernel/bilingual.ts";

export interface InterpreterStanding {
  readonly code: "accredited" | "provisional" | "untested";
  readonly name: Bilingual;
  /** The lower, the sooner somebody is chosen for the language. */
  readonly tier: number;
  readonly source: Bilingual;
}

const source: Bilingual = {
  en: "The Board accredits interpreters by a test of each language; the order is an assumption of the product (to verify)",
  fr: "La Commission accrédite les interprètes par un examen dans chaque langue; l’ordre est une hypothèse du produit (à vérifier)",
};

/** How an interpreter stands in a language. */
export const interpreterStandings: readonly InterpreterStanding[] = [
  { code: "accredited", name: { en: "Accredited", fr: "Accrédité" }, tier: 0, source },
  { code: "provisional", name: { en: "Provisionally accepted", fr: "Accepté provisoirement" }, tier: 1, source },
  { code: "untested", name: { en: "Not tested", fr: "Non évalué" }, tier: 2, source },
];

export const tierOf = (code: InterpreterStanding["code"]): number =>
  interpreterStandings.find((one) => one.code === code)?.tier ?? 2;
