import { nameKeys } from "../../../kernel/name-keys.ts";
import { folded, isCaseless, isLikeName, type Word, wordsIn } from "./folded-words.ts";

/** Where words of a person's name stand in a text. */
export interface NameFound {
  readonly from: number;
  readonly to: number;
  /** `name`: as it is known. `sound`: written otherwise, in this script or another, and read alike. */
  readonly by: "name" | "sound";
  /** A word of the language may be a name too: `may`, `rose`. Without a capital it is less likely one. */
  readonly isSure: boolean;
}

/** What names are made of, ready to be looked for. */
export interface KnownNames {
  readonly words: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
  readonly sounds: ReadonlySet<string>;
  /** Of scripts without capitals: they are looked for inside words too. */
  readonly caseless: readonly string[];
  /** Words of texts that were looked at, and whether they are read as a word of the names is. */
  readonly heard: Map<string, boolean>;
  /** Most words that one word of a name may be written as. */
  readonly longest: number;
}

// Particles alone name nobody, and stand in every text.
const particles = new Set(
  "a al ad an ar as at az ash el il ul bin bint ibn abu abd umm da das de del della der di do dos du e el la las le les los of san st ste te ten ter van von y z zu the".split(
    " ",
  ),
);
export const isParticle = (foldedWord: string): boolean => particles.has(foldedWord);
/** Fewer letters stand inside too many words. */
const fewestLetters = 3;
/** Fewer consonants are those of too many words. */
const fewestConsonants = 3;

/** Each name in every writing that is known: as it is written, in Latin letters, a former name. */
export function knownNames(names: readonly string[]): KnownNames {
  const all = names.map(wordsIn);
  const words = new Set<string>();
  for (const parts of all) {
    for (const [at, part] of parts.entries()) {
      const isAlone = [...part.folded].length > 1 && !particles.has(part.folded);
      if (isAlone) words.add(part.folded);
      // `Abdel Rahman` is written `Abdelrahman` elsewhere.
      for (const more of [2, 3, 4]) {
        const run = parts.slice(at, at + more);
        if (run.length === more) words.add(run.map((one) => one.folded).join(""));
      }
    }
  }
  const parts = all.flat().filter((part) => !particles.has(part.folded));
  return {
    words,
    initials: new Set(parts.map((part) => [...part.folded][0] ?? "")),
    sounds: new Set(parts.flatMap((part) => soundsOf(part.text))),
    caseless: [...words].filter((one) => isCaseless(one) && [...one].length >= fewestLetters),
    heard: new Map(),
    longest: 4,
  };
}

/**
 * The consonants of a word as names are compared by them, whatever its script. Two alone are those of too many words: they
 * count with the first letter of a long one, for `Muhammad` is written in twenty ways.
 */
function soundsOf(text: string): readonly string[] {
  const sounds = nameKeys([[text]]).flatMap((key) => (/^[~*]/.test(key) ? [key.slice(1)] : []));
  const start = folded(text);
  return sounds.flatMap((one) => {
    if (one.length >= fewestConsonants) return [one];
    return one.length === fewestConsonants - 1 && start.length > 4 ? [`${start[0]} ${one}`] : [];
  });
}

/** Every place at which words of the names stand, neighbours together: `Zorvamar, Lumia`, `L. Zorvamar`. */
export function namesIn(text: string, known: KnownNames): readonly NameFound[] {
  const words = wordsIn(text);
  const hits: NameFound[] = [];
  for (let at = 0; at < words.length; at++) {
    const hit = hitAt(words, at, known);
    if (hit === null) continue;
    hits.push(hit.found);
    at += hit.words - 1;
  }
  return joined(text, words, hits, known);
}

function hitAt(words: readonly Word[], at: number, known: KnownNames): { found: NameFound; words: number } | null {
  for (let count = known.longest; count > 0; count--) {
    const run = words.slice(at, at + count);
    const [first, last] = [run[0], run.at(-1)];
    if (run.length < count || first === undefined || last === undefined) continue;
    if (!known.words.has(run.map((one) => one.folded).join(""))) continue;
    return { found: { from: first.from, to: last.to, by: "name", isSure: isLikeName(first.text) }, words: count };
  }
  const one = words[at];
  if (one === undefined) return null;
  const found = { from: one.from, to: one.to, isSure: false };
  if (isOfSeveral(one.folded, known))
    return { found: { ...found, by: "name", isSure: isLikeName(one.text) }, words: 1 };
  if (isCaseless(one.text) && known.caseless.some((name) => one.folded.includes(name)))
    return { found: { ...found, by: "name" }, words: 1 };
  return isLikeName(one.text) && isHeard(one.text, known) ? { found: { ...found, by: "sound" }, words: 1 } : null;
}

/** A family by its name: `the Zorvamars`, « les Zorvamars », `the Gomezes`. */
const isOfSeveral = (word: string, { words }: KnownNames): boolean =>
  [/s$/, /es$/].some((plural) => {
    const one = word.replace(plural, "");
    return one !== word && [...one].length > fewestLetters && words.has(one);
  });

function isHeard(text: string, { heard, sounds }: KnownNames): boolean {
  const before = heard.get(text);
  if (before !== undefined) return before;
  const isRead = soundsOf(text).some((key) => sounds.has(key));
  heard.set(text, isRead);
  return isRead;
}

const between = /^[\s,.'’\-‐‑\u00a0]{1,3}$/u;

function joined(
  text: string,
  words: readonly Word[],
  hits: readonly NameFound[],
  known: KnownNames,
): readonly NameFound[] {
  const found: NameFound[] = [];
  for (const hit of hits) {
    const start = withInitials(text, words, hit, known);
    const before = found.at(-1);
    const gap = before === undefined ? "" : gapOf(text, words, before.to, start);
    if (before === undefined || !between.test(gap)) found.push({ ...hit, from: start });
    else found[found.length - 1] = both(before, hit);
  }
  return found;
}

/** What stands between two parts of one name, without the particles of it. */
function gapOf(text: string, words: readonly Word[], from: number, to: number): string {
  const inside = words.filter((one) => one.from >= from && one.to <= to);
  if (!inside.every((one) => particles.has(one.folded)) || inside.length > 3) return text.slice(from, to);
  return inside.length === 0 ? text.slice(from, to) : " ";
}

const both = (a: NameFound, b: NameFound): NameFound => ({
  from: a.from,
  to: b.to,
  by: a.by === "name" || b.by === "name" ? "name" : "sound",
  isSure: a.isSure || b.isSure,
});

/** `L. Zorvamar`: the initials before belong to the name when they are those of its words. */
function withInitials(text: string, words: readonly Word[], hit: NameFound, known: KnownNames): number {
  let { from } = hit;
  for (const one of words.filter((before) => before.to <= hit.from).reverse()) {
    const isInitial = [...one.folded].length === 1 && isLikeName(one.text) && known.initials.has(one.folded);
    if (!isInitial || !/^\.?[\s\u00a0-]{0,2}$/u.test(text.slice(one.to, from))) break;
    from = one.from;
  }
  return from;
}
