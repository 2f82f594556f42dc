import type { Bilingual } from "../../../kernel/bilingual.ts";

/** Why a colleague's claim is taken over. The words a person adds go beside it. */
export const takeoverReasons = [
  { code: "absent", name: { en: "The colleague is absent", fr: "La personne est absente" } },
  { code: "urgent", name: { en: "It cannot wait", fr: "Le dossier ne peut pas attendre" } },
  { code: "agreed", name: { en: "Agreed with the colleague", fr: "Convenu avec la personne" } },
  {
    code: "reassigned",
    name: { en: "Given to me by the manager", fr: "Confié par la gestionnaire ou le gestionnaire" },
  },
] as const satisfies readonly { readonly code: string; readonly name: Bilingual }[];

export type TakeoverReason = (typeof takeoverReasons)[number]["code"];
