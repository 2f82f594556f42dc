import type { Relationship } from "./relationships.ts";

/** What a reader shows of a document, and shows a gap for when it is not there. */
const shown = new Set([
  "image",
  "header",
  "footer",
  "footnotes",
  "endnotes",
  "comments",
  "chart",
  "diagramdata",
  "diagramdrawing",
]);

/**
 * Whether a document names pictures, notes or heads of pages that are not in the file.
 * @param part the list of relationships, by its name
 * @param isThere by the names of parts, in small letters
 */
export function namesMissing(
  part: string,
  relationships: readonly Relationship[],
  isThere: (name: string) => boolean,
): boolean {
  const folder = /^(.*?)_rels\/[^/]+\.rels$/i.exec(part)?.[1];
  if (folder === undefined) return false;
  return relationships.some(
    ({ kind, target, external }) => !external && shown.has(kind) && !isThere(partOf(folder, target)),
  );
}

function partOf(folder: string, target: string): string {
  const path = URL.parse(target.replaceAll("\\", "/"), `http://package.invalid/${folder}`)?.pathname.slice(1) ?? "";
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    // Not an encoded name: it stands as it is written.
    return path.toLowerCase();
  }
}
