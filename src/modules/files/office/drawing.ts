import { leadsElsewhere } from "./link-target.ts";
import type { Note } from "./office-finding.ts";

const handler = /^on[a-z]+$/i;
/** What a style draws with or takes in: `url(…)`, `@import "…"`. */
const taken = /(?:url\(|@import(?:\s*url\()?)\s*["']?([^"')\s;]+)/gi;

/** A drawing (SVG) inside an office file: whoever opens it by itself runs what stands in it and fetches what it names. */
export function noteDrawing(element: string, all: readonly [string, string][], note: Note): void {
  // Pages of the web inside of a drawing.
  if (/^(foreignObject|iframe|embed|object)$/i.test(element)) note("embedded");
  for (const [key, value] of all) {
    if (handler.test(key)) note("macros");
    noteStyle(value, note);
  }
}

export function noteStyle(style: string, note: Note): void {
  for (const [, address = ""] of style.matchAll(taken)) if (leadsElsewhere(address)) note("remote");
}
