import { type Word, wordsIn } from "./folded-words.ts";

export type IdentifierKind = "client-id" | "file-number" | "birth-date" | "address" | "telephone" | "email";

export interface IdentifierFound {
  readonly from: number;
  readonly to: number;
  readonly kind: IdentifierKind;
  /** One of the case's own; otherwise something that looks like one. */
  readonly isKnown: boolean;
}

/** What the case knows of the persons, as it has it. */
export interface KnownIdentifiers {
  readonly clientIds: readonly string[];
  readonly fileNumbers: readonly string[];
  /** Civil dates. */
  readonly birthDates: readonly string[];
  readonly addresses: readonly string[];
  readonly telephones: readonly string[];
  readonly emails: readonly string[];
}

/** What such identifiers look like, whoever's they are. A number of a telephone has at least ten digits. */
const looks: readonly (readonly [IdentifierKind, RegExp])[] = [
  ["email", /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ["file-number", /\b(?:\d{4}-)?[A-Z]{1,2}\d-\d{5}\b/g],
  ["client-id", /\b(?:\d{2}[-\s]?)?\d{4}[-\s]\d{4}\b/g],
  ["telephone", /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().-]{0,2}\d){9,14}(?![\p{L}\p{N}])/gu],
  ["address", /\b[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d\b/g],
];

export function identifiersIn(text: string, known: KnownIdentifiers): readonly IdentifierFound[] {
  const words = wordsIn(text);
  const own: readonly IdentifierFound[] = [
    ...spelled(words, known.clientIds, "client-id"),
    ...spelled(words, known.fileNumbers, "file-number"),
    ...spelled(words, known.telephones, "telephone"),
    ...spelled(words, known.emails, "email"),
    ...spelled(words, known.addresses.flatMap(addressParts), "address"),
    ...known.birthDates.flatMap((on) => datesIn(text, words, on)),
  ];
  const alike = looks.flatMap(([kind, look]) =>
    [...text.matchAll(look)].map((found) => ({
      from: found.index,
      to: found.index + found[0].length,
      kind,
      isKnown: false,
    })),
  );
  return withoutOverlaps([...own, ...alike]);
}

/** An address whole, each of its lines, and the street with its number. */
function addressParts(address: string): readonly string[] {
  const lines = address.split(/[\n,]/).map((line) => line.trim());
  return [address, ...lines.filter((line) => /\d/.test(line) && line.length > 5)];
}

/** The same letters and digits in the same order, whatever stands between them. */
function spelled(words: readonly Word[], wanted: readonly string[], kind: IdentifierKind): IdentifierFound[] {
  if (wanted.length === 0) return [];
  const keys = new Set(
    wanted
      .map((one) =>
        wordsIn(one)
          .map((part) => part.folded)
          .join(""),
      )
      .filter((key) => key.length > 4),
  );
  const longest = Math.max(0, ...[...keys].map((key) => key.length));
  return words.flatMap((first, at) => {
    let run = "";
    for (const last of words.slice(at)) {
      run += last.folded;
      if (run.length > longest) break;
      if (keys.has(run)) return [{ from: first.from, to: last.to, kind, isKnown: true }];
    }
    return [];
  });
}

const months = [
  ["january", "janvier", "jan", "janv"],
  ["february", "fevrier", "feb", "fevr"],
  ["march", "mars", "mar"],
  ["april", "avril", "apr", "avr"],
  ["may", "mai"],
  ["june", "juin", "jun"],
  ["july", "juillet", "jul", "juil"],
  ["august", "aout", "aug"],
  ["september", "septembre", "sept", "sep"],
  ["october", "octobre", "oct"],
  ["november", "novembre", "nov"],
  ["december", "decembre", "dec"],
] as const;

/** A day in the ways in which people write one: three words side by side that are its year, month and day in some order. */
function datesIn(text: string, words: readonly Word[], on: string): IdentifierFound[] {
  const [year = "", month = "", day = ""] = on.split("-");
  const names: readonly string[] = months[Number(month) - 1] ?? [];
  const is = (word: string, number: string) => word === number || word === String(Number(number));
  const isDay = (word: string) => is(word.replace(/(?<=\d)(st|nd|rd|th|er|e)$/, ""), day);
  const isMonth = (word: string) => is(word, month) || names.includes(word);
  // Nothing else of a day is as rare as its year.
  if (!words.some((word) => word.folded === year)) return [];
  return words.flatMap((first, at) => {
    const run = words
      .slice(at, at + 4)
      .filter((word) => !/^(of|de|the|le)$/.test(word.folded))
      .slice(0, 3);
    const said = run.map((word) => word.folded);
    const last = run.at(-1);
    const isIt = [
      [0, 1, 2],
      [2, 1, 0],
      [2, 0, 1],
    ].some(([y = 0, m = 0, d = 0]) => said[y] === year && isMonth(said[m] ?? "") && isDay(said[d] ?? ""));
    const starts = run[0] === first && last !== undefined && /^.{5,30}$/su.test(text.slice(first.from, last.to));
    return isIt && starts ? [{ from: first.from, to: last.to, kind: "birth-date" as const, isKnown: true }] : [];
  });
}

/** Of two in one place the known one stays, then the longer. */
function withoutOverlaps(found: readonly IdentifierFound[]): readonly IdentifierFound[] {
  const best = found.toSorted((a, b) => Number(b.isKnown) - Number(a.isKnown) || b.to - b.from - (a.to - a.from));
  const kept: IdentifierFound[] = [];
  for (const one of best) if (!kept.some((other) => one.from < other.to && other.from < one.to)) kept.push(one);
  return kept.toSorted((a, b) => a.from - b.from);
}
