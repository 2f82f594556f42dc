import type { PDFDict } from "@cantoo/pdf-lib";
import { nameOfKey } from "./used-names.ts";

/**
 * What each kind of dictionary keeps in a part (ISO 32000-2): what its looks need. Whatever else stands in one is not
 * looked at, and goes.
 */
const keys = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const keptOf = {
  catalog: keys("Type Pages AcroForm OCProperties Lang Version OutputIntents"),
  pages: keys("Type Parent Kids Count"),
  page: keys(
    "Type Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Contents Rotate Group Annots UserUnit Tabs",
  ),
  resources: keys("ExtGState ColorSpace Pattern Shading XObject Font Properties ProcSet"),
  form: keys("Type Subtype FormType BBox Matrix Resources Group OC Length Filter DecodeParms"),
  image: keys(
    "Type Subtype Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate SMask SMaskInData Matte OC Length Filter DecodeParms",
  ),
  tile: keys("Type PatternType PaintType TilingType BBox XStep YStep Matrix Resources Length Filter DecodeParms"),
  drawnFont: keys(
    "Type Subtype Name FontBBox FontMatrix CharProcs Encoding FirstChar LastChar Widths FontDescriptor Resources ToUnicode",
  ),
  annotation: keys(
    "Type Subtype Rect Contents P NM M F AP AS Border C OC CA ca BM Lang T Popup RC CreationDate IRT Subj RT IT Open Name State StateModel A Dest H QuadPoints BS DA Q DS CL BE RD L LE IC LL LLE Cap LLO CP CO Vertices Sy InkList Path Parent RO OverlayText Repeat FixedPrint MK FT Kids TU TM Ff V DV RV Opt MaxLen TI I",
  ),
  field: keys("FT Parent Kids T TU TM Ff V DV DA Q DS RV Opt MaxLen TI I"),
  interactiveForm: keys("Fields DA Q DR NeedAppearances"),
  outputIntent: keys("Type S OutputCondition OutputConditionIdentifier RegistryName Info DestOutputProfile"),
  layers: keys("OCGs D"),
  layerState: keys("BaseState ON OFF AS Intent ListMode Locked"),
  layer: keys("Type Name Intent Usage"),
} as const satisfies Record<string, ReadonlySet<string>>;

type Kind = keyof typeof keptOf;

/** In whatever dictionary these stand, they tell of the document, of how it was made, or of its structure. */
export const keptOfNothing = keys("Metadata PieceInfo StructParent StructParents AF OPI AA SD Alternates LastModified");

export function keepKeys(dictionary: PDFDict, kind: Kind): void {
  const kept: ReadonlySet<string> = keptOf[kind];
  for (const key of dictionary.keys()) if (!kept.has(nameOfKey(key))) dictionary.delete(key);
}
