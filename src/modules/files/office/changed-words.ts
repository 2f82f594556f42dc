import type { XmlListener } from "./xml-reader.ts";

/**
 * Where a tracked change begins and ends in the words that the pages show, without any space: the most exact first, so that a
 * change whose surroundings are broken by a page or a number is still found. No end: it is short.
 */
export interface ChangedWords {
  readonly begin: readonly string[];
  readonly end: readonly string[];
}

const changes = new Set(["ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"]);
/** A letter of each side makes “a” findable among a thousand of it. */
const around = 16;
const longest = 60;
const fewestAlone = 6;

/** The words of one part of a Word file in their order, deleted ones too, as its pages show them; and what was changed in them. */
export class ChangedPart implements XmlListener {
  #words = "";
  readonly #open: number[] = [];
  readonly #ranges: [number, number][] = [];
  #shows = false;
  #isHidden = false;

  opened(name: string, attribute: (name: string) => string | undefined): void {
    if (name === "r") this.#isHidden = false;
    if (name === "vanish" && !/^(0|false|off)$/i.test(attribute("val") ?? "")) this.#isHidden = true;
    if (name === "t" || name === "delText") this.#shows = !this.#isHidden;
    if (changes.has(name)) this.#open.push(this.#words.length);
  }

  text(text: string): void {
    if (this.#shows) this.#words += text.replaceAll(/\s+/gu, "");
  }

  closed(name: string): void {
    if (name === "t" || name === "delText") this.#shows = false;
    if (!changes.has(name)) return;
    const begin = this.#open.pop();
    if (begin !== undefined) this.#ranges.push([begin, this.#words.length]);
  }

  /** In the order of the words, none inside of another. */
  found(): readonly ChangedWords[] {
    const sorted = this.#ranges.toSorted(([from, to], [other, until]) => from - other || until - to);
    let reached = -1;
    const outer = sorted.filter(([, to]) => {
      const isOuter = to > reached;
      reached = Math.max(reached, to);
      return isOuter;
    });
    return outer.map(([from, to]) => {
      const isLong = to - from > longest;
      const head = isLong ? from + longest : to;
      const end = isLong ? tries(this.#words, to - longest, to) : [];
      return { begin: tries(this.#words, from, head), end };
    });
  }
}

function tries(words: string, from: number, to: number): readonly string[] {
  const before = Math.max(0, from - around);
  const all = [words.slice(before, to + around), words.slice(before, to), words.slice(from, to + around)];
  if (to - from >= fewestAlone) all.push(words.slice(from, to));
  return all.filter((one) => one.length >= fewestAlone);
}
