import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { keepKeys } from "./kept-keys.ts";

const name = (of: string) => PDFName.of(of);

/** Leaves out the layers that no page here uses: their names may say what was cut away. */
export function dropUnusedLayers(document: PDFDocument): void {
  const properties = document.catalog.lookupMaybe(name("OCProperties"), PDFDict);
  if (properties === undefined) return;
  const used = reachedFrom(document, document.catalog.get(name("Pages")));
  const keep = (list: PDFArray | undefined) => {
    for (let at = (list?.size() ?? 0) - 1; at >= 0; at--) {
      const layer = list?.get(at);
      if (!(layer instanceof PDFRef) || !used.has(layer.toString())) list?.remove(at);
    }
  };
  keep(properties.lookupMaybe(name("OCGs"), PDFArray));
  keepKeys(properties, "layers");
  const standing = properties.lookupMaybe(name("D"), PDFDict);
  for (const key of ["ON", "OFF", "Locked"]) keep(standing?.lookupMaybe(name(key), PDFArray));
  // Not how a reader lists the layers, nor rules between those that may be gone.
  if (standing !== undefined) keepKeys(standing, "layerState");
  const events = standing?.lookupMaybe(name("AS"), PDFArray);
  for (const one of events?.asArray() ?? []) {
    const event = document.context.lookup(one);
    if (event instanceof PDFDict) keep(event.lookupMaybe(name("OCGs"), PDFArray));
  }
}

function reachedFrom(document: PDFDocument, start: PDFObject | undefined): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = start === undefined ? [] : [start];
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (reached.has(object.toString())) continue;
      reached.add(object.toString());
      const target = document.context.lookup(object);
      if (target !== undefined) waiting.push(target);
    } else if (object instanceof PDFStream) waiting.push(object.dict);
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFArray) waiting.push(...object.asArray());
  }
  return reached;
}
