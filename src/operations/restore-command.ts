import { createReadStream, existsSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import { countInBoth } from "../kernel/bilingual.ts";
import { openBlobStore } from "../platform/blobs/open-blob-store.ts";
import { type Config, readConfig } from "../platform/config.ts";
import { createPool } from "../platform/database/store.ts";
import { openArchivedDatabase } from "./archived-database.ts";
import { decryptAge } from "./backup/age.ts";
import { readArchiveKey, readIdentity } from "./backup/key-file.ts";
import { readBackup } from "./backup/read-backup.ts";
import type { BackupCommandLine } from "./backup-command.ts";
import { countWords as words } from "./count-words.ts";
import { findMoment, type RestoredMoment, restoreMoment } from "./restore-moment.ts";

const help = `greffe restore FILE --key KEY [--json]
    Restores into GREFFE_HOME, which must not hold a tribunal, or into the empty database of DATABASE_URL.
    Restaure dans GREFFE_HOME, qui ne doit contenir aucun tribunal, ou dans la base vide de DATABASE_URL.

greffe restore --archive FOLDER --key KEY [--to 2026-11-27T14:30:00-05:00] [--json]
    Restores that moment, or the newest one, from what GREFFE_ARCHIVE has kept, into a GREFFE_HOME without a tribunal.
    Restaure ce moment, ou le plus récent, à partir de ce que GREFFE_ARCHIVE a conservé, dans un GREFFE_HOME sans tribunal.

Exit codes: 0 done, 1 refused (or a blob is missing, which is then named), 2 wrong use.
`;

type Environment = Readonly<Record<string, string | undefined>>;

/** What is restored: a backup, or a moment (null: the newest) of an archive. */
type Wanted =
  | { readonly of: "backup"; readonly file: string }
  | { readonly of: "archive"; readonly archive: string; readonly moment: Date | null };

interface Asked {
  readonly wanted: Wanted;
  readonly keyFile: string;
  readonly json: boolean;
}

interface Restored {
  readonly facts: { readonly ok: boolean };
  readonly text: string;
}

/** `greffe restore`. A tribunal is there as a whole afterwards, or not at all. */
export async function restoreCommand(
  argv: readonly string[],
  io: BackupCommandLine,
  env: Environment,
  root: string,
): Promise<number> {
  const asked = askedIn(argv);
  if (asked === null || asked === "help") {
    (asked === null ? io.err : io.out).write(help);
    return asked === null ? 2 : 0;
  }
  const { wanted } = asked;
  const identity = readIdentity(asked.keyFile);
  const home = path.resolve(env["GREFFE_HOME"] ?? path.join(root, ".greffe"));
  if (existsSync(home) && readdirSync(home).length > 0)
    throw new Error(`${home} is not empty: move it away first / n’est pas vide\u00a0: déplacez-le d’abord`);
  const restoring =
    wanted.of === "backup"
      ? (config: Config) => ofBackup(config, wanted.file, identity)
      : await ofMoment(wanted.archive, readArchiveKey(asked.keyFile), wanted.moment);
  const { facts, text } = await intoHome(home, env, root, restoring);
  io.out.write(asked.json ? `${JSON.stringify({ ...facts, home })}\n` : `${home}: ${text}\n`);
  return facts.ok ? 0 : 1;
}

function askedIn(argv: readonly string[]): Asked | "help" | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        archive: { type: "string" },
        to: { type: "string" },
        key: { type: "string" },
        json: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
    if (values.help === true) return "help";
    const wanted = wantedIn(values.archive, values.to, positionals);
    if (wanted === null || values.key === undefined) return null;
    return { wanted, keyFile: values.key, json: values.json === true };
  } catch {
    // Unknown options, or no instant: the help says what there is.
    return null;
  }
}

/** @throws RangeError when `to` is no instant: a time of the clock without its offset is none */
function wantedIn(archive: string | undefined, to: string | undefined, files: readonly string[]): Wanted | null {
  const [file] = files;
  if (archive === undefined) {
    return file !== undefined && files.length === 1 && existsSync(file) && to === undefined
      ? { of: "backup", file }
      : null;
  }
  if (file !== undefined) return null;
  const moment = to === undefined ? null : new Date(Temporal.Instant.from(to).epochMilliseconds);
  return { of: "archive", archive: path.resolve(archive), moment };
}

/** Made beside the home, and moved into its place whole; what could not be made is not left lying about in clear. */
async function intoHome(
  home: string,
  env: Environment,
  root: string,
  restoring: (config: Config) => Promise<Restored>,
): Promise<Restored> {
  const beside = `${home}.restoring`;
  rmSync(beside, { recursive: true, force: true });
  try {
    const config = readConfig({ ...env, GREFFE_HOME: beside }, root);
    // A secret of its own would stand in the way of the one that is restored.
    if (env["GREFFE_SECRET"] === undefined) rmSync(path.join(beside, "secret"), { force: true });
    // What is written until it is whole is not worth an archive; its own begins at its first start.
    const done = await restoring({ ...config, archive: null });
    if (existsSync(home)) rmdirSync(home);
    renameSync(beside, home);
    return done;
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}

async function ofBackup(config: Config, file: string, identity: string): Promise<Restored> {
  const database = await openArchivedDatabase(config);
  const pool = createPool(database.url, 4, config.databasePasswordFile);
  try {
    const blobs = openBlobStore(config);
    const source = decryptAge(createReadStream(file) as AsyncIterable<Buffer>, identity);
    const counts = await readBackup(source, { pool, blobs, home: config.home });
    const text = `${countInBoth(words.rows, counts.rows)}, ${countInBoth(words.blobs, counts.blobs)}, ${counts.takenAt}`;
    return { facts: { ok: true, ...counts }, text };
  } finally {
    await pool.end();
    await database.stop();
  }
}

async function ofMoment(archive: string, key: Buffer, wanted: Date | null) {
  const { way, moment } = await findMoment(archive, key, wanted);
  return async (config: Config): Promise<Restored> => {
    if (config.databaseUrl !== null)
      throw new Error(
        "An archive is restored into the embedded database, not into DATABASE_URL / Une archive se restaure dans la base intégrée, et non dans DATABASE_URL",
      );
    return restoredMoment(await restoreMoment(config, way, moment));
  };
}

/** Not well where a file is missing, which is then named. */
export function restoredMoment(done: RestoredMoment): Restored {
  const missing = done.missing.map((hash) => `\n${hash}: missing / manquant`).join("");
  const text = `${done.moment}, ${countInBoth(words.blobs, done.blobs)}${missing}`;
  return { facts: { ok: done.missing.length === 0, ...done }, text };
}
