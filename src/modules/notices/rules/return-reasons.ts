import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";

export interface ReturnReason {
  readonly code: string;
  readonly name: Bilingual;
  /** Whether the officer must add words. */
  readonly wordsRequired: boolean;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const onEnvelopes: Bilingual = {
  en: "What the post writes on an envelope that it brings back, grouped by the product (to verify with the registry)",
  fr: "Ce que la poste inscrit sur une enveloppe qu’elle rapporte, regroupé par le produit (à vérifier auprès du greffe)",
};
const reason = (code: string, name: Bilingual, wordsRequired = false): ReturnReason => ({
  code,
  name,
  wordsRequired,
  effectiveFrom: "2026-01-01",
  effectiveTo: null,
  source: onEnvelopes,
});

/** Why a letter came back, as its envelope says. */
export const returnReasons: readonly ReturnReason[] = [
  reason("moved", { en: "Moved", fr: "A déménagé" }),
  reason("unknown", { en: "Not known at this address", fr: "Inconnu à cette adresse" }),
  reason("refused", { en: "Refused", fr: "Refusé" }),
  reason("insufficient-address", { en: "Insufficient or wrong address", fr: "Adresse insuffisante ou inexacte" }),
  reason("unclaimed", { en: "Not picked up at the post office", fr: "Non réclamé au bureau de poste" }),
  reason("not-stated", { en: "The envelope gives no reason", fr: "L’enveloppe n’indique aucun motif" }),
  reason("other", { en: "Another reason", fr: "Autre motif" }, true),
];

export function returnReasonsOn(day: string): readonly ReturnReason[] {
  return returnReasons.filter((one) => isInForce(one, day));
}
