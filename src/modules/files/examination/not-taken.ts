import { endingOf } from "../domain/file-name.ts";
import { refusalOf, refusedFormats } from "../rules/refused-formats.ts";
import { usualLimits } from "../sandbox/sandbox.ts";
import type { FileToExamine, Finding } from "./finding.ts";
import { examinations } from "./sandboxes.ts";

const no = (code: string, found = ""): Finding => ({ ok: false, code, facts: { found } });
const limits = { ...usualLimits, cpuMs: 5000 };

/**
 * The refusal of a file that is not taken: what it is, in words of its own. Where our own look told nothing, a library of
 * signatures is asked, in the sandbox.
 */
export async function notTaken(file: FileToExamine, mediaType: string | null, sample: Buffer): Promise<Finding> {
  const ending = endingOf(file.fileName);
  if (mediaType === "application/vnd.ms-office.encrypted") return protectedOffice(ending);
  if (mediaType === "application/vnd.ms-office")
    return byEnding(ending) ?? no("file-type-not-accepted", "Office 97-2003");
  const known = mediaType === null || general.has(mediaType) ? await signatureOf(file, sample) : null;
  // The first signs of a text in two bytes a letter look like sound.
  const fits = known !== null && (mediaType !== "text/plain" || known.mediaType.startsWith("application/"));
  if (fits) return no(refusalOf(known.mediaType), known.name);
  return mediaType === null ? no("file-type-not-recognised") : no(refusalOf(mediaType), labelOf(mediaType));
}

/** What many more particular formats look like at first sight. */
const general: ReadonlySet<string> = new Set(["application/zip", "application/vnd.apple.pages", "text/plain"]);

/** What the library of signatures takes it for. */
async function signatureOf(file: FileToExamine, sample: Buffer): Promise<{ mediaType: string; name: string } | null> {
  const found = await examinations.run({ kind: "recognise", sample }, limits, file.accountId);
  const [mediaType, name] = found.ok ? (found.text?.split(" ") ?? []) : [];
  return mediaType === undefined || name === undefined ? null : { mediaType, name };
}

/** The picture as the sensor of a camera gave it, which looks like a TIFF and shows little of itself as one; or null. */
export async function rawPhoto(file: FileToExamine, sample: Buffer): Promise<Finding | null> {
  const found = await signatureOf(file, sample);
  return found === null || found.mediaType === "image/tiff" || !found.mediaType.startsWith("image/")
    ? null
    : no("file-picture-format", found.name);
}

/** What is inside cannot be seen: a spreadsheet by its name would not be taken without its password either. */
function protectedOffice(ending: string): Finding {
  const named = byEnding(ending);
  return named !== null && (named.code === "file-spreadsheet" || named.code === "file-presentation")
    ? named
    : no("office-encrypted");
}

function byEnding(
  ending: string,
): { readonly ok: false; readonly code: string; readonly facts: { found: string } } | null {
  const format = refusedFormats.find((one) => one.endings.includes(ending));
  return format === undefined ? null : { ok: false, code: format.code, facts: { found: ending.toUpperCase() } };
}

/** As people call it: `image/x-icon` is an ICON to nobody, but what has a plain name keeps it. */
function labelOf(mediaType: string): string {
  const name = mediaType.split("/").at(-1) ?? mediaType;
  return name
    .replace(/^(x-|vnd\.(apple\.)?)/, "")
    .replace(/\+xml$/, "")
    .toUpperCase();
}
