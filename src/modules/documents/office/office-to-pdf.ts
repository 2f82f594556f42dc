import { randomUUID } from "node:crypto";
import { copyFile, lstat, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { runConfined } from "./confinement.ts";
import { officeProfile } from "./office-profile.ts";

export interface OfficeFile {
  /** LibreOffice's `soffice`. */
  readonly program: string;
  /** The received file by itself, with the ending of its kind, in a folder where more may be written. */
  readonly file: string;
  /** Folders and files of the tribunal that the program must not see. */
  readonly hidden: readonly string[];
  readonly wallMs: number;
}

/** `too-long` is the one that a busy machine may cause: the file is asked about again. */
export type Conversion = { readonly apart: boolean } & (
  | { readonly ok: true; readonly pdf: string }
  | { readonly ok: false; readonly why: "failed" | "too-long" }
);

const bounds = { cpuSeconds: 90, memoryBytes: 4 * 1024 ** 3, outputBytes: 600 * 1_048_576 } as const;
/** Tagged, for those who cannot see it; fields are printed, not left to be filled in. */
const exported = JSON.stringify({
  UseTaggedPDF: { type: "boolean", value: "true" },
  ExportFormFields: { type: "boolean", value: "false" },
});

let last: Promise<unknown> = Promise.resolve();

/**
 * The PDF that LibreOffice makes of a Word or OpenDocument file, given to `work` and gone afterwards. The program runs
 * confined, with a profile that was never used before, no macros and nothing loaded from elsewhere; one at a time,
 * because each takes hundreds of megabytes.
 */
export function withOfficePdf<T>(office: OfficeFile, work: (made: Conversion) => Promise<T>): Promise<T> {
  const turn = last.then(() => convert(office, work));
  last = turn.catch(() => undefined);
  return turn;
}

async function convert<T>(office: OfficeFile, work: (made: Conversion) => Promise<T>): Promise<T> {
  const folder = path.join(path.dirname(office.file), `office-${randomUUID()}`);
  const name = `received${path.extname(office.file)}`;
  try {
    await mkdir(path.join(folder, "profile/user"), { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, "profile/user/registrymodifications.xcu"), officeProfile);
    await copyFile(office.file, path.join(folder, name));
    const { why, apart } = await runConfined({
      folder,
      hidden: office.hidden,
      bounds: { ...bounds, wallMs: office.wallMs },
      command: (at) => commandOf(office.program, at, name),
    });
    if (why === "too-long") return await work({ ok: false, why, apart });
    const pdf = path.join(folder, "made/received.pdf");
    // Not where a link leads: only a file that the program itself left counts.
    const made = await lstat(pdf).catch(() => null);
    return await work(made?.isFile() && made.size > 0 ? { ok: true, pdf, apart } : { ok: false, why: "failed", apart });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function commandOf(program: string, at: string, name: string): readonly string[] {
  return [
    program,
    "--headless",
    "--norestore",
    "--nolockcheck",
    "--nodefault",
    "--nofirststartwizard",
    `-env:UserInstallation=file://${at}/profile`,
    "--convert-to",
    `pdf:writer_pdf_Export:${exported}`,
    "--outdir",
    `${at}/made`,
    `${at}/${name}`,
  ];
}
