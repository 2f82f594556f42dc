import { beginsByItself } from "./automatic-actions.ts";
import { type QpdfObjects, type QpdfValue, qpdfObjects } from "./qpdf.ts";
import { type ActiveKind, noteActive, noteName } from "./structure/active-content.ts";
import type { PdfDictionary, PdfValue } from "./structure/lexer.ts";

/** What a PDF holds by qpdf, which reads it as most programs do. */
export interface QpdfFindings {
  readonly active: ReadonlySet<ActiveKind>;
  readonly encrypted: boolean;
}

export async function askQpdf(bytes: Uint8Array): Promise<QpdfFindings> {
  const read = await qpdfObjects(bytes, false).catch(() => nothing);
  const { messages, trailer, objects } = read;
  const active = new Set<ActiveKind>();
  for (const { value } of objects.values()) note(value, active);
  if (beginsByItself(read)) active.add("launch");
  const encrypted = (isRecord(trailer) && trailer["/Encrypt"] != null) || messages.includes("invalid password");
  return { active, encrypted };
}

// A file that breaks the program in its own memory has been read by nobody.
const nothing: QpdfObjects = { outcome: "failed", messages: "", trailer: null, objects: new Map() };

function note(value: QpdfValue, active: Set<ActiveKind>): void {
  const converted = convert(value, active);
  if (typeof converted === "object" && converted !== null && "name" in converted) noteName(converted.name, active);
}

const isRecord = (value: QpdfValue): value is { readonly [key: string]: QpdfValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** As our own survey writes values, every dictionary looked at on the way. */
function convert(value: QpdfValue, active: Set<ActiveKind>): PdfValue {
  if (typeof value === "string") return scalar(value);
  if (Array.isArray(value)) return value.map((item: QpdfValue) => convert(item, active));
  if (!isRecord(value)) return value as null | boolean | number;
  const dictionary: PdfDictionary = new Map(
    Object.entries(value).map(([key, item]) => [plainName(key), convert(item, active)]),
  );
  noteActive(dictionary, active);
  return dictionary;
}

function scalar(value: string): PdfValue {
  const reference = /^(\d+) \d+ R$/.exec(value);
  if (reference !== null) return { ref: Number(reference[1]) };
  return /^(n:)?\//.test(value) ? { name: plainName(value) } : { text: true };
}

const plainName = (name: string) =>
  name
    .replace(/^(n:)?\//, "")
    .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
