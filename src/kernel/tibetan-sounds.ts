import type { Sounds } from "./sounds.ts";

const consonants: Readonly<Record<string, Sounds>> = {
  ཀ: ["k"],
  ཁ: ["k"],
  ག: ["k"],
  ང: ["n", "nk"],
  ཅ: ["s"],
  ཆ: ["s"],
  ཇ: ["s"],
  ཉ: ["n"],
  ཏ: ["t"],
  ཐ: ["t"],
  ད: ["t"],
  ན: ["n"],
  པ: ["b"],
  ཕ: ["b", "f"],
  བ: ["b", ""],
  མ: ["m"],
  ཙ: ["s"],
  ཚ: ["s"],
  ཛ: ["s"],
  ཝ: [""],
  ཞ: ["s"],
  ཟ: ["s"],
  འ: [""],
  ཡ: [""],
  ར: ["r"],
  ལ: ["l"],
  ཤ: ["s"],
  ས: ["s"],
  ཧ: [""],
  ཨ: [""],
};
const suffixes: Readonly<Record<string, Sounds>> = {
  ག: ["k", ""],
  ང: ["nk", "n"],
  ད: ["", "t"],
  ན: ["n"],
  བ: ["b"],
  མ: ["m"],
  ར: ["r", ""],
  ལ: ["l", ""],
};
const superscribed = new Set(["ར", "ལ", "ས"]);
const prefixes = new Set(["ག", "ད", "བ", "མ", "འ"]);

interface Stack {
  readonly base: string;
  /** Letters under it, as they stand alone. */
  readonly under: readonly string[];
  readonly hasVowel: boolean;
}

/** A syllable writes letters that are not heard: before its root, above it, and after its suffix. */
export function tibetanSounds(word: string): readonly Sounds[] {
  return word
    .split(/[^\u0f40-\u0fbc]+/)
    .filter(Boolean)
    .flatMap((syllable, at) => syllableSounds(stacksOf(syllable), at > 0));
}

function stacksOf(syllable: string): readonly Stack[] {
  return [...syllable.matchAll(/([\u0f40-\u0f6c])([\u0f90-\u0fbc]*)([\u0f71-\u0f84]*)/g)].map(
    ([, base = "", under = "", vowel = ""]) => ({
      base,
      under: [...under].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x50)),
      hasVowel: vowel !== "",
    }),
  );
}

function syllableSounds(stacks: readonly Stack[], follows: boolean): readonly Sounds[] {
  const rootAt = rootOf(stacks);
  const root = stacks[rootAt];
  if (root === undefined) return [];
  // Within a name a prefix or a letter above is sometimes heard: Lobsang, Gendun, Dorje beside Dorji.
  const before = rootAt > 0 ? stacks[rootAt - 1]?.base : undefined;
  const heard: Sounds[] =
    before === undefined || !follows ? [] : [before === "འ" ? ["", "n"] : ["", ...(consonants[before] ?? [])]];
  const suffix = suffixes[stacks[rootAt + 1]?.base ?? ""];
  return [...heard, ...rootSounds(root, follows), ...(suffix === undefined ? [] : [suffix])];
}

function rootOf(stacks: readonly Stack[]): number {
  const marked = stacks.findIndex((one) => one.hasVowel || one.under.length > 0);
  if (marked >= 0) return marked;
  const [first, , third] = stacks;
  const isPrefixed = stacks.length > 3 || (stacks.length === 3 && third?.base !== "ས");
  return isPrefixed && prefixes.has(first?.base ?? "") ? 1 : 0;
}

function rootSounds({ base, under }: Stack, follows: boolean): readonly Sounds[] {
  const [below] = under;
  const isAbove = superscribed.has(base) && below !== undefined && !["ཡ", "ར", "ལ", "ཝ"].includes(below);
  const own = isAbove ? below : base;
  const rest = isAbove ? under.slice(1) : under;
  const above: Sounds[] = isAbove && follows && base !== "ས" ? [["", ...(consonants[base] ?? [])]] : [];
  if (base === "ལ" && below === "ཧ") return [["l"]];
  if (rest.includes("ར")) return [...above, ["t", "tr"]];
  if (rest.includes("ལ")) return [...above, own === "ཟ" ? ["t"] : ["l"]];
  if (rest.includes("ཡ") && "པཕབ".includes(own)) return [...above, ["s"]];
  if (rest.includes("ཡ") && own === "མ") return [...above, ["n"]];
  return [...above, consonants[own] ?? [""]];
}
