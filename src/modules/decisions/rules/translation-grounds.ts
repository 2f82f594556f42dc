import type { Bilingual } from "../../../kernel/bilingual.ts";

/** Why a decision is translated. */
export interface TranslationGround {
  readonly code: string;
  readonly name: Bilingual;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const practice: Bilingual = {
  en: "Registry practice, chosen by the product (to verify with the registry)",
  fr: "Pratique du greffe, choisie par le produit (à vérifier auprès du greffe)",
};
const languages: Bilingual = {
  en: "Official Languages Act, R.S.C. 1985, c. 31 (4th Supp.), s. 20 (to verify: not read)",
  fr: "Loi sur les langues officielles, L.R.C. (1985), ch. 31 (4e suppl.), art. 20 (à vérifier\u00a0: texte non lu)",
};

const ground = (code: string, en: string, fr: string, source: Bilingual): TranslationGround => ({
  code,
  name: { en, fr },
  effectiveFrom: "2026-01-01",
  effectiveTo: null,
  source,
});

/** The registry’s own list: a ground that ends keeps its row. */
export const translationGrounds: readonly TranslationGround[] = [
  ground("asked-by-party", "A party asked for it", "À la demande d’une partie", practice),
  ground(
    "both-languages",
    "The proceeding was in both official languages",
    "L’instance s’est déroulée dans les deux langues officielles",
    languages,
  ),
  ground(
    "public-interest",
    "The decision is of interest to the public",
    "La décision présente de l’intérêt pour le public",
    languages,
  ),
  ground("publication", "For its publication", "En vue de sa publication", practice),
  ground("appeal", "For the appeal or the Federal Court", "Pour l’appel ou pour la Cour fédérale", practice),
];
