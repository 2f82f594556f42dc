import type { Bilingual } from "../../../kernel/bilingual.ts";

export const receiptText = {
  title: { en: "Receipt", fr: "Accusé de réception" },
  lead: {
    en: "The tribunal has received and durably stored the documents below on file {file}. Receipt is not acceptance: the registry reviews each document. The time of receipt at the office that handles the file alone decides whether they are in time.",
    fr: "Le tribunal a reçu et conservé de façon durable les documents ci-dessous au dossier {file}. La réception ne vaut pas acceptation\u00a0: le greffe examine chaque document. Seul le moment de réception au bureau qui traite le dossier détermine si les délais sont respectés.",
  },
  what: { en: "What", fr: "Élément" },
  content: { en: "Content", fr: "Contenu" },
  file: { en: "File", fr: "Dossier" },
  division: { en: "Division", fr: "Section" },
  filedBy: { en: "Filed by", fr: "Déposé par" },
  channel: { en: "Received by", fr: "Mode de réception" },
  stamp: { en: "Stamp, Eastern time", fr: "Horodatage, heure de l’Est" },
  receipt: { en: "Time of receipt at the office", fr: "Moment de réception au bureau" },
  utc: { en: "Moment, UTC", fr: "Instant, UTC" },
  zone: { en: "Time zone", fr: "Fuseau horaire" },
  zoneValue: { en: "{zone}, database {version}", fr: "{zone}, base de données {version}" },
  service: { en: "Statement of service", fr: "Déclaration de transmission" },
  noService: { en: "None was made", fr: "Aucune" },
  provided: {
    en: "Provided to the other party. To whom: {to}. How: {method}. When: {day}.",
    fr: "Transmis à l’autre partie. À qui\u00a0: {to}. Comment\u00a0: {method}. Quand\u00a0: {day}.",
  },
  noOtherParty: {
    en: "The filer states that there is no other party on this file.",
    fr: "Selon l’auteur du dépôt, il n’y a pas d’autre partie à ce dossier.",
  },
  unable: {
    en: "The filer cannot state how and when they were provided. Why: {explanation}",
    fr: "L’auteur du dépôt ne peut indiquer ni comment ni quand ils ont été transmis. Pourquoi\u00a0: {explanation}",
  },
  notStated: { en: "not stated", fr: "non indiqué" },
  documents: { en: "Documents", fr: "Documents" },
  pages: { en: "Pages: {n}", fr: "Pages\u00a0: {n}" },
  noPages: { en: "No page count", fr: "Nombre de pages inconnu" },
  bytes: { en: "{n} {n|byte|bytes}", fr: "{n} {n|octet|octets}" },
  hash: { en: "SHA-256", fr: "SHA-256" },
  pdfHash: { en: "SHA-256 of the PDF made of it", fr: "SHA-256 du PDF qui en a été produit" },
  proof: { en: "Proof", fr: "Preuve" },
  proofLead: {
    en: "This submission is an event in the file’s chained record. The hash covers the event and every event before it.",
    fr: "Ce dépôt est un événement du registre enchaîné du dossier. L’empreinte porte sur l’événement et sur tous ceux qui le précèdent.",
  },
  event: { en: "Event", fr: "Événement" },
} as const satisfies Readonly<Record<string, Bilingual>>;
