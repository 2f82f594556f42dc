import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { keepAnnotations } from "./kept-annotations.ts";
import { keepFields } from "./kept-fields.ts";
import { keepKeys, keptOfNothing } from "./kept-keys.ts";
import { dropUnusedLayers } from "./unused-layers.ts";
import { contentsIn, drawnLetters, nameOfKey, type UsedNames, usedNames } from "./used-names.ts";

const name = (of: string) => PDFName.of(of);

/** A content of which it cannot be told what it draws, beside pages that are cut away. */
export class ContentUnread extends Error {}

/**
 * Takes out of a document, whose page tree holds the wanted pages alone, whatever their looks do not need. Kept is what
 * is known to be needed; what leads elsewhere, or says more, is not asked why.
 * @param all whether no page was cut away: what cannot be read may stay then
 * @throws ContentUnread
 */
export function leaveOut(document: PDFDocument, all: boolean): void {
  const { catalog, context } = document;
  keepKeys(catalog, "catalog");
  delete context.trailerInfo.Info;
  const pages = document.getPages();
  const kept = new Set(pages.map((page) => page.ref.toString()));
  const annotations = new Map(pages.map((page) => [page.ref, keepAnnotations(document, page.node, page.ref, kept)]));
  keepFields(document, new Set([...annotations.values()].flat()));
  for (const { node } of pages) {
    keepKeys(node, "page");
    node.Parent()?.ascend((ancestor) => keepKeys(ancestor, "pages"));
    keepResources(document, node, contentsIn(context, node.get(name("Contents"))), all);
  }
  const intents = context.lookup(catalog.get(name("OutputIntents")));
  for (const intent of intents instanceof PDFArray ? intents.asArray() : []) {
    const one = context.lookup(intent);
    if (one instanceof PDFDict) keepKeys(one, "outputIntent");
  }
  new Pruning(document, kept, all).from(catalog);
  dropUnusedLayers(document);
}

/** Whoever draws gets resources of its own, with what it names and no more: many often share one dictionary. */
function keepResources(document: PDFDocument, owner: PDFDict, contents: readonly PDFObject[], all: boolean): void {
  const shared = document.context.lookup(owner.get(name("Resources")));
  owner.delete(name("Resources"));
  if (!(shared instanceof PDFDict)) return;
  const used = usedNames(document.context, contents, shared);
  if (used === null && !all) throw new ContentUnread();
  const own = shared.clone();
  keepKeys(own, "resources");
  for (const key of own.keys()) keepUsed(own, key, used);
  owner.set(name("Resources"), own);
}

function keepUsed(resources: PDFDict, kind: PDFName, used: UsedNames): void {
  const entries = resources.lookup(kind);
  if (!(entries instanceof PDFDict)) {
    // Procedures of an old printer, or whatever somebody has put there.
    resources.delete(kind);
    return;
  }
  const own = entries.clone();
  for (const key of own.keys()) if (used !== null && !isDrawnWith(nameOfKey(key), used)) own.delete(key);
  resources.set(kind, own);
}

/** Colours that stand in place of others are used without being named. */
const isDrawnWith = (key: string, used: ReadonlySet<string>) => used.has(key) || /^Default(Gray|RGB|CMYK)$/.test(key);

/** One way through all that is left. */
class Pruning {
  readonly #document: PDFDocument;
  readonly #kept: ReadonlySet<string>;
  readonly #all: boolean;
  readonly #seen = new Set<PDFObject | undefined>();

  constructor(document: PDFDocument, kept: ReadonlySet<string>, all: boolean) {
    this.#document = document;
    this.#kept = kept;
    this.#all = all;
  }

  from(start: PDFObject): void {
    const waiting: PDFObject[] = [start];
    for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
      const value = this.#document.context.lookup(object);
      if (this.#seen.has(value)) continue;
      this.#seen.add(value);
      const dictionary = value instanceof PDFStream ? value.dict : value;
      if (dictionary instanceof PDFDict) {
        this.#prune(value, dictionary);
        waiting.push(...dictionary.values());
      } else if (dictionary instanceof PDFArray) {
        for (let at = dictionary.size() - 1; at >= 0; at--)
          if (this.#isForeign(dictionary.get(at))) dictionary.remove(at);
        waiting.push(...dictionary.asArray());
      }
    }
  }

  #prune(value: PDFObject | undefined, dictionary: PDFDict): void {
    const isStream = value instanceof PDFStream;
    const subtype = dictionary.lookup(name("Subtype"));
    for (const [key, entry] of dictionary.entries())
      if (keptOfNothing.has(nameOfKey(key)) || this.#isForeign(entry)) dictionary.delete(key);
    if (isStream && subtype === name("Image")) keepKeys(dictionary, "image");
    else if (isStream && (subtype === name("Form") || dictionary.has(name("Resources")))) {
      keepKeys(dictionary, dictionary.has(name("PatternType")) ? "tile" : "form");
      keepResources(this.#document, dictionary, [value], this.#all);
    } else if (!isStream && subtype === name("Type3")) {
      keepKeys(dictionary, "drawnFont");
      keepResources(this.#document, dictionary, drawnLetters(this.#document.context, dictionary), this.#all);
    }
  }

  #isForeign(entry: PDFObject): boolean {
    if (!(entry instanceof PDFRef)) return false;
    const target = this.#document.context.lookup(entry);
    if (!(target instanceof PDFDict)) return false;
    const type = target.lookup(name("Type"));
    return type === name("Page") ? !this.#kept.has(entry.toString()) : foreignTypes.has(type);
  }
}

/** What leads to the whole document from anywhere in it. */
const foreignTypes: ReadonlySet<PDFObject | undefined> = new Set(
  ["StructTreeRoot", "StructElem", "Template", "DPart", "DPartRoot", "Outlines", "Thread", "Bead"].map(name),
);
