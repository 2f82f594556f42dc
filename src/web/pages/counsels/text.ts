import type { Bilingual } from "../../../kernel/bilingual.ts";

export const counselsText = {
  title: { en: "Counsel", fr: "Conseils" },
  search: { en: "Search by name, firm or licence", fr: "Chercher par nom, cabinet ou permis" },
  searchHint: {
    en: "Accents and the order of words do not matter.",
    fr: "Les accents et l’ordre des mots n’importent pas.",
  },
  go: { en: "Search", fr: "Chercher" },
  count: { en: "{n} counsel", fr: "Conseils\u00a0: {n}" },
  none: {
    en: "No counsel found. Register the one you look for.",
    fr: "Aucun conseil trouvé. Ajoutez au répertoire celui que vous cherchez.",
  },
  name: { en: "Name", fr: "Nom" },
  licence: { en: "Licence", fr: "Permis" },
  firm: { en: "Firm", fr: "Cabinet" },
  email: { en: "E-mail", fr: "Courriel" },
  account: { en: "My Case account", fr: "Compte Mon dossier" },
  yes: { en: "Yes", fr: "Oui" },
  no: { en: "No", fr: "Non" },
  standing: { en: "Standing", fr: "Statut" },
  everything: { en: "All", fr: "Tous" },
  languageUnknown: { en: "Not known", fr: "Inconnue" },
  standingHint: {
    en: "What the regulator’s directory says today. Leave “Not checked” when nobody has looked.",
    fr: "Ce que le répertoire de l’organisme de réglementation indique aujourd’hui. Laissez «\u00a0Non vérifié\u00a0» si personne n’a regardé.",
  },
  checkedOn: { en: "checked {day}", fr: "vérifié le {day}" },
  acts: { en: "Actions", fr: "Actions" },
  change: { en: "Change standing", fr: "Changer le statut" },
  changeOf: { en: "Standing of {name}", fr: "Statut de {name}" },
  consequence: {
    en: "Suspended or revoked: this counsel and their delegates see no file from this moment. In good standing again: the files on which they are still of record open again.",
    fr: "Suspendu ou révoqué\u00a0: ce conseil et ses délégués ne voient plus aucun dossier dès maintenant. De nouveau en règle\u00a0: les dossiers où il est toujours inscrit se rouvrent.",
  },
  changed: {
    en: "Standing recorded. Of the files that you may open, those that closed or opened with it: {n}.",
    fr: "Statut consigné. Parmi les dossiers que vous pouvez ouvrir, ceux qui se sont fermés ou rouverts\u00a0: {n}.",
  },
  contact: { en: "Contact information", fr: "Coordonnées" },
  contactOf: { en: "Contact information of {name}", fr: "Coordonnées de {name}" },
  hasAddress: { en: "A postal address is known", fr: "Une adresse postale est connue" },
  noAddress: { en: "No postal address is known", fr: "Aucune adresse postale n’est connue" },
  addressHint: {
    en: "Where letters go when an e-mail comes back. Leave the street empty when it is not known.",
    fr: "Où vont les lettres lorsqu’un courriel est retourné. Laissez la rue vide si elle est inconnue.",
  },
  contactSaved: { en: "Contact information recorded.", fr: "Coordonnées consignées." },
  register: { en: "Register counsel", fr: "Ajouter au répertoire" },
  registered: { en: "Counsel registered.", fr: "Conseil ajouté au répertoire." },
  kind: { en: "Kind", fr: "Catégorie" },
  regulator: { en: "Regulator", fr: "Organisme de réglementation" },
  licenceNumber: { en: "Licence number", fr: "Numéro de permis" },
  familyName: { en: "Family name", fr: "Nom de famille" },
  givenNames: { en: "Given names", fr: "Prénoms" },
  language: { en: "Language of correspondence", fr: "Langue de correspondance" },
  english: { en: "English", fr: "anglais" },
  french: { en: "French", fr: "français" },
  save: { en: "Save", fr: "Enregistrer" },
  cancel: { en: "Cancel", fr: "Annuler" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const standingNames = {
  good: { en: "In good standing", fr: "En règle" },
  suspended: { en: "Suspended", fr: "Suspendu" },
  revoked: { en: "Revoked", fr: "Révoqué" },
  unknown: { en: "Not checked", fr: "Non vérifié" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const kindNames = {
  lawyer: { en: "Lawyer", fr: "Avocat" },
  notary: { en: "Notary", fr: "Notaire" },
  paralegal: { en: "Paralegal", fr: "Parajuriste" },
  consultant: { en: "Immigration consultant", fr: "Consultant en immigration" },
} as const satisfies Readonly<Record<string, Bilingual>>;
