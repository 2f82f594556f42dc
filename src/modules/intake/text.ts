import type { Bilingual } from "../../kernel/bilingual.ts";

/** What the fields of a referral are called, by their name in the message. A test holds that none is left out. */
const names: Readonly<Record<string, Bilingual>> = {
  specversion: { en: "Version of the envelope", fr: "Version de l’enveloppe" },
  id: { en: "Number of the message", fr: "Numéro du message" },
  source: { en: "Sender", fr: "Expéditeur" },
  type: { en: "Type of message", fr: "Type de message" },
  time: { en: "Moment of sending", fr: "Moment de l’envoi" },
  datacontenttype: { en: "Format of the content", fr: "Format du contenu" },
  data: { en: "Content of the referral", fr: "Contenu du déféré" },
  division: { en: "Division", fr: "Section" },
  proceedingType: { en: "Proceeding", fr: "Procédure" },
  officeId: { en: "Office that handles the file", fr: "Bureau qui traite le dossier" },
  receivedAt: { en: "Moment of receipt", fr: "Moment de la réception" },
  origin: { en: "Where the claim was made", fr: "Lieu de la demande" },
  claimType: { en: "Claim type", fr: "Type de demande" },
  "data/country": { en: "Country of alleged persecution", fr: "Pays de persécution alléguée" },
  "data/language": { en: "Language of proceedings", fr: "Langue des procédures" },
  persons: { en: "Persons", fr: "Personnes" },
  familyName: { en: "Family name", fr: "Nom de famille" },
  givenNames: { en: "Given names", fr: "Prénoms" },
  latinFamilyName: { en: "Family name in Latin letters", fr: "Nom de famille en lettres latines" },
  latinGivenNames: { en: "Given names in Latin letters", fr: "Prénoms en lettres latines" },
  alsoKnownAs: { en: "Other names", fr: "Autres noms" },
  bornOn: { en: "Date of birth", fr: "Date de naissance" },
  bornYear: { en: "Year of birth", fr: "Année de naissance" },
  nationalities: { en: "Nationalities", fr: "Nationalités" },
  uci: { en: "Unique client identifier (UCI)", fr: "Identificateur unique de client (IUC)" },
  language: { en: "Language the person chose", fr: "Langue choisie par la personne" },
  interpreterLanguage: { en: "Language of interpretation", fr: "Langue d’interprétation" },
  interpreterDialect: { en: "Dialect", fr: "Dialecte" },
  contact: { en: "Contact information", fr: "Coordonnées" },
  kind: { en: "Kind of contact information", fr: "Type de coordonnées" },
  value: { en: "What is given", fr: "Ce qui est indiqué" },
  lines: { en: "Street address", fr: "Adresse" },
  locality: { en: "City or town", fr: "Ville ou localité" },
  province: { en: "Province or territory", fr: "Province ou territoire" },
  postalCode: { en: "Postal code", fr: "Code postal" },
  country: { en: "Country", fr: "Pays" },
  latinLines: { en: "Street address in Latin letters", fr: "Adresse en lettres latines" },
  latinLocality: { en: "City or town in Latin letters", fr: "Ville ou localité en lettres latines" },
  latinProvince: { en: "Province or territory in Latin letters", fr: "Province ou territoire en lettres latines" },
  address: { en: "E-mail address", fr: "Adresse de courriel" },
  number: { en: "Telephone number", fr: "Numéro de téléphone" },
  actedForBy: { en: "Who acts for this person", fr: "Qui agit pour cette personne" },
  counsel: { en: "Counsel", fr: "Conseil" },
  regulator: { en: "Regulator of counsel", fr: "Organisme de réglementation du conseil" },
  licenceNumber: { en: "Licence number of counsel", fr: "Numéro de permis du conseil" },
};

const whole: Bilingual = { en: "The whole message", fr: "Tout le message" };
const person = (n: number): Bilingual => ({ en: `Person ${n}`, fr: `Personne ${n}` });
const unknown = (key: string): Bilingual => ({ en: `Field “${key}”`, fr: `Champ «\u00a0${key}\u00a0»` });

/** The places of a list start at 1 for whoever reads; what stands in a list of groups is named with the group. */
function wordsOf(parts: readonly string[]): readonly Bilingual[] {
  return parts.flatMap((part, at) => {
    const before = parts[at - 1];
    if (part === "data" && parts.length > 1) return [];
    if (part === "persons" && at + 1 < parts.length) return [];
    if (part === "value" && at + 1 < parts.length) return [];
    if (/^\d+$/.test(part)) return before === "persons" ? [person(Number(part) + 1)] : [numbered(Number(part) + 1)];
    return [names[`${before}/${part}`] ?? names[part] ?? unknown(part)];
  });
}
const numbered = (n: number): Bilingual => ({ en: `number ${n}`, fr: `numéro ${n}` });

/** What a person calls the field at this JSON pointer: “Person 1 – Family name”. */
export function referralFieldName(path: string): Bilingual {
  const parts = path
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const words = wordsOf(parts);
  if (words.length === 0) return whole;
  return { en: words.map((one) => one.en).join(" – "), fr: words.map((one) => one.fr).join("\u00a0– ") };
}

/** What an appeal that was just opened waits for. */
export const appealText = {
  byPerson: {
    en: "The appellant’s record completes the appeal. Once the day on which the reasons were received is known, the last day to provide it is with the time limits of the file, in My Case.",
    fr: "Le dossier de l’appelant met l’appel en état. Dès que la date de réception des motifs est connue, le dernier jour pour le transmettre figure parmi les délais du dossier, dans Mon dossier.",
  },
  byPersonOnPaper: {
    en: "The appellant’s record completes the appeal. For the last day to provide it, call or write to the registry.",
    fr: "Le dossier de l’appelant met l’appel en état. Pour connaître le dernier jour pour le transmettre, téléphonez ou écrivez au greffe.",
  },
  byMinister: {
    en: "The Minister is the appellant. The Minister’s supporting documents, if there are any, complete the appeal. The respondent can then give notice of intent to respond.",
    fr: "Le ministre est l’appelant. Ses documents à l’appui, s’il y en a, mettent l’appel en état. L’intimé peut alors donner avis de son intention de répondre.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
