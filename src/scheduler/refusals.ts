import type { RefusalRegistry } from "../kernel/refusal.ts";

/** What the scheduling commands refuse as a whole. Single wrong fields are named below them (`edge/field-texts.ts`). */
export const schedulingRefusals = {
  "schedule-file-unreadable": {
    status: 404,
    title: { en: "The file {file} cannot be read", fr: "Le fichier {file} ne peut pas être lu" },
    next: {
      en: "Check that it is there and that you may read it.",
      fr: "Vérifiez qu’il existe et que vous avez le droit de le lire.",
    },
  },
  "schedule-file-too-large": {
    status: 413,
    title: {
      en: "The file {file} is larger than {megabytes} megabytes",
      fr: "Le fichier {file} dépasse {megabytes} mégaoctets",
    },
    next: {
      en: "Split the problem by region or division.",
      fr: "Divisez le problème par région ou par section.",
    },
  },
  "schedule-not-json": {
    status: 400,
    title: { en: "The file {file} is not JSON", fr: "Le fichier {file} n’est pas du JSON" },
    next: { en: "The reader stopped here: {reason}.", fr: "La lecture s’est arrêtée ici\u00a0: {reason}." },
  },
  "schedule-format-unknown": {
    status: 422,
    title: {
      en: "The file {file} is not in the format {format}",
      fr: "Le fichier {file} n’est pas dans le format {format}",
    },
    next: {
      en: "Its field “format” must be exactly “{format}”. Check that you gave the files in the right order.",
      fr: "Son champ «\u00a0format\u00a0» doit être exactement «\u00a0{format}\u00a0». Vérifiez l’ordre des fichiers.",
    },
  },
  "schedule-malformed": {
    status: 422,
    title: { en: "The file {file} is not as described", fr: "Le fichier {file} n’est pas conforme à la description" },
    next: {
      en: "Mend the fields named below. Nothing was planned.",
      fr: "Corrigez les champs nommés ci-dessous. Rien n’a été planifié.",
    },
  },
  "schedule-hearing-not-found": {
    status: 404,
    title: {
      en: "No hearing “{hearing}” in this problem",
      fr: "Aucune audience «\u00a0{hearing}\u00a0» dans ce problème",
    },
    next: { en: "Check the identifier.", fr: "Vérifiez l’identifiant." },
  },
  "schedule-plan-invalid": {
    status: 422,
    title: {
      en: "This plan breaks {count} hard rules of the problem",
      fr: "Ce plan enfreint {count} règles strictes du problème",
    },
    next: {
      en: "See them with “greffe schedule verify”, and start from a plan that holds.",
      fr: "Voyez-les avec «\u00a0greffe schedule verify\u00a0» et partez d’un plan valable.",
    },
  },
  "schedule-file-unwritable": {
    status: 403,
    title: { en: "The file {file} cannot be written", fr: "Le fichier {file} ne peut pas être écrit" },
    next: {
      en: "Check the folder and the space on the disk.",
      fr: "Vérifiez le dossier et l’espace sur le disque.",
    },
  },
} as const satisfies RefusalRegistry;
