/** What canonical JSON can carry. No undefined, no NaN, no Date: an instant is a string. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON in one form only (RFC 8785: keys sorted by UTF-16 code units, no white space), so that equal values
 * have equal bytes and therefore equal hashes.
 * @throws on a number that is not finite or a string with a lone surrogate
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error("Not a JSON number");
  if (typeof value === "string" && !value.isWellFormed()) throw new Error("Lone surrogate in a string");
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(",")}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${canonicalJson(key)}:${canonicalJson(item)}`).join(",")}}`;
}
