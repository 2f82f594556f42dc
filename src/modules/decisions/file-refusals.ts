import type { RefusalRegistry } from "../../kernel/refusal.ts";

/** Of a document of the member’s own in place of reasons written here. */
export const decisionFileRefusals = {
  "decision-file-kind": {
    status: 422,
    title: {
      en: "A decision is a PDF or a Word document; “{name}” is neither",
      fr: "Une décision est un PDF ou un document Word; «\u00a0{name}\u00a0» n’est ni l’un ni l’autre",
    },
    next: {
      en: "Save the reasons as a PDF with the program in which you wrote them, and send that.",
      fr: "Enregistrez les motifs en PDF avec le logiciel dans lequel vous les avez rédigés, et envoyez ce fichier.",
    },
  },
  "decision-file-without-pages": {
    status: 409,
    title: {
      en: "No PDF has been made of “{name}” yet: nobody could read its pages",
      fr: "Aucun PDF n’a encore été produit de «\u00a0{name}\u00a0»\u00a0: personne ne pourrait en lire les pages",
    },
    next: {
      en: "Save the reasons as a PDF yourself and send that; or send this file again later.",
      fr: "Enregistrez vous-même les motifs en PDF et envoyez ce fichier; ou renvoyez celui-ci plus tard.",
    },
  },
  "decision-file-infected": {
    status: 422,
    title: { en: "Malware was found in this document", fr: "Un logiciel malveillant a été trouvé dans ce document" },
    next: {
      en: "Put in another document, made on another machine; tell your security office.",
      fr: "Versez un autre document, produit sur un autre poste; avisez votre service de sécurité.",
    },
  },
  "decision-file-waits-for-scan": {
    status: 409,
    title: {
      en: "The malware scanner has not looked at this document yet",
      fr: "Le document n’a pas encore été vérifié par l’antivirus",
    },
    next: {
      en: "Your draft is saved: sign again in a few minutes.",
      fr: "Votre projet est enregistré\u00a0: signez de nouveau dans quelques minutes.",
    },
  },
  "decision-file-marks": {
    status: 409,
    title: {
      en: "The document holds marks or hidden text that would go out with the decision",
      fr: "Le document contient des marques ou du texte caché qui partiraient avec la décision",
    },
    next: {
      en: "They are named by page with the document. Put in a document without them; or confirm that you looked at them and sign it as it is.",
      fr: "Ils sont indiqués par page avec le document. Versez un document qui n’en contient pas; ou confirmez les avoir examinés et signez-le tel quel.",
    },
  },
  "decision-file-none": {
    status: 404,
    title: {
      en: "The reasons of this decision are written here: no document was put in",
      fr: "Les motifs de cette décision sont rédigés ici\u00a0: aucun document n’a été versé",
    },
    next: { en: "Read them on its page.", fr: "Lisez-les sur sa page." },
  },
} as const satisfies RefusalRegistry;
