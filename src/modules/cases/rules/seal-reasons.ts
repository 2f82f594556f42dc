import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { SealReason } from "../requests.ts";

export const sealReasonNames: Readonly<Record<SealReason, Bilingual>> = {
  order: { en: "Confidentiality order", fr: "Ordonnance de confidentialité" },
  safety: { en: "Life, liberty or security of a person", fr: "Vie, liberté ou sécurité d’une personne" },
  "national-security": { en: "National security", fr: "Sécurité nationale" },
};
