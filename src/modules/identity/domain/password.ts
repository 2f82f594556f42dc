import { Refused } from "../../../kernel/refusal.ts";
import { commonWords, rows } from "../rules/common-passwords.ts";

export const shortestPassword = 12;
/** Signs that must be left when everything that is guessed first is taken away. */
const leastOfItsOwn = 5;

// OWASP's first choice of parameters for argon2id: 19 MiB, two passes, one lane.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Loaded at the first password: a tribunal is ready without it. */
const argon2 = () => import("@node-rs/argon2");

export async function hashPassword(password: string): Promise<string> {
  return (await argon2()).hash(password.normalize("NFKC"), cost);
}

export async function passwordMatches(hashed: string, password: string): Promise<boolean> {
  return (await argon2()).verify(hashed, password.normalize("NFKC"));
}

/**
 * Any signs, any mixture, no rules of composition: only length, and that it is not what is tried first.
 * @throws password-too-weak when shorter than twelve characters, or made of the address, of common words, of rows of
 *   the keyboard or of one sign repeated
 */
export function checkPassword(password: string, email: string): void {
  const plain = password.normalize("NFKC").toLowerCase();
  const local = email.toLowerCase().split("@")[0] ?? "";
  const words = local.length > 3 ? [local, ...local.split(/[^a-z0-9]+/).filter((part) => part.length > 3)] : [];
  const weak =
    [...plain].length < shortestPassword ||
    new Set(plain).size < leastOfItsOwn ||
    [plain, undecorated(plain)].some((form) => ownSigns(form, words) < leastOfItsOwn);
  if (weak) throw new Refused("password-too-weak");
}

const decorations: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };

function undecorated(plain: string): string {
  const letters = plain.normalize("NFD").replace(/\p{M}/gu, "");
  return letters
    .replaceAll("@", "a")
    .replaceAll("$", "s")
    .replace(/[013457]/g, (sign) => decorations[sign] ?? sign);
}

const longestFirst = [...commonWords].sort((one, other) => other.length - one.length);

/** How many signs remain when the words, the years, the rows and the repetitions are gone. */
function ownSigns(form: string, words: readonly string[]): number {
  let left = form;
  for (const word of [...words, ...longestFirst]) left = left.replaceAll(word, " ");
  left = left.replace(/(?:19|20)\d\d/g, " ").replace(/(.)\1{2,}/gu, " ");
  for (const row of rows) for (const way of [row, [...row].reverse().join("")]) left = withoutRuns(left, way);
  return [...left.replace(/[^\p{L}\p{N}]/gu, "")].length;
}

function withoutRuns(text: string, row: string): string {
  let left = text;
  for (let length = row.length; length >= 4; length--)
    for (let from = 0; from + length <= row.length; from++) left = left.replaceAll(row.slice(from, from + length), " ");
  return left;
}
