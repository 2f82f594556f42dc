import type { Bilingual } from "../../../kernel/bilingual.ts";

export const translationText = {
  section: { en: "Translation of the reasons", fr: "Traduction des motifs" },
  none: { en: "Nobody has asked for a translation.", fr: "Aucune traduction n’a été demandée." },
  ask: { en: "Ask for a translation", fr: "Demander une traduction" },
  askLead: {
    en: "The reasons will be translated into {language}. Those who support members find it among their work; when it is released, it stands on the file and the parties are told, themselves or through whoever acts for them. It decides nothing anew and changes no time limit.",
    fr: "Les motifs seront traduits en {language}. Le soutien aux commissaires trouve la demande parmi ses tâches; à sa transmission, la traduction est versée au dossier et les parties en sont avisées, elles-mêmes ou par l’entremise de la personne qui agit pour elles. Elle ne tranche rien de nouveau et ne change aucun délai.",
  },
  ground: { en: "Why", fr: "Pourquoi" },
  wantedBy: { en: "Wanted by", fr: "Souhaitée pour le" },
  isAsked: {
    en: "The translation is asked for: those who support members find it among their work.",
    fr: "La traduction est demandée\u00a0: le soutien aux commissaires la trouve parmi ses tâches.",
  },
  into: { en: "Translation into {language}", fr: "Traduction en {language}" },
  open: { en: "Open the translation", fr: "Ouvrir la traduction" },
  read: { en: "Read the translation (PDF)", fr: "Lire la traduction (PDF)" },
  translator: { en: "Translated by", fr: "Traduit par" },
  translatorHint: {
    en: "A person or a service. It is printed on the translation.",
    fr: "Une personne ou un service. Ce nom est imprimé sur la traduction.",
  },
  released: { en: "Released on", fr: "Transmise le" },
  why: { en: "Why the request was withdrawn", fr: "Motif du retrait de la demande" },
  askedBy: { en: "Asked for by", fr: "Demandée par" },
  askedOn: { en: "Asked for on", fr: "Demandée le" },
  title: { en: "Translation", fr: "Traduction" },
  toDecision: { en: "The decision", fr: "La décision" },
  signedReasons: { en: "The signed reasons (PDF)", fr: "Les motifs signés (PDF)" },
  uploaded: {
    en: "The reasons are a document of the member’s own: read them beside, in the PDF. Their paragraphs cannot be counted here; compare their numbers yourself.",
    fr: "Les motifs sont un document du commissaire\u00a0: lisez-les à côté, dans le PDF. Leurs paragraphes ne peuvent être comptés ici; comparez leurs numéros vous-même.",
  },
  original: { en: "As signed", fr: "Texte signé" },
  counted: {
    en: "{translated} of {original} numbered {original|paragraph|paragraphs}",
    fr: "{translated} sur {original} {original|paragraphe numéroté|paragraphes numérotés}",
  },
  dissentOf: { en: "Dissenting reasons of {name}", fr: "Motifs dissidents de {name}" },
  correction: { en: "What was corrected", fr: "Ce qui a été rectifié" },
  print: { en: "See it as it will be printed", fr: "Voir la version imprimée" },
  release: { en: "Release the translation", fr: "Transmettre la traduction" },
  releaseTitle: { en: "Release this translation to everybody?", fr: "Transmettre cette traduction à tous?" },
  releaseLead: {
    en: "It becomes a document of each file, under the tribunal’s signature, and the parties are told of it, themselves or through whoever acts for them. It cannot be changed afterwards; a later translation can stand in its place.",
    fr: "Elle devient un document de chaque dossier, sous la signature du tribunal, et les parties en sont avisées, elles-mêmes ou par l’entremise de la personne qui agit pour elles. Elle ne peut plus être modifiée; une traduction ultérieure peut la remplacer.",
  },
  notReleased: {
    en: "Nothing is released: what is on this page is not saved. What stands in its way is said on the page; where it was saved elsewhere meanwhile, choose first, at its top, with which you go on.",
    fr: "Rien n’est transmis\u00a0: ce qui figure sur cette page n’est pas enregistré. La page dit ce qui s’y oppose; s’il a été enregistré ailleurs entre-temps, choisissez d’abord, en haut de la page, avec lequel vous continuez.",
  },
  isReleased: { en: "The translation is released.", fr: "La traduction est transmise." },
  withdraw: { en: "Withdraw the request", fr: "Retirer la demande" },
  withdrawWhy: { en: "Why it is no longer wanted", fr: "Pourquoi elle n’est plus souhaitée" },
  withdrawTitle: {
    en: "Withdraw the request, and lose what is not saved?",
    fr: "Retirer la demande et perdre ce qui n’est pas enregistré?",
  },
  withdrawUnsaved: {
    en: "What was typed on this page is not saved. Once the request is withdrawn, it cannot be saved any more.",
    fr: "Ce qui a été écrit sur cette page n’est pas enregistré. Une fois la demande retirée, cela ne pourra plus l’être.",
  },
  isWithdrawn: { en: "The request is withdrawn.", fr: "La demande est retirée." },
  withdrawnUnwritten: {
    en: "Nothing was saved of it before the request was withdrawn.",
    fr: "Rien n’en avait été enregistré avant le retrait de la demande.",
  },
  taskTranslated: { en: "The translation was released.", fr: "La traduction a été transmise." },
  taskWithdrawn: { en: "The request was withdrawn.", fr: "La demande a été retirée." },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const translationStatusNames = {
  asked: { en: "Being translated", fr: "En traduction" },
  released: { en: "Released", fr: "Transmise" },
  withdrawn: { en: "Request withdrawn", fr: "Demande retirée" },
} as const;

/** After “into” and « en ». */
export const intoLanguage = {
  en: { en: "English", fr: "anglais" },
  fr: { en: "French", fr: "français" },
} as const;
