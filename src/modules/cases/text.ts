import type { Bilingual } from "../../kernel/bilingual.ts";

export const divisionNames: Readonly<Record<string, Bilingual>> = {
  RPD: { en: "Refugee Protection Division", fr: "Section de la protection des réfugiés" },
  RAD: { en: "Refugee Appeal Division", fr: "Section d’appel des réfugiés" },
  ID: { en: "Immigration Division", fr: "Section de l’immigration" },
  IAD: { en: "Immigration Appeal Division", fr: "Section d’appel de l’immigration" },
};

/** As cases and orders abbreviate them. */
export const divisionShortNames: Readonly<Record<string, Bilingual>> = {
  RPD: { en: "RPD", fr: "SPR" },
  RAD: { en: "RAD", fr: "SAR" },
  ID: { en: "ID", fr: "SI" },
  IAD: { en: "IAD", fr: "SAI" },
};

export const partyRoleNames: Readonly<Record<string, Bilingual>> = {
  claimant: { en: "Claimant", fr: "Demandeur d’asile" },
  appellant: { en: "Appellant", fr: "Appelant" },
  respondent: { en: "Respondent", fr: "Intimé" },
  "person-concerned": { en: "Person concerned", fr: "Personne en cause" },
  "protected-person": { en: "Protected person", fr: "Personne protégée" },
};

/** A code with its name in both languages, as every view gives it. */
export function named<Code extends string>(code: Code, names: Readonly<Record<string, Bilingual>>) {
  const name = names[code] ?? { en: code, fr: code };
  return { code, en: name.en, fr: name.fr };
}

export const languageNames: Readonly<Record<"en" | "fr", Bilingual>> = {
  en: { en: "English", fr: "anglais" },
  fr: { en: "French", fr: "français" },
};

export const originNames: Readonly<Record<string, Bilingual>> = {
  "port-of-entry": { en: "Port of entry", fr: "Point d’entrée" },
  inland: { en: "Inland office", fr: "Bureau intérieur" },
};

/** On what ground somebody acts for a person. */
export const basisNames: Readonly<Record<string, Bilingual>> = {
  parent: { en: "Parent", fr: "Parent" },
  "legal-guardian": { en: "Legal guardian", fr: "Tuteur légal" },
  designated: { en: "Designated by the Division", fr: "Désigné par la Section" },
  unstated: { en: "On what ground is not known", fr: "À quel titre\u00a0: inconnu" },
  wanted: { en: "Wanted: nobody yet", fr: "Recherché\u00a0: personne encore" },
  none: { en: "Nobody acts any longer", fr: "Plus personne n’agit" },
};

/** What an officer may correct, as the list of changes calls it. */
export const changedFieldNames: Readonly<Record<string, Bilingual>> = {
  familyName: { en: "Family name", fr: "Nom de famille" },
  givenNames: { en: "Given names", fr: "Prénoms" },
  latinFamilyName: { en: "Family name in Latin letters", fr: "Nom de famille en lettres latines" },
  latinGivenNames: { en: "Given names in Latin letters", fr: "Prénoms en lettres latines" },
  alsoKnownAs: { en: "Other names", fr: "Autres noms" },
  bornOn: { en: "Date of birth", fr: "Date de naissance" },
  bornYear: { en: "Year of birth", fr: "Année de naissance" },
  nationalities: { en: "Nationalities", fr: "Nationalités" },
  uci: { en: "Unique client identifier", fr: "Identificateur unique de client" },
  language: { en: "Language", fr: "Langue" },
  interpreterLanguage: { en: "Language of interpretation", fr: "Langue d’interprétation" },
  interpreterDialect: { en: "Dialect", fr: "Dialecte" },
  caseLanguage: { en: "Language of proceedings", fr: "Langue des procédures" },
  claimType: { en: "Claim type", fr: "Type de demande" },
  origin: { en: "Where the claim was made", fr: "Lieu de la demande" },
  country: { en: "Country", fr: "Pays" },
  office: { en: "Office", fr: "Bureau" },
  joined: { en: "Joined with", fr: "Joint à" },
  representative: { en: "Designated representative", fr: "Représentant désigné" },
  status: { en: "Status", fr: "État" },
  stream: { en: "Stream", fr: "Volet" },
};

const unknown: Bilingual = { en: "Not known", fr: "Inconnu" };
const unknownFeminine: Bilingual = { en: "Not known", fr: "Inconnue" };

/** What a field says that holds nothing, where that means that nobody knows. A name that nobody bears is no unknown one. */
export const unknownNames: Readonly<Record<string, Bilingual>> = {
  bornOn: unknownFeminine,
  bornYear: unknownFeminine,
  nationalities: unknownFeminine,
  uci: unknown,
  language: unknownFeminine,
  interpreterLanguage: unknownFeminine,
  caseLanguage: unknownFeminine,
  claimType: unknown,
  origin: unknown,
  country: unknown,
};
