import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  type PDFObject,
  type PDFPageLeaf,
  PDFRef,
} from "@cantoo/pdf-lib";
import { keepKeys } from "./kept-keys.ts";

const name = (of: string) => PDFName.of(of);

/**
 * Leaves a page its annotations with what shows of them: how they look, what they say, and where their links lead, if that
 * is an address or a page that is here. Notes that answer a note of another page stand by themselves.
 * @returns those that stay
 */
export function keepAnnotations(
  document: PDFDocument,
  page: PDFPageLeaf,
  pageRef: PDFRef,
  pages: ReadonlySet<string>,
): PDFDict[] {
  const { context } = document;
  const list = context.lookup(page.get(name("Annots")));
  const entries = list instanceof PDFArray ? list.asArray() : [];
  const kept = entries.flatMap((entry): PDFDict[] => {
    const annotation = context.lookup(entry);
    return annotation instanceof PDFDict ? [annotation] : [];
  });
  for (const annotation of kept) {
    keepKeys(annotation, "annotation");
    if (annotation.has(name("P"))) annotation.set(name("P"), pageRef);
    const isWidget = annotation.lookup(name("Subtype")) === name("Widget");
    for (const key of isWidget ? ["Popup", "IRT"] : ["Popup", "IRT", "Parent", "Kids"])
      if (!kept.includes(annotation.lookup(name(key)) as PDFDict)) annotation.delete(name(key));
    keepLink(annotation, pages);
    keepAppearance(annotation);
  }
  if (list !== undefined && list !== PDFNull) page.set(name("Annots"), context.obj(entries as PDFObject[]));
  return kept;
}

function keepLink(annotation: PDFDict, pages: ReadonlySet<string>): void {
  if (!isGoalHere(annotation.lookup(name("Dest")), pages)) annotation.delete(name("Dest"));
  const action = annotation.lookup(name("A"));
  annotation.delete(name("A"));
  if (!(action instanceof PDFDict)) return;
  const kind = action.lookup(name("S"));
  const goal = action.lookup(name("D"));
  const address = action.lookup(name("URI"));
  const { context } = annotation;
  if (kind === name("URI") && address !== undefined)
    annotation.set(name("A"), context.obj({ Type: "Action", S: "URI", URI: address }));
  if (kind === name("GoTo") && goal !== undefined && isGoalHere(goal, pages))
    annotation.set(name("A"), context.obj({ Type: "Action", S: "GoTo", D: goal }));
}

/** A named goal is a name of the whole document. */
const isGoalHere = (goal: PDFObject | undefined, pages: ReadonlySet<string>) =>
  goal instanceof PDFArray && goal.get(0) instanceof PDFRef && pages.has(goal.get(0).toString());

/** How it looks; not how it would when a pointer is over it or presses it. */
function keepAppearance(annotation: PDFDict): void {
  const appearance = annotation.lookup(name("AP"));
  const usual = appearance instanceof PDFDict ? appearance.get(name("N")) : undefined;
  annotation.delete(name("AP"));
  if (usual !== undefined) annotation.set(name("AP"), annotation.context.obj({ N: usual }));
}
