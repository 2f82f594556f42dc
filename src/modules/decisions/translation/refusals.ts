import type { RefusalRegistry } from "../../../kernel/refusal.ts";

export const translationRefusals = {
  "translation-not-found": {
    status: 404,
    title: {
      en: "There is no such translation, or it is not open to you",
      fr: "Cette traduction n’existe pas, ou elle ne vous est pas ouverte",
    },
    next: { en: "Go back to the decision or to the file.", fr: "Revenez à la décision ou au dossier." },
  },
  "translation-of-unreleased": {
    status: 409,
    title: { en: "Only a released decision is translated", fr: "Seule une décision transmise est traduite" },
    next: { en: "Have it released first.", fr: "Faites-la d’abord transmettre." },
  },
  "translation-asked-already": {
    status: 409,
    title: {
      en: "A translation of this decision is asked for already",
      fr: "Une traduction de cette décision est déjà demandée",
    },
    next: {
      en: "It is shown with the decision: follow that one, or withdraw the request first.",
      fr: "Elle figure avec la décision\u00a0: suivez-la, ou retirez d’abord la demande.",
    },
  },
  "translation-ground-wrong": {
    status: 422,
    title: { en: "That is no ground for a translation", fr: "Ce n’est pas un motif de traduction" },
    next: { en: "Choose one of the list.", fr: "Choisissez-en un dans la liste." },
  },
  "translation-day-wrong": {
    status: 422,
    title: {
      en: "The day by which a translation is wanted is today or later, within two years",
      fr: "La date souhaitée pour une traduction est aujourd’hui ou plus tard, d’ici deux ans",
    },
    next: { en: "Check the day, and its year above all.", fr: "Vérifiez la date, et surtout l’année." },
  },
  "translation-ended": {
    status: 409,
    title: {
      en: "This translation was released, or its request withdrawn: it is no longer written",
      fr: "Cette traduction a été transmise, ou sa demande retirée\u00a0: elle n’est plus modifiée",
    },
    next: {
      en: "Reload the page. What you typed is still on it: copy it first.",
      fr: "Rechargez la page. Ce que vous avez écrit y est encore\u00a0: copiez-le d’abord.",
    },
  },
  "translation-changed-meanwhile": {
    status: 409,
    title: {
      en: "This translation was saved in another window, or by a colleague, since you opened it",
      fr: "Cette traduction a été enregistrée dans une autre fenêtre, ou par un collègue, depuis que vous l’avez ouverte",
    },
    next: {
      en: "Reload the page and see what stands now. What you typed is still on this page: copy it first.",
      fr: "Rechargez la page et voyez ce qui est inscrit maintenant. Ce que vous avez écrit est toujours à l’écran\u00a0: copiez-le d’abord.",
    },
  },
  "translation-dissent-wrong": {
    status: 422,
    title: {
      en: "Nobody of that name dissented in this decision",
      fr: "Personne n’a été dissident sous ce nom dans cette décision",
    },
    next: { en: "Reload the page.", fr: "Rechargez la page." },
  },
  "translation-words-missing": {
    status: 422,
    title: {
      en: "The translation has no words yet: {part}",
      fr: "La traduction n’a pas encore de texte\u00a0: {partFr}",
    },
    next: {
      en: "Write what is missing, then release it.",
      fr: "Rédigez ce qui manque, puis transmettez-la.",
    },
  },
  "translation-paragraphs-differ": {
    status: 422,
    title: {
      en: "{section}: the reasons have {original} numbered {original|paragraph|paragraphs}, the translation {translated}",
      fr: "{sectionFr}\u00a0: les motifs comptent {original} {original|paragraphe numéroté|paragraphes numérotés}, la traduction {translated}",
    },
    next: {
      en: "Reasons are cited by the numbers of their paragraphs: join or part paragraphs until each stands beside its own.",
      fr: "Les motifs sont cités par numéro de paragraphe\u00a0: joignez ou scindez les paragraphes jusqu’à ce que chacun corresponde au sien.",
    },
  },
  "translation-file-of-written-reasons": {
    status: 409,
    title: {
      en: "These reasons were written here: their translation is too, paragraph beside paragraph",
      fr: "Ces motifs ont été rédigés ici\u00a0: leur traduction l’est aussi, paragraphe par paragraphe",
    },
    next: {
      en: "Copy the words from the document and paste them section by section: paragraphs, lists, bold and italic stay.",
      fr: "Copiez le texte du document et collez-le section par section\u00a0: les paragraphes, les listes, le gras et l’italique demeurent.",
    },
  },
  "translation-file-kind": {
    status: 422,
    title: {
      en: "A translation is a PDF or a Word document; “{name}” is neither",
      fr: "Une traduction est un PDF ou un document Word; «\u00a0{name}\u00a0» n’est ni l’un ni l’autre",
    },
    next: {
      en: "Ask whoever translated for a PDF, and send that.",
      fr: "Demandez un PDF à qui a traduit, et envoyez ce fichier.",
    },
  },
  "translation-file-without-pages": {
    status: 409,
    title: {
      en: "No PDF has been made of “{name}” yet: nobody could read its pages",
      fr: "Aucun PDF n’a encore été produit de «\u00a0{name}\u00a0»\u00a0: personne ne pourrait en lire les pages",
    },
    next: {
      en: "Save the translation as a PDF yourself and send that; or send this file again later.",
      fr: "Enregistrez vous-même la traduction en PDF et envoyez ce fichier; ou renvoyez celui-ci plus tard.",
    },
  },
  "translation-file-marks": {
    status: 409,
    title: {
      en: "The document holds marks or hidden text that would go out with the translation",
      fr: "Le document contient des marques ou du texte caché qui partiraient avec la traduction",
    },
    next: {
      en: "They are named by page with the document. Put in a document without them; or confirm that you looked at them and release it as it is.",
      fr: "Ils sont indiqués par page avec le document. Versez un document qui n’en contient pas; ou confirmez les avoir examinés et transmettez-le tel quel.",
    },
  },
  "translation-file-waits-for-scan": {
    status: 409,
    title: {
      en: "The malware scanner has not looked at this translation yet",
      fr: "La traduction n’a pas encore été vérifiée par l’antivirus",
    },
    next: {
      en: "It stays put in: release it again in a few minutes.",
      fr: "Elle demeure versée\u00a0: transmettez-la de nouveau dans quelques minutes.",
    },
  },
  "translation-file-none": {
    status: 404,
    title: {
      en: "This translation is written here: no document was put in",
      fr: "Cette traduction est rédigée ici\u00a0: aucun document n’a été versé",
    },
    next: { en: "Read it on its page.", fr: "Lisez-la sur sa page." },
  },
  "translation-translator-missing": {
    status: 422,
    title: { en: "Nobody has said who translated", fr: "Personne n’a dit qui a traduit" },
    next: {
      en: "Name the translator or the service: it is printed on the translation.",
      fr: "Nommez le traducteur ou le service\u00a0: son nom est imprimé sur la traduction.",
    },
  },
} as const satisfies RefusalRegistry;
