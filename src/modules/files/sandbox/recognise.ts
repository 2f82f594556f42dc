import { fileTypeFromBuffer } from "file-type";
import { done, type Outcome } from "./task.ts";

/** What a library of signatures takes the first bytes for: `type/subtype ENDING`, or nothing. Runs in the sandbox. */
export async function recognise(sample: Uint8Array): Promise<Outcome> {
  const found = await fileTypeFromBuffer(sample).catch(() => undefined);
  return done(found === undefined ? {} : { text: `${found.mime} ${found.ext.toUpperCase()}` });
}
