import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { NoticeKindCode } from "./notice-kinds.ts";

/** What stands on the receipt of notices of these kinds, and so on nothing but a presumption where a letter came back. */
interface Stood {
  readonly kinds: readonly NoticeKindCode[];
  readonly what: Bilingual;
}

const rows: readonly Stood[] = [
  {
    kinds: ["notice-of-decision", "decision-corrected"],
    what: {
      en: "The day on which this person received the decision, and with it the last day to appeal or to apply to the Federal Court. See who received the decision before anything is done because that time has passed.",
      fr: "Le jour où cette personne a reçu la décision, et donc le dernier jour pour interjeter appel ou pour saisir la Cour fédérale. Voyez qui a reçu la décision avant qu’il soit donné suite à l’expiration de ce délai.",
    },
  },
  {
    kinds: ["notice-to-appear", "changed-notice-to-appear", "notice-of-cancellation", "hearing-ordered"],
    what: {
      en: "The days of notice before the hearing. If this person does not appear, whoever decides what follows (a special hearing, abandonment) must know that the notice came back.",
      fr: "Les jours de préavis avant l’audience. Si cette personne ne se présente pas, quiconque décide de la suite (audience spéciale, désistement) doit savoir que l’avis a été retourné.",
    },
  },
  {
    kinds: ["notice-of-abandonment", "notice-of-dismissal", "proceeding-terminated"],
    what: {
      en: "The day on which this person learned that the proceeding ended, and with it the time to apply to the Federal Court.",
      fr: "Le jour où cette personne a appris la fin de l’instance, et donc le délai pour saisir la Cour fédérale.",
    },
  },
  {
    kinds: ["file-review-notice"],
    what: {
      en: "The time within which this person was to answer the notice. That no answer came says nothing about what they want.",
      fr: "Le délai dans lequel cette personne devait répondre à l’avis. L’absence de réponse ne dit rien de ce qu’elle souhaite.",
    },
  },
];

const otherwise: Bilingual = {
  en: "Whatever was counted from the day on which this person received this letter.",
  fr: "Tout ce qui a été compté à partir du jour où cette personne a reçu cette lettre.",
};

export const stoodOnReceiptOf = (kind: string): Bilingual =>
  rows.find((one) => one.kinds.some((code) => code === kind))?.what ?? otherwise;

/** What the rules presume of a letter, and that they stop there. */
export const presumption: Bilingual = {
  en: "The rules consider a mailed document to be received so many days after it was mailed. They do not say what becomes of that when the letter comes back: the tribunal no longer says of this person that they received it.",
  fr: "Les règles considèrent qu’un document posté est reçu tant de jours après sa mise à la poste. Elles ne disent pas ce qu’il en est lorsque la lettre est retournée\u00a0: le tribunal n’affirme plus que cette personne l’a reçue.",
};
