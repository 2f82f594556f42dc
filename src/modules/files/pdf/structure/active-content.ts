import { nameOf, type PdfDictionary, type PdfValue } from "./lexer.ts";

/** What makes a PDF more than pages. The order is the order in which one is named when there are several. */
export const activeKinds = ["portfolio", "script", "launch", "media", "attachments", "form"] as const;
export type ActiveKind = (typeof activeKinds)[number];

const launches = new Set(["Launch", "ImportData", "SubmitForm", "GoToE"]);
const mediaActions = new Set(["Movie", "Sound", "Rendition", "RichMediaExecute", "GoTo3DView"]);
const mediaAnnotations = new Set(["RichMedia", "Movie", "Sound", "3D", "Screen"]);

/** Adds what one dictionary shows (ISO 32000-2, 7.11.4 embedded files, 12.3.5 collections, 12.6 actions, 13 media). */
export function noteActive(dictionary: PdfDictionary, found: Set<ActiveKind>): void {
  const action = nameOf(dictionary.get("S"));
  const type = nameOf(dictionary.get("Type"));
  const subtype = nameOf(dictionary.get("Subtype"));
  if (action === "JavaScript" || (dictionary.has("JS") && (action === "Rendition" || action === null)))
    found.add("script");
  if (action !== null && launches.has(action)) found.add("launch");
  // A structure element also has an /S; it plays nothing.
  if (action !== null && mediaActions.has(action) && !(dictionary.has("P") && dictionary.has("K"))) found.add("media");
  if (subtype !== null && mediaAnnotations.has(subtype) && (dictionary.has("Rect") || type === "Annot"))
    found.add("media");
  if (type === "EmbeddedFile" || subtype === "FileAttachment" || holdsFile(dictionary.get("EF")))
    found.add("attachments");
  if (type === "Catalog" && isPresent(dictionary.get("Collection"))) found.add("portfolio");
  // Whatever else stands beside it: readers ask for this key alone.
  if (isPresent(dictionary.get("XFA"))) found.add("form");
}

/** An action's name may stand in an object of its own. */
export function noteName(name: string, found: Set<ActiveKind>): void {
  if (name === "JavaScript") found.add("script");
  if (launches.has(name)) found.add("launch");
}

const holdsFile = (value: PdfValue | undefined) =>
  typeof value === "object" && value !== null && ("ref" in value || (value instanceof Map && value.size > 0));

const isPresent = (value: PdfValue | undefined) =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
