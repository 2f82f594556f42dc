import { randomUUID } from "node:crypto";
import { copyFile, lstat, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { FairQueue } from "../sandbox/fair-queue.ts";
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
  /** The account whose file it is. */
  readonly owner: string;
}

/**
 * `too-long` is the one that a busy machine may cause: the file is asked about again. `too-much` is the file's own: it
 * used up its processor time or its memory.
 */
export type Conversion = { readonly apart: boolean } & (
  | { readonly ok: true; readonly pdf: string }
  | { readonly ok: false; readonly why: "failed" | "too-long" | "too-much" }
);

const gigabyte = 1024 ** 3;
const bounds = {
  cpuSeconds: 60,
  memoryBytes: 4 * gigabyte,
  residentBytes: 1.5 * gigabyte,
  outputBytes: 600 * 1_048_576,
} as const;
/** Tagged, for those who cannot see it; fields are printed, not left to be filled in. */
const exported = JSON.stringify({
  UseTaggedPDF: { type: "boolean", value: "true" },
  ExportFormFields: { type: "boolean", value: "false" },
});

/** Each takes hundreds of megabytes: two at a time, and one of them for each account. */
const places = 2;
const line = new FairQueue<() => Promise<void>>(1);
let busy = 0;

/**
 * The PDF that LibreOffice makes of a Word or OpenDocument file, given to `work` and gone afterwards. The program runs
 * confined, with a profile that was never used before, no macros and nothing loaded from elsewhere.
 */
export function withOfficePdf<T>(office: OfficeFile, work: (made: Conversion) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    line.add(office.owner, () => convert(office, work).then(resolve, reject));
    next();
  });
}

function next(): void {
  if (busy >= places) return;
  const turn = line.next();
  if (turn === null) return;
  busy++;
  const ended = () => {
    busy--;
    line.end(turn.owner);
    next();
  };
  turn.one().then(ended, ended);
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
    if (why !== "ended") return await work({ ok: false, why, apart });
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
