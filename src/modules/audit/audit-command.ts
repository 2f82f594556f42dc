import { createPublicKey } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { theSystem } from "../../kernel/actor.ts";
import { type Language, say } from "../../kernel/bilingual.ts";
import type { Store } from "../../platform/database/store.ts";
import { rawPublicKey } from "./domain/log-key.ts";
import { exportRecord } from "./record/export-record.ts";
import { RecordFault, recordFaults } from "./record/record-fault.ts";
import type { KeptHead } from "./record/verify-record.ts";
import { rotateLogKey } from "./rotate-log-key.ts";
import { openSigningKeys } from "./signing-keys.ts";

export interface AuditCommandLine {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
  readonly isTerminal: boolean;
  readonly language: Language;
}

/** What the commands that read the tribunal need of it; opened only when one of them runs. */
export interface AuditTribunal {
  readonly store: Store;
  /** Folder of the log's private keys. */
  readonly logKeys: string;
}

const help = `greffe audit export --out FILE [--json]
    Writes the whole record to FILE and the log's public key to FILE.pub, of a stopped or a running tribunal.
    Écrit tout le registre dans FILE et la clé publique du journal dans FILE.pub.

greffe audit verify FILE --key PUB [--head HEAD] [--json]
    Checks a record by itself: no tribunal, no network. Names the first thing that is wrong.
    HEAD is an answer of /api/v1/log/head that you kept: the record must still have it.
    Vérifie un registre à lui seul, sans tribunal ni réseau, et nomme la première anomalie.

greffe audit rotate-key [--json]
    From now on a new key signs the log; the one before it vouches for it and stays published.
    Désormais, une nouvelle clé signe le journal; la précédente s’en porte garante et reste publiée.

Exit codes: 0 done, 1 refused (the record is wrong), 2 wrong use.
`;

interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly file: string | undefined;
}

class WrongUse extends Error {}

/** `greffe audit …`. Exit codes: 0 done, 1 the record is wrong, 2 wrong use. */
export async function auditCommand(
  argv: readonly string[],
  io: AuditCommandLine,
  open: () => Promise<AuditTribunal>,
): Promise<number> {
  const verbs = { export: exporting, verify: verifying, "rotate-key": rotating } as const;
  try {
    const { values, positionals } = argumentsOf(argv);
    if (values["help"] === true) {
      io.out.write(help);
      return 0;
    }
    const [verb = "", file] = positionals;
    const run = Object.hasOwn(verbs, verb) ? verbs[verb as keyof typeof verbs] : null;
    if (run === null) throw new WrongUse();
    return await run({ values, file }, io, open);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    io.err.write(error.message === "" ? help : `${error.message}\n`);
    return 2;
  }
}

function argumentsOf(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        key: { type: "string" },
        head: { type: "string" },
        json: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

function answer(io: AuditCommandLine, { values }: Arguments, result: object, text: string): void {
  io.out.write(values["json"] === true ? `${JSON.stringify(result)}\n` : `${text}\n`);
}

const progress = (io: AuditCommandLine) => (line: number) => {
  if (io.isTerminal && line % 10_000 === 0) io.err.write(`${line}\r`);
};

async function exporting(args: Arguments, io: AuditCommandLine, open: () => Promise<AuditTribunal>): Promise<number> {
  const out = args.values["out"];
  if (typeof out !== "string") throw new WrongUse("--out FILE is missing / --out FILE manque");
  const { store, logKeys } = await open();
  const done = await exportRecord(store, openSigningKeys(logKeys), out, progress(io));
  if (done.notCovered !== null)
    io.err.write(`The log does not advance / Le journal n’avance plus: ${done.notCovered}\n`);
  const text = {
    en: "{lines} {lines|line|lines} in {file}; public key in {publicKeyFile}",
    fr: "{lines} {lines|ligne|lignes} dans {file}; clé publique dans {publicKeyFile}",
  };
  answer(
    io,
    args,
    { ok: true, ...done },
    say(text, io.language, { lines: done.lines, file: done.file, publicKeyFile: done.publicKeyFile }),
  );
  return 0;
}

async function verifying(args: Arguments, io: AuditCommandLine): Promise<number> {
  const { file, values } = args;
  if (file === undefined) throw new WrongUse("FILE is missing / FILE manque");
  const [publicKey, kept] = [trustedKey(values["key"]), keptHead(values["head"])];
  if (!existsSync(file)) throw new WrongUse(`${file}: no such file / fichier introuvable`);
  try {
    // What reads time-stamps takes as long to load as a good part of the product.
    const { verifyRecord } = await import("./record/verify-record.ts");
    const summary = await verifyRecord(file, { publicKey, kept, onLine: progress(io) });
    const text = {
      en: "The record is whole: {events} events in the log, {heads} signed heads, {chains} chains, signed with key {signedBy}",
      fr: "Le registre est intact\u00a0: {events} événements au journal, {heads} sommets signés, {chains} chaînes, signé avec la clé {signedBy}",
    };
    answer(io, args, { ok: true, ...summary }, say(text, io.language, { ...summary, head: "" }));
    return 0;
  } catch (error) {
    if (!(error instanceof RecordFault)) throw error;
    const text = say(recordFaults[error.code], io.language, error.facts);
    answer(io, args, { ok: false, code: error.code, ...error.facts, text }, `${error.code}: ${text}`);
    return 1;
  }
}

function trustedKey(file: string | boolean | undefined): Buffer {
  if (typeof file !== "string") throw new WrongUse("--key PUB is missing / --key PUB manque");
  try {
    const key = createPublicKey(readFileSync(file));
    if (key.asymmetricKeyType === "ed25519") return rawPublicKey(key);
  } catch (error) {
    throw new WrongUse(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new WrongUse(`${file}: not an Ed25519 public key / n’est pas une clé publique Ed25519`);
}

function keptHead(file: string | boolean | undefined): KeptHead | null {
  if (typeof file !== "string") return null;
  try {
    const { size, rootHash }: { size?: unknown; rootHash?: unknown } = JSON.parse(readFileSync(file, "utf8"));
    if (typeof size === "number" && typeof rootHash === "string") return { size, rootHash };
  } catch (error) {
    throw new WrongUse(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new WrongUse(`${file}: not a head of the log / n’est pas un sommet du journal`);
}

async function rotating(args: Arguments, io: AuditCommandLine, open: () => Promise<AuditTribunal>): Promise<number> {
  const { store, logKeys } = await open();
  const done = await store.transact(theSystem, (tx) => rotateLogKey(tx, openSigningKeys(logKeys)));
  const text = {
    en: "Key {keyId} signs from now on. Publish it, and keep a copy of {folder} in a safe place",
    fr: "La clé {keyId} signe désormais. Publiez-la et gardez une copie de {folder} en lieu sûr",
  };
  answer(io, args, { ok: true, ...done }, say(text, io.language, { keyId: done.keyId, folder: logKeys }));
  return 0;
}
