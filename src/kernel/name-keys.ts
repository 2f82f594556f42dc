import { soundsOf } from "./name-sounds.ts";
import { plainText } from "./plain-text.ts";
import { Remembered } from "./remembered.ts";
import type { Sounds } from "./sounds.ts";
import { isLatin } from "./written-line.ts";

/** Ways to read one word are at most so many; with words written together fewer are followed. */
const mostWays = 8;
const mostInRun = 3;
const longestRun = 4;
const mostWords = 6;

/** What one word, or several written together, may be: `=` its letters, `*` or `~` its consonants. */
interface Run {
  readonly letters: string;
  readonly sounds: readonly string[];
}

// The article, which some write before a name and some leave out.
const article = /^(al|el|ul|il|ad|ar|as|az|an|at|ash)$/;

/** A name in its words: `Van der Berg`, `N’Diaye`, `Kim Cheol-su`. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize("NFC")
    .split(/[^\p{L}\p{M}\p{N}\u0f0b\u200c\u200d]+/u)
    .filter(Boolean);
}

// Most names are those of many: read once.
const known = new Remembered<readonly string[]>(5000);

const readings = (word: string): readonly string[] =>
  known.of(word, () => {
    // The Arabic article is part of the word, and often left out in Latin letters.
    const bare = word.replace(/^\u0627\u0644(?=.{2})/u, "");
    const ways = [bare, ...(bare === word ? [] : [word])].flatMap((one) => combined(soundsOf(one)));
    return [...new Set(ways)].slice(0, mostWays);
  });

/** The consonants of a word in each way in which its letters may be read, doubled ones once. */
function combined(letters: readonly Sounds[]): readonly string[] {
  let ways: readonly string[] = [""];
  for (const sounds of letters) ways = sounds.flatMap((sound) => ways.map((way) => way + sound)).slice(0, 24);
  return [...new Set(ways.map((way) => way.replaceAll(/(.)\1+/g, "$1")))].slice(0, mostWays);
}

function runOf(words: readonly string[]): Run {
  const letters = words.map((word) => plainText(word).replaceAll(" ", "")).join("");
  const [first = "", ...rest] = words;
  let sounds = readings(first);
  for (const word of rest)
    sounds = readings(word)
      .slice(0, mostInRun)
      .flatMap((more) => sounds.slice(0, mostInRun).map((one) => one + more));
  const once = [...new Set(sounds.map((one) => one.replaceAll(/(.)\1+/g, "$1")))];
  return { letters, sounds: once.filter((one) => one !== "").slice(0, mostWays) };
}

/** Each stretch of words that stand side by side. */
function runsOf(words: readonly string[]): readonly (readonly string[])[] {
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(longestRun, words.length - from) }, (__, more) => words.slice(from, from + more + 1)),
  );
}

/**
 * The keys by which somebody is found whose name is written otherwise: every word and every run of words by its letters
 * (`=`) and by its consonants, `~` from a name in Latin letters and `*` from one in another script. Each of `writings` is
 * the name once, in its parts: as it is written, in Latin letters, family name first.
 */
export function nameKeys(writings: readonly (readonly string[])[]): readonly string[] {
  const keys = new Set<string>();
  for (const parts of writings) {
    for (const run of runsOf(parts.flatMap(wordsOf).slice(0, mostWords))) {
      const mark = run.every(isLatin) ? "~" : "*";
      const { letters, sounds } = runOf(run);
      if (letters !== "") keys.add(`=${letters}`);
      for (const one of sounds) keys.add(mark + one);
    }
  }
  return [...keys].slice(0, 200);
}

/** Ways to ask for a name: each is a list of keys that a person must have. In the order of how near they are. */
export interface KeysAsked {
  readonly letters: readonly (readonly string[])[];
  readonly otherScript: readonly (readonly string[])[];
  readonly sound: readonly (readonly string[])[];
}

const mostAsked = 24;
/** Fewer consonants than these are those of too many names in Latin letters. */
const fewestConsonants = 3;

export function keysAsked(typed: string): KeysAsked {
  const all = wordsOf(typed).slice(0, mostWords);
  const bare = all.filter((word) => !article.test(plainText(word)));
  const ways = [all, ...(bare.length < all.length ? [bare] : [])].flatMap(segmentations);
  // Names have no digits: what has some is a number, of a case or a licence.
  if (/\p{N}/u.test(typed)) return { letters: [], otherScript: [], sound: [] };
  const runs = ways.map((way) => way.map(runOf));
  const letters = runs
    .filter((way) => way.every((run) => run.letters.length > 1))
    .map((way) => way.map((run) => `=${run.letters}`));
  const heard = runs
    .filter((way) => way.every((run) => run.sounds.length > 0 && run.letters.length > 1))
    .flatMap((way) => alternatives(way.map((run) => run.sounds)))
    .slice(0, mostAsked);
  const long = heard.filter((way) => way.join("").length >= fewestConsonants);
  const isOther = !isLatin(typed);
  const marked = (those: readonly (readonly string[])[], mark: string) =>
    those.map((way) => way.map((one) => mark + one));
  return {
    letters: letters.slice(0, mostAsked),
    otherScript: [...marked(heard, "*"), ...(isOther ? marked(heard, "~") : [])],
    sound: isOther ? [] : marked(long, "~"),
  };
}

/** The words in their order, written together in every way. */
function segmentations(words: readonly string[]): readonly (readonly (readonly string[])[])[] {
  return Array.from({ length: Math.min(longestRun, words.length) }, (_, more) => more + 1).flatMap((length) => {
    const first = words.slice(0, length);
    const rest = words.slice(length);
    return rest.length === 0 ? [[first]] : segmentations(rest).map((way) => [first, ...way]);
  });
}

function alternatives(runs: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let ways: readonly (readonly string[])[] = [[]];
  for (const sounds of runs)
    ways = ways.flatMap((way) => sounds.slice(0, mostInRun).map((one) => [...way, one])).slice(0, mostAsked);
  return ways;
}

/** Every way at once, where it does not matter how near a name is. */
export const nearWays = ({ letters, otherScript, sound }: KeysAsked): readonly (readonly string[])[] => [
  ...letters,
  ...otherScript,
  ...sound,
];
