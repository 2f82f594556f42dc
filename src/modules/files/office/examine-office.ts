import type { EncryptedFile } from "../../../platform/blobs/encrypted-file.ts";
import { done, type Outcome, refused } from "../sandbox/task.ts";
import { readInput } from "../sandbox/task-files.ts";
import { hasFaultyPicture } from "./faulty-pictures.ts";
import { codeOfFinding, type Noted, officeFindings } from "./office-finding.ts";
import { surveyOpenDocument } from "./survey-opendocument.ts";
import { surveyWord } from "./survey-word.ts";
import { openPackage } from "./zip-package.ts";

const unpackedAtMost = 1024 * 1_048_576;

/**
 * Whether an office file is whole and holds nothing that runs, that fetches something, or that carries other files. Each
 * of its parts is read, whatever it is called and whether or not anything leads to it. Its PDF is made apart from this.
 */
export async function examineOffice(file: EncryptedFile, mediaType: string): Promise<Outcome> {
  const bytes = await readInput(file);
  const office = await openPackage(bytes);
  if (office === null) return refused(isCutOff(bytes) ? "office-truncated" : "office-damaged");
  const noted = new Set<Noted>();
  const note = (one: Noted) => noted.add(one);
  if (office.parts.some((part) => part.encrypted)) return refused("office-encrypted");
  if (office.parts.reduce((sum, part) => sum + part.unpackedBytes, 0) > unpackedAtMost)
    return refused("office-too-complex");
  if (mediaType.endsWith("opendocument.text")) await surveyOpenDocument(office, note);
  else await surveyWord(office, note);
  if (noted.has("fields-updated-when-opened") && noted.has("pictures-fetched-when-updated")) note("remote");
  const finding = officeFindings.find((one) => noted.has(one));
  if (finding !== undefined) return refused(codeOfFinding[finding]);
  const remarks = noted.has("parts-missing") ? ["office-parts-missing"] : [];
  return done({ remarks: (await hasFaultyPicture(office)) ? [...remarks, "office-picture-faulty"] : remarks });
}

/** The list of an archive's files stands at its end, with a note of 64 kB at most behind it. */
function isCutOff(bytes: Buffer): boolean {
  return !bytes.subarray(-65_557).includes("PK\x05\x06", 0, "latin1");
}
