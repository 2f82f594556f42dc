import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";

interface SpecialHearingRule {
  readonly division: "RPD" | "RAD";
  /** What the notice says: what it is about, what to bring, what follows an absence. */
  readonly text: Bilingual;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const medical = {
  en: "If your reasons are medical, bring the original of a recent medical certificate, signed by a qualified medical practitioner, that says what prevented you, without the diagnosis, and when you are expected to be able to go on.",
  fr: "Si vos raisons sont médicales, apportez l’original d’un certificat médical récent, signé par un médecin qualifié, qui indique ce qui vous a empêché d’agir, sans le diagnostic, et la date à laquelle vous devriez pouvoir poursuivre l’affaire.",
};
const since = { effectiveFrom: "2012-12-15", effectiveTo: null } as const;

/** A special hearing gives whoever is in default the opportunity to explain before abandonment is decided. */
const specialHearingRules: readonly SpecialHearingRule[] = [
  {
    ...since,
    division: "RPD",
    text: {
      en: `This is a special hearing. You may explain why your claim should not be declared abandoned. Be ready to start or continue the proceedings the same day, and bring your completed Basis of Claim Form if you have not provided it. ${medical.en} If you do not appear, your claim may be declared abandoned without further notice.`,
      fr: `Il s’agit d’une audience spéciale. Vous pourrez y expliquer pourquoi le désistement de votre demande d’asile ne devrait pas être prononcé. Soyez prêt à commencer ou à poursuivre les procédures le jour même, et apportez votre Formulaire de fondement de la demande d’asile rempli si vous ne l’avez pas transmis. ${medical.fr} Si vous ne vous présentez pas, le désistement de votre demande d’asile pourrait être prononcé sans autre avis.`,
    },
    source: { en: "RPD Rules, r. 65", fr: "Règles de la SPR, règle 65" },
  },
  {
    ...since,
    division: "RAD",
    text: {
      en: `This is a special hearing. The appellant may explain why the appeal should not be declared abandoned. Be ready to start or continue the proceedings. ${medical.en}`,
      fr: `Il s’agit d’une audience spéciale. L’appelant pourra y expliquer pourquoi le désistement de l’appel ne devrait pas être prononcé. Soyez prêt à commencer ou à poursuivre les procédures. ${medical.fr}`,
    },
    source: { en: "RAD Rules, r. 68", fr: "Règles de la SAR, règle 68" },
  },
];

/** Whether what is set on a case that stands there is a special hearing. */
export const isSpecial = (theCase: { readonly status: string }): boolean =>
  theCase.status === "in-default" || theCase.status === "special-hearing";

export const specialHearingText = (division: string, on: string): Bilingual | null =>
  specialHearingRules.find((one) => one.division === division && isInForce(one, on))?.text ?? null;
