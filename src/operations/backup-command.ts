import { open, rename, rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { theSystem } from "../kernel/actor.ts";
import { countInBoth } from "../kernel/bilingual.ts";
import { append } from "../modules/audit/index.ts";
import type { Services } from "../platform/http/route.ts";
import { encryptToAge } from "./backup/age.ts";
import { readRecipients, writeNewKey } from "./backup/key-file.ts";
import { writeBackup } from "./backup/write-backup.ts";
import { countWords as words } from "./count-words.ts";

const help = `greffe backup --out FILE --key KEY [--new-key] [--json]
    Writes the whole tribunal to FILE, encrypted: rows and blobs as they were at one instant, running or stopped.
    --new-key makes KEY first, as age-keygen does. Keep KEY apart from FILE: without it nobody can open the backup, you
    included. KEY may hold public keys alone (age1…): then this machine cannot open what it writes. FILE is in the format
    of age: age -d -i KEY FILE.
    Écrit tout le tribunal dans FILE, chiffré\u00a0: lignes et fichiers au même instant, en marche ou à l’arrêt.
    --new-key crée d’abord KEY, comme age-keygen. Gardez KEY à part\u00a0: sans elle, personne ne peut ouvrir la sauvegarde,
    vous compris. KEY peut ne contenir que des clés publiques (age1…)\u00a0: cette machine ne peut alors ouvrir ce qu’elle
    écrit. FILE est au format d’age\u00a0: age -d -i KEY FILE.

Exit codes: 0 done, 1 refused, 2 wrong use.
`;

export interface BackupCommandLine {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
}

interface Arguments {
  readonly out: string | undefined;
  readonly key: string | undefined;
  readonly "new-key": boolean | undefined;
  readonly json: boolean | undefined;
  readonly help: boolean | undefined;
}

function argumentsOf(argv: readonly string[]): { values: Partial<Arguments>; positionals: string[] } | null {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        key: { type: "string" },
        "new-key": { type: "boolean" },
        json: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch {
    // Unknown options: the help says which there are.
    return null;
  }
}

/** A tribunal whose rows and blobs can be read. */
interface OpenTribunal {
  readonly services: Services;
  readonly databaseUrl: string;
}

/** `greffe backup`. @throws Error, in words, when the backup could not be made whole: then there is no FILE */
export async function backupCommand(
  argv: readonly string[],
  io: BackupCommandLine,
  opened: () => Promise<OpenTribunal>,
): Promise<number> {
  const parsed = argumentsOf(argv);
  if (parsed?.values.help === true) {
    io.out.write(help);
    return 0;
  }
  const { out, key } = parsed?.values ?? {};
  if (parsed === null || out === undefined || key === undefined || parsed.positionals.length > 0) {
    io.err.write(help);
    return 2;
  }
  if (parsed.values["new-key"] === true) await writeNewKey(key, new Date());
  const recipients = await readRecipients(key);
  const { services } = await opened();
  const source = { pool: services.store.pool, blobs: services.blobs, home: services.config.home };
  const sizeBytes = await writeWhole(out, encryptToAge(writeBackup(source), recipients));
  await services.store.transact(theSystem, (tx) =>
    append(tx, { chain: "tribunal", type: "backup-made", payload: { sizeBytes } }),
  );
  const done = { ok: true, file: out, sizeBytes };
  io.out.write(
    parsed.values.json === true ? `${JSON.stringify(done)}\n` : `${out}: ${countInBoth(words.bytes, sizeBytes)}\n`,
  );
  return 0;
}

async function writeWhole(file: string, source: AsyncIterable<Buffer>): Promise<number> {
  const part = `${file}.part`;
  const handle = await open(part, "w", 0o600);
  let sizeBytes = 0;
  try {
    for await (const bytes of source) {
      await handle.appendFile(bytes);
      sizeBytes += bytes.length;
    }
    await handle.sync();
    await handle.close();
    await rename(part, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
  return sizeBytes;
}
