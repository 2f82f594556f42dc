import type { Bilingual } from "../../kernel/bilingual.ts";

/** A code with its name in both languages, as every view gives it. */
export function named(code: string, names: Readonly<Record<string, Bilingual>>) {
  const name = names[code] ?? { en: code, fr: code };
  return { code, en: name.en, fr: name.fr };
}

export const archiveText = {
  title: { en: "Documents of file {number}", fr: "Documents du dossier {number}" },
  made: { en: "Made on {at}.", fr: "Produit le {at}." },
  hashes: {
    en: "The SHA-256 of each document is that of its receipt: it proves that the document is the one that was filed.",
    fr: "Le SHA-256 de chaque document est celui de son accusé de réception\u00a0: il prouve que le document est bien celui qui a été déposé.",
  },
  columns: {
    number: { en: "Number", fr: "Numéro" },
    type: { en: "Type", fr: "Type" },
    description: { en: "Description", fr: "Description" },
    received: { en: "Received", fr: "Reçu" },
    pages: { en: "Pages", fr: "Pages" },
    size: { en: "Bytes", fr: "Octets" },
    file: { en: "File", fr: "Fichier" },
    hash: { en: "SHA-256", fr: "SHA-256" },
  },
} as const satisfies Readonly<Record<string, Bilingual | Readonly<Record<string, Bilingual>>>>;
