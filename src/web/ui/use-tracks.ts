import { type RefObject, useLayoutEffect } from "react";

/** Beyond so many blocks a table is laid out block by block, in widths measured on these. */
const measuredBlocks = 2;

/** Gives a table's rows the widths that its columns have as a table. */
function layTracks(table: HTMLTableElement): void {
  table.classList.remove("tracks");
  const others = [...table.tBodies].slice(measuredBlocks);
  for (const one of others) one.style.display = "none";
  const widthOf = (one: Element) => one.getBoundingClientRect().width;
  const widths = [...(table.tHead?.rows[0]?.cells ?? [])].map(widthOf);
  const whole = widthOf(table);
  const isWider = whole > (table.parentElement?.clientWidth ?? whole) + 1;
  table.style.setProperty("--tracks", widths.map((width) => `minmax(0, ${width.toFixed(2)}fr)`).join(" "));
  table.style.setProperty("--tracks-width", isWider ? `${whole}px` : "100%");
  for (const one of others) one.style.display = "";
  table.classList.add("tracks");
}

/**
 * Lets a long table grow at the price of the rows that are added: a browser lays out a table whole, and of two thousand rows that
 * takes longer than a hand waits. `headings` are those that stand there: others have other widths.
 */
export function useTracks(place: RefObject<HTMLTableElement | null>, blocks: number, headings: string): void {
  const isLong = blocks > measuredBlocks;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other headings are measured anew
  useLayoutEffect(() => {
    const table = place.current;
    if (table === null || !isLong) return undefined;
    const lay = () => layTracks(table);
    lay();
    window.addEventListener("resize", lay);
    return () => {
      window.removeEventListener("resize", lay);
      table.classList.remove("tracks");
    };
  }, [place, isLong, headings]);
}
