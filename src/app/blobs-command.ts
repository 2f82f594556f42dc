import { theSystem } from "../kernel/actor.ts";
import { countInBoth } from "../kernel/bilingual.ts";
import { append } from "../modules/audit/index.ts";
import { countWords } from "../operations/count-words.ts";
import { KeyRing } from "../platform/blobs/key-ring.ts";
import type { Services } from "../platform/http/route.ts";
import type { CommandLine } from "../platform/one-verb.ts";
import { type Done, runVerb } from "../platform/verb-table.ts";

const help = `greffe blobs status [--json]
    How many blobs rest under which key; "plain" are those of an older release, not encrypted yet.
    Combien de fichiers reposent sous chaque clé; «\u00a0plain\u00a0»\u00a0: ceux d’une version antérieure, pas encore chiffrés.

greffe blobs rotate-key [--json]
    Adds a key to the key file; every process encrypts with it from its next blob on. Copy the file to where it is kept safe.
    Ajoute une clé au fichier des clés; chaque processus chiffre avec elle dès le fichier suivant. Copiez-le en lieu sûr.

greffe blobs re-encrypt [--json]
    Puts every blob under the newest key, plain ones included, while the tribunal runs. May be interrupted and repeated.
    Met tous les fichiers sous la clé la plus récente, en marche. Peut être interrompu et répété.

Exit codes: 0 done, 1 refused, 2 wrong use.
`;

export interface BlobsCommandLine extends CommandLine {
  readonly isTerminal: boolean;
}

/** `greffe blobs`. @throws Error in words when a key is missing */
export function blobsCommand(
  argv: readonly string[],
  io: BlobsCommandLine,
  opened: () => Promise<Services>,
): Promise<number> {
  const inTribunal = (run: typeof reencrypt) => async () => run(await opened(), io);
  return runVerb(argv, io, {
    help,
    verbs: { status: inTribunal(status), "rotate-key": inTribunal(rotateKey), "re-encrypt": inTribunal(reencrypt) },
  });
}

async function status({ blobs, config }: Services): Promise<Done> {
  const census = await blobs.upkeep.census();
  const current = (await new KeyRing(config.blobs.keys).current()).id;
  const lines = [...census].map(([key, number]) => `${key}${key === current ? " *" : ""}: ${number}`);
  return { ok: true, facts: { current, blobs: Object.fromEntries(census) }, text: lines.join("\n") || "0" };
}

async function rotateKey({ blobs, config, store }: Services): Promise<Done> {
  await blobs.ready();
  const key = await new KeyRing(config.blobs.keys).add();
  await store.transact(theSystem, (tx) => append(tx, { chain: "tribunal", type: "blob-key-added", payload: { key } }));
  return { ok: true, facts: { key, file: config.blobs.keys }, text: `${config.blobs.keys}: ${key}` };
}

async function reencrypt({ blobs, store }: Services, io: BlobsCommandLine): Promise<Done> {
  let seen = 0;
  const { done, damaged } = await blobs.upkeep.reencrypt("all", () => {
    seen++;
    if (io.isTerminal) io.err.write(`\r${seen}`);
  });
  if (io.isTerminal && seen > 0) io.err.write("\n");
  await store.transact(theSystem, (tx) =>
    append(tx, { chain: "tribunal", type: "blobs-resealed", payload: { blobs: done } }),
  );
  const text = [countInBoth(countWords.blobs, done), ...damaged.map((hash) => `${hash}: damaged / endommagé`)].join(
    "\n",
  );
  return { ok: damaged.length === 0, facts: { done, damaged }, text };
}
