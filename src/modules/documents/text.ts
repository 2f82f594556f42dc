import type { Bilingual } from "../../kernel/bilingual.ts";

/** A code with its name in both languages, as every view gives it. */
export function named(code: string, names: Readonly<Record<string, Bilingual>>) {
  const name = names[code] ?? { en: code, fr: code };
  return { code, en: name.en, fr: name.fr };
}

/** What is wrong with a file that can be read all the same. */
export const remarkNames: Readonly<Record<string, Bilingual>> = {
  "pdf-repaired": {
    en: "The PDF has faults that readers repair by themselves. Look through its pages before you file it.",
    fr: "Le PDF comporte des défauts que les lecteurs corrigent d’eux-mêmes. Parcourez ses pages avant de le déposer.",
  },
  "pdf-stream-damaged": {
    en: "Part of what the PDF shows may be missing. Look through its pages before you file it.",
    fr: "Une partie de ce que montre le PDF peut manquer. Parcourez ses pages avant de le déposer.",
  },
  "kept-as-received": {
    en: "This kind of file is kept as received and cannot be shown page by page. A PDF is easier for everyone to read.",
    fr: "Ce type de fichier est conservé tel quel et ne peut être affiché page par page. Un PDF est plus facile à lire pour tous.",
  },
};

export const archiveText = {
  title: { en: "Documents of file {number}", fr: "Documents du dossier {number}" },
  made: { en: "Made on {at}.", fr: "Produit le {at}." },
  hashes: {
    en: "The SHA-256 of each document is that of its receipt: it proves that the document is the one that was filed.",
    fr: "Le SHA-256 de chaque document est celui de son accusé de réception : il prouve que le document est bien celui qui a été déposé.",
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
