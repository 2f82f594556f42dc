import { type Bilingual, type Counted, type Language, say, sayCount } from "../../kernel/bilingual.ts";
import type { ImportProgress, ImportSummary } from "./import-referrals.ts";

const words = {
  lines: { one: { en: "{count} line", fr: "{count} ligne" }, other: { en: "{count} lines", fr: "{count} lignes" } },
  opened: {
    one: { en: "{count} case opened", fr: "{count} dossier ouvert" },
    other: { en: "{count} cases opened", fr: "{count} dossiers ouverts" },
  },
  repeated: {
    one: { en: "{count} message known already", fr: "{count} message déjà connu" },
    other: { en: "{count} messages known already", fr: "{count} messages déjà connus" },
  },
  refused: {
    one: { en: "{count} line refused", fr: "{count} ligne refusée" },
    other: { en: "{count} lines refused", fr: "{count} lignes refusées" },
  },
} as const satisfies Readonly<Record<string, Counted>>;

const progress: Bilingual = { en: "{lines}, {percent}% of the file", fr: "{lines}, {percent}\u00a0% du fichier" };
const separator = { en: ": ", fr: "\u00a0: " } as const;

function inBoth(make: (language: Language) => string): Bilingual {
  return { en: make("en"), fr: make("fr") };
}

/** How far an import is, in words. */
export function progressIn({ lines, bytes, totalBytes }: ImportProgress): Bilingual {
  const percent = totalBytes === 0 ? 100 : Math.floor((100 * Math.min(bytes, totalBytes)) / totalBytes);
  return inBoth((language) => say(progress, language, { lines: sayCount(words.lines, language, lines), percent }));
}

/** What an import did, in words. */
export function summaryIn({ lines, refusedFile, ...counts }: ImportSummary): Bilingual {
  return inBoth((language) => {
    const parts = (["opened", "repeated", "refused"] as const).map((one) =>
      sayCount(words[one], language, counts[one]),
    );
    const where = refusedFile === null ? "" : ` (${refusedFile})`;
    return `${sayCount(words.lines, language, lines)}${separator[language]}${parts.join(", ")}${where}`;
  });
}
