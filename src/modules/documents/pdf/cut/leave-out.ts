import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { dropUnusedLayers } from "./unused-layers.ts";
import { dropUnusedResources } from "./unused-resources.ts";

const name = (of: string) => PDFName.of(of);

/** What a part needs of its catalog to be shown; all else speaks of the whole document. */
const keptOfCatalog = new Set([
  "Type",
  "Pages",
  "AcroForm",
  "OCProperties",
  "Lang",
  "Version",
  "Extensions",
  "OutputIntents",
]);
/** What a page says beyond how it looks. */
const leftOfPage = ["StructParents", "B", "AA", "PieceInfo", "Metadata", "SeparationInfo", "Dur", "Trans", "PresSteps"];

/** Takes out of a document, whose page tree holds the wanted pages alone, whatever else leads to others. */
export function leaveOut(document: PDFDocument): void {
  const { catalog, context } = document;
  for (const key of catalog.keys()) if (!keptOfCatalog.has(key.decodeText())) catalog.delete(key);
  delete context.trailerInfo.Info;
  const pages = document.getPages();
  const kept = new Set(pages.map((page) => page.ref.toString()));
  const widgets = new Set<PDFObject>();
  for (const { node } of pages) {
    for (const key of leftOfPage) node.delete(name(key));
    const annotations = node.lookupMaybe(name("Annots"), PDFArray);
    for (const annotation of annotations?.asArray() ?? []) widgets.add(annotation);
    dropUnusedResources(node);
  }
  dropForeign(document, kept, widgets);
  dropUnusedLayers(document);
}

/** Walks all that the catalog leads to and cuts what leads to a page, or to an answer, that is not here. */
function dropForeign(document: PDFDocument, kept: ReadonlySet<string>, widgets: ReadonlySet<PDFObject>): void {
  const { context, catalog } = document;
  const isForeign = (value: PDFObject): boolean => {
    if (!(value instanceof PDFRef)) return false;
    const target = context.lookup(value);
    if (!(target instanceof PDFDict)) return false;
    if (target.get(name("Type")) === name("Page")) return !kept.has(value.toString());
    return target.get(name("Subtype")) === name("Widget") && !widgets.has(value);
  };
  const seen = new Set<PDFObject>();
  const waiting: PDFObject[] = [catalog];
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    const value = object instanceof PDFRef ? context.lookup(object) : object;
    if (value === undefined || seen.has(value)) continue;
    seen.add(value);
    const dictionary = value instanceof PDFStream ? value.dict : value;
    if (dictionary instanceof PDFDict) {
      for (const [key, entry] of dictionary.entries()) {
        if (key === name("StructParent") || leadsAway(document, key, entry, isForeign)) dictionary.delete(key);
        else waiting.push(entry);
      }
    } else if (dictionary instanceof PDFArray) {
      for (let at = dictionary.size() - 1; at >= 0; at--) {
        const entry = dictionary.get(at);
        if (isForeign(entry)) dictionary.remove(at);
        else waiting.push(entry);
      }
    }
  }
}

/** A link, or an action, whose goal is a page that is not here, or is named in the names that are gone. */
function leadsAway(
  document: PDFDocument,
  key: PDFName,
  entry: PDFObject,
  isForeign: (value: PDFObject) => boolean,
): boolean {
  if (isForeign(entry)) return true;
  const value = entry instanceof PDFRef ? document.context.lookup(entry) : entry;
  if (key === name("Dest")) return !(value instanceof PDFArray) || isForeign(value.get(0));
  if (!(value instanceof PDFDict) || !["GoTo", "GoToR", "Thread", "Named"].includes(actionOf(value))) return false;
  const goal = value.lookup(name("D"));
  return !(goal instanceof PDFArray) || isForeign(goal.get(0));
}

function actionOf(value: PDFDict): string {
  const kind = value.lookup(name("S"));
  return kind instanceof PDFName ? kind.decodeText() : "";
}
