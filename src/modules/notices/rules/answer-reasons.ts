import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";

export interface AnswerReason {
  readonly code: string;
  readonly name: Bilingual;
  /** Whether the officer must add words. */
  readonly wordsRequired: boolean;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const practice: Bilingual = {
  en: "Registry practice, chosen by the product (to verify with the registry)",
  fr: "Pratique du greffe, choisie par le produit (à vérifier auprès du greffe)",
};
const reason = (code: string, name: Bilingual, wordsRequired = false): AnswerReason => ({
  code,
  name,
  wordsRequired,
  effectiveFrom: "2026-01-01",
  effectiveTo: null,
  source: practice,
});

/** Why nothing more is sent to somebody whom an e-mail or a letter has not reached. */
export const answerReasons: readonly AnswerReason[] = [
  reason("given-in-person", { en: "Given to the person at the counter", fr: "Remis en personne au comptoir" }),
  reason(
    "given-to-minister",
    {
      en: "Given to the Minister’s office by other means (say which, and when)",
      fr: "Transmis au bureau du ministre par un autre moyen (dites lequel, et quand)",
    },
    true,
  ),
  reason("opened-in-portal", { en: "Opened in My Case since", fr: "Ouvert depuis dans Mon dossier" }),
  reason("replaced", { en: "Replaced by a later notice", fr: "Remplacé par un avis ultérieur" }),
  reason("left-the-file", {
    en: "The person is no longer on the file",
    fr: "La personne n’est plus inscrite au dossier",
  }),
  reason(
    "no-address",
    {
      en: "No address is known, and none could be found",
      fr: "Aucune adresse n’est connue, et aucune n’a pu être trouvée",
    },
    true,
  ),
  reason("other", { en: "Another reason", fr: "Autre motif" }, true),
];

export function answerReasonsOn(day: string): readonly AnswerReason[] {
  return answerReasons.filter((one) => isInForce(one, day));
}
