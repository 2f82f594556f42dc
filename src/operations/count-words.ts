import type { Counted } from "../kernel/bilingual.ts";

const same = (word: string): Counted => ({
  one: { en: `{count} ${word}`, fr: `{count} ${word}` },
  other: { en: `{count} ${word}s`, fr: `{count} ${word}s` },
});

/** What the commands count, in words. */
export const countWords = {
  rows: { one: { en: "{count} row", fr: "{count} ligne" }, other: { en: "{count} rows", fr: "{count} lignes" } },
  blobs: { one: { en: "{count} blob", fr: "{count} fichier" }, other: { en: "{count} blobs", fr: "{count} fichiers" } },
  bytes: { one: { en: "{count} byte", fr: "{count} octet" }, other: { en: "{count} bytes", fr: "{count} octets" } },
  bases: {
    one: { en: "{count} base copy", fr: "{count} copie de base" },
    other: { en: "{count} base copies", fr: "{count} copies de base" },
  },
  segments: same("segment"),
  waiting: {
    one: { en: "{count} segment waits", fr: "{count} segment attend" },
    other: { en: "{count} segments wait", fr: "{count} segments attendent" },
  },
  lines: {
    one: { en: "{count} line of a former life", fr: "{count} vie antérieure" },
    other: { en: "{count} lines of former lives", fr: "{count} vies antérieures" },
  },
} as const satisfies Readonly<Record<string, Counted>>;
