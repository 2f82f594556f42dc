export const languageFieldText = {
  hintUnknown: {
    en: "Its name in English or French. Empty: not known. Where nobody is needed: “No interpreter needed”.",
    fr: "Son nom en français ou en anglais. Vide\u00a0: inconnue. Si personne n’est requis\u00a0: «\u00a0Aucun interprète requis\u00a0».",
  },
  hintName: { en: "Its name in English or French", fr: "Son nom en français ou en anglais" },
  none: {
    en: "No language of the list is called so. Write its name in English or French, or choose it from the list.",
    fr: "Aucune langue de la liste ne porte ce nom. Écrivez son nom en français ou en anglais, ou choisissez-la dans la liste.",
  },
  like: {
    en: "No language of the list is called just so. Did you mean: {names}?",
    fr: "Aucune langue de la liste ne porte exactement ce nom. Vouliez-vous dire\u00a0: {names}?",
  },
} as const;
