import { TextDecoder } from "node:util";
import { type SaxesAttributePlain, SaxesParser } from "saxes";

/** Names come without their prefix: whoever wrote the file chose it, and readers look past it. */
export interface XmlListener {
  opened(name: string, attribute: (name: string) => string | undefined, all: readonly [string, string][]): void;
  closed?(name: string): void;
  text?(text: string): void;
}

const singleBytes = /^(us-ascii|ascii|iso-8859-\d{1,2}|windows-125\d|latin1)$/i;

/** What the bytes are written in, by what readers go by: the mark before the text, then its declaration. */
function encodingOf(head: Buffer): string | null {
  const first = head.toString("latin1", 0, 4);
  if (first === "\0\0\xfe\xff" || first === "\xff\xfe\0\0" || first.startsWith("\0\0\0")) return null;
  if (first.startsWith("\xff\xfe") || first.startsWith("<\0")) return "utf-16le";
  if (first.startsWith("\xfe\xff") || first.startsWith("\0<")) return "utf-16be";
  if (first.startsWith("\xef\xbb\xbf")) return "utf-8";
  const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head.toString("latin1", 0, 400))?.[1];
  if (declared === undefined || /^utf-(8|16)$/i.test(declared)) return "utf-8";
  return singleBytes.test(declared) ? declared : null;
}

/** Whether bytes begin as a text in markup does, in any of the encodings that readers know. */
export function looksLikeMarkup(head: Buffer): boolean {
  const text = head
    .subarray(0, 256)
    .toString("latin1")
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "");
  return text.trimStart().startsWith("<");
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Reads a text in XML to its end with a parser that forgives nothing. Says false when it is not well formed, when its
 * encoding is none that we read as others do, or when it defines entities of its own, which readers may expand.
 */
export async function readXml(content: AsyncIterable<Buffer>, listener: XmlListener): Promise<boolean> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let whole = true;
  parser.on("error", () => {
    whole = false;
  });
  parser.on("doctype", (doctype) => {
    if (doctype.includes("[")) whole = false;
  });
  parser.on("opentag", ({ name, attributes }) => listener.opened(local(name), ...listed(attributes)));
  if (listener.closed !== undefined) parser.on("closetag", ({ name }) => listener.closed?.(local(name)));
  if (listener.text !== undefined) {
    parser.on("text", (text) => listener.text?.(text));
    parser.on("cdata", (text) => listener.text?.(text));
  }
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of content) {
      const encoding: string | null = decoder === null ? encodingOf(chunk) : null;
      if (decoder === null && encoding === null) return false;
      decoder ??= new TextDecoder(encoding ?? "utf-8", { fatal: true });
      parser.write(decoder.decode(chunk, { stream: true }));
      if (!whole) return false;
    }
    if (decoder !== null) parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    // Bytes that are no text in the encoding that they claim.
    if (error instanceof TypeError || error instanceof RangeError) return false;
    throw error;
  }
  return whole;
}

function listed(
  attributes: Record<string, SaxesAttributePlain["value"]>,
): [(name: string) => string | undefined, readonly [string, string][]] {
  const written = Object.entries(attributes).filter(([name]) => !/^xmlns(:|$)/.test(name));
  const all = written.map(([name, value]): [string, string] => [local(name), value]);
  return [(wanted) => all.find(([name]) => name === wanted)?.[1], all];
}
