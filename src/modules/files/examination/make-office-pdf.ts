import { createReadStream } from "node:fs";
import type { Services } from "../../../platform/http/route.ts";
import { officeProgram } from "../office/office-program.ts";
import { withOfficePdf } from "../office/office-to-pdf.ts";
import { maxPages } from "../rules/format-policy.ts";
import { usualLimits } from "../sandbox/sandbox.ts";
import { examinations } from "./sandboxes.ts";

/**
 * `awaited`: not now, but it may be later. `failed`: no PDF that we would show can be made of it. `beyond-limits`: making
 * it takes more processor time or memory than one file may have.
 */
export type MadePdf =
  | { readonly state: "made"; readonly pdfHash: string; readonly pages: number | null }
  | { readonly state: "awaited" }
  | { readonly state: "failed" }
  | { readonly state: "beyond-limits" };

interface OfficeBlob {
  readonly hash: string;
  readonly mediaType: string;
  /** The account that sent it, or whoever it is made for. */
  readonly owner: string;
}

/** An upload waits for its PDF no longer than a busy person would; the job that comes later has all the time. */
export const officePdfTimeouts = { upload: 150_000, job: 900_000 } as const;

/**
 * Makes the PDF that people read of an office file that has been examined. What comes out is examined like any PDF
 * before it is kept: a file that leads LibreOffice to write something active gets none.
 */
export async function makeOfficePdf(
  services: Pick<Services, "blobs" | "config" | "log">,
  { hash, mediaType, owner }: OfficeBlob,
  wallMs: number,
): Promise<MadePdf> {
  const { blobs, config, log } = services;
  const program = officeProgram(config.officeProgram);
  if (program === null) return { state: "awaited" };
  const ending = mediaType.endsWith("opendocument.text") ? ".odt" : ".docx";
  const hidden = [config.home, config.blobs.keys, config.logKeys];
  return blobs.withPlainFile(hash, ending, (file) =>
    withOfficePdf({ program, file, hidden, wallMs, owner }, async (made) => {
      if (!made.apart) log.warn("LibreOffice ran without namespaces of its own: this machine forbids them");
      if (!made.ok) {
        log.warn({ why: made.why }, "no PDF was made of an office file");
        return { state: stateOf[made.why] };
      }
      const task = { kind: "examine-pdf", file: { path: made.pdf, dataKey: null, sizeBytes: null }, maxPages } as const;
      const found = await examinations.run(task, { ...usualLimits, memoryBytes: 2 * usualLimits.memoryBytes }, owner);
      if (!found.ok) {
        log.warn({ code: found.code }, "the PDF made of an office file was refused");
        return { state: "failed" };
      }
      const { hash: pdfHash } = await blobs.put(createReadStream(made.pdf));
      return { state: "made", pdfHash, pages: found.pages };
    }),
  );
}

const stateOf = { "too-long": "awaited", "too-much": "beyond-limits", failed: "failed" } as const;

/** What the sender and the registry are told of it. */
export const remarkOf = {
  made: "pdf-made",
  awaited: "pdf-awaited",
  failed: "pdf-not-made",
  "beyond-limits": "pdf-beyond-limits",
} as const;
