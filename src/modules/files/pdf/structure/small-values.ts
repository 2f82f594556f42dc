import { isDictionary, nameOf, type PdfDictionary, type PdfValue } from "./lexer.ts";

const ofParameters = ["Predictor", "Columns", "Colors", "BitsPerComponent", "EarlyChange", "Name"];
const describing = ["Type", "N", "First", "Filter", "F", "DecodeParms", "DP", "Length"];
const longestList = 8;
const deepest = 8;

/** Objects of their own that a stream may be described by: numbers, names, short lists, parameters of a filter. */
export class SmallValues {
  readonly known = new Map<number, PdfValue>();

  keep(number: number, value: PdfValue): void {
    const list = Array.isArray(value) && value.length <= longestList;
    const parameters = isDictionary(value) && ofParameters.some((key) => value.has(key)) && value.size <= longestList;
    if (typeof value === "number" || nameOf(value) !== null || list || parameters) this.known.set(number, value);
  }

  /** A stream's dictionary with what it refers to put in: as far as it is known by now. */
  describe(dictionary: PdfDictionary): PdfDictionary {
    const found = new Map(dictionary);
    for (const key of describing) {
      const value = dictionary.get(key);
      if (value !== undefined) found.set(key, this.#resolved(value, 0));
    }
    return found;
  }

  #resolved(value: PdfValue, depth: number): PdfValue {
    if (typeof value !== "object" || value === null || depth > deepest) return value;
    if ("ref" in value) {
      const known = this.known.get(value.ref);
      return known === undefined ? value : this.#resolved(known, depth + 1);
    }
    if (Array.isArray(value)) return value.map((item: PdfValue) => this.#resolved(item, depth + 1));
    if (!isDictionary(value)) return value;
    return new Map([...value].map(([key, item]) => [key, this.#resolved(item, depth + 1)]));
  }
}
