import type { Bilingual } from "../../../kernel/bilingual.ts";

export const receiptText = {
  title: { en: "Receipt", fr: "Accusé de réception" },
  lead: {
    en: "The tribunal has received and durably stored the documents below on file {file}. Receipt is not acceptance: the registry reviews each document. The time of receipt at the office that handles the file alone decides whether they are in time.",
    fr: "Le tribunal a reçu et conservé de façon durable les documents ci-dessous au dossier {file}. La réception ne vaut pas acceptation : le greffe examine chaque document. Seul le moment de réception au bureau qui traite le dossier détermine si les délais sont respectés.",
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
  documents: { en: "Documents", fr: "Documents" },
  pages: { en: "Pages: {n}", fr: "Pages : {n}" },
  noPages: { en: "No page count", fr: "Nombre de pages inconnu" },
  bytes: { en: "{n} bytes", fr: "{n} octets" },
  hash: { en: "SHA-256", fr: "SHA-256" },
  pdfHash: { en: "SHA-256 of the PDF made of it", fr: "SHA-256 du PDF qui en a été produit" },
  proof: { en: "Proof", fr: "Preuve" },
  proofLead: {
    en: "This submission is an event in the file’s chained record. The hash covers the event and every event before it.",
    fr: "Ce dépôt est un événement du registre enchaîné du dossier. L’empreinte porte sur l’événement et sur tous ceux qui le précèdent.",
  },
  event: { en: "Event", fr: "Événement" },
} as const satisfies Readonly<Record<string, Bilingual>>;
