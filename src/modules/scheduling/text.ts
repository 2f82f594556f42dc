import type { Bilingual } from "../../kernel/bilingual.ts";

/** Why a run came to nothing. */
export const failureTexts: Readonly<Record<string, Bilingual>> = {
  "not-made": {
    en: "The run stopped by an error of ours. What was proposed before stands; run again, or tell the operator.",
    fr: "Le calcul s’est arrêté en raison d’une erreur de notre part. Les propositions précédentes tiennent; relancez-le ou avisez l’exploitant.",
  },
  "plan-not-valid": {
    en: "The plan did not hold before the verifier, and nothing of it was kept. What was proposed before stands.",
    fr: "Le plan n’a pas résisté à la vérification et rien n’en a été conservé. Les propositions précédentes tiennent.",
  },
};

/** Why a proposal came to its end without a hearing; a refusal’s own title where none of these names it. */
export const endTexts: Readonly<Record<string, Bilingual>> = {
  "newer-run": { en: "A newer run proposes anew", fr: "Un calcul plus récent propose de nouveau" },
  "place-taken": { en: "Its place was taken meanwhile", fr: "Sa place a été prise entre-temps" },
  "schedule-people-away": {
    en: "Somebody of it has entered since that they are away; the next run plans it anew",
    fr: "Une personne qui y participe a depuis indiqué être absente; le prochain calcul la planifie de nouveau",
  },
  "absence-taken-back": {
    en: "Left aside by itself: the absence was taken back, and the hearing stands",
    fr: "Mise de côté automatiquement\u00a0: l’absence a été retirée, et l’audience tient",
  },
  "by-officer": { en: "Left aside by an officer", fr: "Mise de côté par un agent" },
  "counsel-refused": {
    en: "No date suited counsel; the next run avoids them",
    fr: "Aucune date ne convenait au conseil; le prochain calcul les évite",
  },
  "not-answered": {
    en: "Counsel did not answer in time; the next run plans it anew",
    fr: "Le conseil n’a pas répondu à temps; le prochain calcul la planifie de nouveau",
  },
  "hearing-already-set": {
    en: "A hearing was set by hand meanwhile",
    fr: "Une audience a été fixée à la main entre-temps",
  },
  other: {
    en: "It could not be set as proposed; the next run plans it anew",
    fr: "Elle n’a pu être fixée telle que proposée; le prochain calcul la planifie de nouveau",
  },
};

/** What is wrong at one field. */
export const fieldTexts = {
  reason: { en: "Choose why none suits.", fr: "Choisissez pourquoi aucune ne convient." },
  sittingReason: { en: "Choose why you cannot come.", fr: "Choisissez pourquoi vous ne pouvez venir." },
  words: { en: "Say it in a few words.", fr: "Dites-le en quelques mots." },
  dayPast: { en: "This day is not to come.", fr: "Cette journée n’est pas à venir." },
  dayBefore: { en: "The last day is before the first.", fr: "Le dernier jour précède le premier." },
  endWrong: {
    en: "The end is not after the beginning, is past, or is too far from it.",
    fr: "La fin ne suit pas le début, est passée ou en est trop éloignée.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
