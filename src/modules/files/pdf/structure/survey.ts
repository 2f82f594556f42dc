import type { ActiveKind } from "./active-content.ts";
import { readCrossReferences } from "./cross-references.ts";
import { Walk } from "./walk.ts";

export interface Survey {
  readonly encrypted: boolean;
  readonly active: ReadonlySet<ActiveKind>;
  /** The file's own map of its objects is missing or wrong. */
  readonly rebuilt: boolean;
  /** The file stops in the middle of an object, and nothing says where its objects are. */
  readonly cutOff: boolean;
  /** Streams with a wrong length or with data that does not unpack. */
  readonly damagedStreams: number;
  /** Objects that call themselves a page. */
  readonly pageObjects: number;
  /** False when something that may hold objects could not be read here: then nobody may call the file clean. */
  readonly whole: boolean;
}

/**
 * Reads every object of a PDF, wherever it hides: in the body, in object streams, in what older revisions left, at
 * places that only the cross references name. Follows no instruction of the file and runs nothing.
 * @throws StreamTooLarge on a decompression bomb
 */
export function surveyPdf(bytes: Buffer): Survey {
  const header = Math.max(0, bytes.subarray(0, 1024).indexOf("%PDF-"));
  const references = readCrossReferences(bytes, header);
  const walk = new Walk(bytes, references.containers);
  walk.body();
  const misplaced = walk.placesOf(references);
  const rebuilt = !references.whole || misplaced > 0;
  const cutOff = !references.whole && walk.cutOff;
  if (rebuilt) walk.insideStreams();
  walk.packedObjects();
  const encrypted = walk.encrypted || references.trailers.some((trailer) => trailer.has("Encrypt"));
  return {
    encrypted,
    active: walk.active,
    rebuilt,
    cutOff,
    damagedStreams: walk.damagedStreams,
    pageObjects: walk.pages.size,
    whole: walk.whole,
  };
}
