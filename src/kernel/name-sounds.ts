import anyAscii from "any-ascii";
import type { Sounds } from "./sounds.ts";
import { tibetanSounds } from "./tibetan-sounds.ts";

const silent: Sounds = [""];

// Longest first. Whoever writes a name in Latin letters chooses among these for one sound.
const latin: readonly (readonly [letters: string, sounds: Sounds])[] = [
  ...["tsch", "shch", "sch", "dzh", "tch", "tsh", "chh", "sh", "zh", "ts", "tz", "dj", "dz", "cz", "sz"].map(
    (letters) => [letters, ["s"]] as const,
  ),
  ["kh", ["k", ""]],
  ["gh", ["k", ""]],
  ["ch", ["s", "k"]],
  ["th", ["t", "s"]],
  ["dh", ["t", "s"]],
  ["ph", ["f", "b"]],
  ["ck", ["k"]],
  ["ng", ["nk", "n"]],
  ["x", ["ks", "s"]],
  ["c", ["k", "s"]],
  ["q", ["k", "s"]],
  ["j", ["s", ""]],
  ["v", ["f", ""]],
  ["w", ["", "f"]],
  ["k", ["k"]],
  ["g", ["k"]],
  ["d", ["t"]],
  ["t", ["t"]],
  ["p", ["b"]],
  ["b", ["b"]],
  ["f", ["f"]],
  ["s", ["s"]],
  ["z", ["s"]],
  ["m", ["m"]],
  ["n", ["n"]],
  ["l", ["l"]],
  ["r", ["r"]],
];

/** Letters of other scripts that their transliteration tells wrongly or only in part. */
const others: Readonly<Record<string, Sounds>> = {
  // Arabic, and what its neighbours add
  ث: ["t", "s"],
  ذ: ["s", "t"],
  ظ: ["s", "t"],
  ض: ["t", "s"],
  ج: ["s", "k"],
  ق: ["k"],
  غ: ["k", ""],
  خ: ["k"],
  ح: silent,
  ه: silent,
  ة: ["", "t"],
  ع: silent,
  و: ["", "f"],
  ئ: silent,
  ؤ: silent,
  ء: silent,
  ځ: ["s"],
  څ: ["s"],
  ښ: ["s", "k"],
  ږ: ["s", "k"],
  ۋ: ["", "f"],
  // Hebrew
  ב: ["b", "f"],
  פ: ["b", "f"],
  ף: ["f"],
  ח: ["", "k"],
  ו: ["", "f"],
  צ: ["s"],
  ץ: ["s"],
  ע: silent,
  א: silent,
  ה: silent,
  // Nasals of the Indic scripts
  "ं": ["n", "m"],
  "ঁ": ["n", ""],
  "ং": ["n", "m"],
  "ੰ": ["n", "m"],
  "ਂ": ["n", ""],
  "ં": ["n", "m"],
  "ଂ": ["n", "m"],
  "ం": ["n", "m"],
  "ಂ": ["n", "m"],
  "ം": ["m", "n"],
  "ං": ["n", "m"],
  "ँ": ["n", ""],
  ழ: ["l", "s"],
  ற: ["r", "t"],
  // Burmese: medials are part of the consonant before them
  "ျ": silent,
  "ြ": silent,
  "ွ": silent,
  "ှ": silent,
  သ: ["t", "s"],
  ည: ["", "n"],
  ဉ: ["n", ""],
  ဝ: silent,
  ရ: ["", "r"],
  // Lao and Thai
  ຊ: ["s"],
  ຍ: ["", "n"],
  ញ: ["n"],
  ว: silent,
  ย: silent,
  ห: silent,
  อ: silent,
  ร: ["r", "n", "rn", ""],
  ล: ["l", "n"],
  ผ: ["b"],
  พ: ["b"],
  ภ: ["b"],
  ถ: ["t"],
  ท: ["t"],
  ธ: ["t"],
  ฐ: ["t"],
  ฑ: ["t"],
  // Khmer
  // Korean family names that have a spelling of their own in Latin letters
  박: ["bk", "brk"],
  이: ["", "l", "r"],
  리: ["l", "r", ""],
  임: ["m", "lm", "rm"],
  림: ["m", "lm", "rm"],
  유: ["", "r", "l"],
  류: ["", "r", "l"],
  노: ["n", "r"],
  로: ["n", "r"],
  양: ["nk", "rnk"],
  량: ["nk", "rnk"],
  허: ["", "r"],
  វ: ["", "f"],
  អ: silent,
  ហ: silent,
  ប: ["b"],
  ផ: ["b", "f"],
  រ: ["r", ""],
  យ: silent,
};

// Of Thai: a consonant with its vowel under the mark that silences both. Of Khmer: what stands under the last letter.
const soundless = /\p{L}\p{M}*\u0e4c|\u17d2[\u1780-\u17a2]$/gu;
const burmeseFinal = /([ကစတပ])\u103a/gu;

/** The sounds of a word of one script, letter by letter. */
export function soundsOf(word: string): readonly Sounds[] {
  if (/\p{Script=Tibetan}/u.test(word)) return tibetanSounds(word);
  const written = word.normalize("NFC").replaceAll(soundless, "").replaceAll("\u103a\u1039", "");
  return /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(written)
    ? latinSounds(plainLetters(written))
    : [...written.replaceAll(burmeseFinal, "$1\u0000")].flatMap((letter, at, all) =>
        soundsOfLetter(letter, all[at + 1]),
      );
}

function soundsOfLetter(letter: string, next: string | undefined): readonly Sounds[] {
  if (letter === "\u0000") return [];
  const own = others[letter];
  const known =
    own === undefined ? latinSounds(plainLetters(letter), /\p{Script=Han}/u.test(letter) ? "han" : "other") : [own];
  // A final stop of Burmese is hardly heard: written t, k or not at all.
  return next === "\u0000" ? [["", "t", ...(known[0] ?? [])]] : known;
}

const plainLetters = (text: string) =>
  anyAscii(text)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");

const tokens = new RegExp([...latin.map(([letters]) => letters), "."].join("|"), "g");
const soundsByLetters: ReadonlyMap<string, Sounds> = new Map(latin);

function latinSounds(letters: string, from: "latin" | "han" | "other" = "latin"): readonly Sounds[] {
  return (letters.match(tokens) ?? []).flatMap((one) => {
    const sounds = soundsByLetters.get(one);
    if (sounds === undefined) return [];
    // Transliterations write c and x for one sound, and Chinese q.
    const isHissed = from !== "latin" && (one === "c" || one === "x" || (one === "q" && from === "han"));
    return [isHissed ? ["s"] : one === "l" && from === "other" ? ["l", "r"] : sounds];
  });
}
