import type { Bilingual } from "../../../kernel/bilingual.ts";

/** Why a case is hidden (IRPA 166(b) and (c)). */
export const sealReasons = ["order", "safety", "national-security"] as const;
export type SealReason = (typeof sealReasons)[number];

export const sealReasonNames: Readonly<Record<SealReason, Bilingual>> = {
  order: { en: "Confidentiality order", fr: "Ordonnance de confidentialité" },
  safety: { en: "Life, liberty or security of a person", fr: "Vie, liberté ou sécurité d’une personne" },
  "national-security": { en: "National security", fr: "Sécurité nationale" },
};
