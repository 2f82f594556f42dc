import { sniff } from "../domain/sniff.ts";
import type { Note } from "./office-finding.ts";
import type { Part } from "./zip-package.ts";

const sample = 65_536;

/** A part's content, some of its beginning looked at before the whole is read. */
export interface Opened {
  readonly head: Buffer;
  readonly all: AsyncIterable<Buffer>;
}

/** @throws Error when it does not unpack */
export async function opened(part: Part): Promise<Opened> {
  const chunks = (await part.open())[Symbol.asyncIterator]();
  const begun: Buffer[] = [];
  let length = 0;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    begun.push(next.value);
    length += next.value.length;
    if (length >= sample) break;
  }
  return { head: Buffer.concat(begun), all: following(Buffer.concat(begun), chunks) };
}

async function* following(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

const pictures = /^image\//;
/** Pictures of Office, packed: `emz`, `wmz`, `svgz`. */
const packedPicture = /\.(emz|wmz|svgz)$/i;

/**
 * What a part that is not markup carries, by its content: an object of another program under whatever name, a program,
 * a file of its own.
 */
export function noteCarried(part: Part, head: Buffer, types: readonly string[], note: Note): void {
  // Its first bytes are scrambled on purpose, and may look like anything.
  if (types.some((type) => type.endsWith("obfuscatedfont"))) return;
  const kind = sniff(head, head);
  if (kind === null || kind === "text/plain" || pictures.test(kind)) return;
  if (kind === "application/x-executable") note("macros");
  else if (kind === "application/gzip" && packedPicture.test(part.name)) return;
  else note("embedded");
}
