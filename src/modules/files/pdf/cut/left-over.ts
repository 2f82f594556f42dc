import { type QpdfValue, qpdfObjects } from "../qpdf.ts";

const shortestWord = 6;
const mostWords = 20_000;

/**
 * A word that stands on pages that were cut away alone, and is inside the part all the same; null when none is. The last
 * check: what was made is searched, whatever led it there.
 */
export async function leftOver(part: Uint8Array, keptText: string, cutText: string): Promise<string | null> {
  const kept = new Set(wordsOf(keptText));
  const foreign = wordsOf(cutText)
    .filter((word) => !kept.has(word))
    .slice(0, mostWords);
  if (foreign.length === 0) return null;
  const { outcome, objects } = await qpdfObjects(part, true);
  if (outcome === "failed") throw new Error("What qpdf wrote, it cannot read");
  const inside = new Set<string>();
  for (const { value, stream } of objects.values()) {
    for (const text of textsIn(value)) for (const word of wordsOf(text)) inside.add(word);
    if (stream === null || isProgramOrPicture(value)) continue;
    for (const word of wordsOf(stream.toString("latin1"))) inside.add(word);
  }
  // A word that a page here writes letter by letter is no word of the other page.
  return foreign.find((word) => inside.has(word) && !keptText.includes(word)) ?? null;
}

const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    (text.match(/[\p{L}\p{N}]+(?:[-'’.@][\p{L}\p{N}]+)*/gu) ?? []).filter((word) => word.length >= shortestWord),
  ),
];

/** Fonts and pictures are full of bytes that look like words. */
function isProgramOrPicture(value: QpdfValue): boolean {
  const entries = value as { readonly [key: string]: QpdfValue };
  const keys = Object.keys(entries);
  return keys.some((key) => /^\/(Length[123]|N|FunctionType|CMapName)$/.test(key)) || entries["/Subtype"] === "/Image";
}

function* textsIn(value: QpdfValue): Generator<string> {
  if (typeof value === "string") {
    if (value.startsWith("u:")) yield value.slice(2);
    if (value.startsWith("b:")) yield Buffer.from(value.slice(2), "hex").toString("latin1");
  } else if (value !== null && typeof value === "object") for (const one of Object.values(value)) yield* textsIn(one);
}
