/**
 * What takes no room or turns the direction of what follows: controls, fillers, tags, marks for line breaking, variation
 * selectors. A text made with them reads as another one, or as nothing.
 */
const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** Two of them are part of words in Persian, in the scripts of India and others: there they stay. */
const joiner = /[\u200c\u200d]/u;
const insideWord = /(?<=[\p{L}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}])/gu;
/** Letters of a script that shows nothing: a blank by another name. */
const blank = /[\u2800\s]+/gu;

/** One line of what people see: nothing invisible in it, blanks as one space, none at either end. */
export function visibleLine(text: string): string {
  const kept = new Set([...text.matchAll(insideWord)].map((found) => found.index));
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, (breaks) => " ".repeat(breaks.length))
    .replace(invisible, (sign, at: number) => (joiner.test(sign) && kept.has(at) ? sign : ""))
    .replace(blank, " ")
    .trim();
}
