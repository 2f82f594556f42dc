import path from "node:path";
import { theSystem } from "../kernel/actor.ts";
import { countInBoth, sayCount } from "../kernel/bilingual.ts";
import { append } from "../modules/audit/index.ts";
import { aboutFile } from "../platform/blobs/durable.ts";
import type { Services } from "../platform/http/route.ts";
import type { CommandLine } from "../platform/one-verb.ts";
import { type Done, runVerb } from "../platform/verb-table.ts";
import { archiveCycle } from "./archive/archive-cycle.ts";
import type { ArchiveLine } from "./archive/archive-line.ts";
import { stateOf } from "./archive/archive-state.ts";
import { untilKept } from "./archive/copy-base.ts";
import { pruneBlobs, pruneLine, pruneLines } from "./archive/prune.ts";
import { linesIn } from "./archive/recovery-plan.ts";
import { lineOf, makeBase } from "./archive-keeper.ts";
import { countWords as words } from "./count-words.ts";

const help = `greffe archive base [--json]
    Copies the running cluster into GREFFE_ARCHIVE: from its end on, every moment can be restored. Done nightly by itself.
    Copie la base en marche dans GREFFE_ARCHIVE\u00a0: à partir de là, tout moment peut être restauré. Fait chaque nuit.

greffe archive status [--json]
    The oldest and the newest moment that can be restored, and whether segments get into the archive; 1 when they do not.
    Le plus ancien et le plus récent moment restaurables, et si les segments parviennent à l’archive; 1 sinon.

greffe archive prune --keep-days N [--json]
    Removes what no moment of the last N days needs: base copies, segments, files that are gone, lines of former lives.
    Retire ce dont aucun moment des N derniers jours n’a besoin\u00a0: copies, segments, fichiers disparus, vies antérieures.

Exit codes: 0 done, 1 refused or failing, 2 wrong use.
`;

/** `greffe archive`. @throws Error in words when this tribunal writes no archive, or its disk is away */
export function archiveCommand(
  argv: readonly string[],
  io: CommandLine,
  opened: () => Promise<Services>,
): Promise<number> {
  const onLine = (run: typeof prune) => async (days: string) => {
    const services = await opened();
    return run(services, requiredLine(services), Number(days));
  };
  return runVerb(argv, io, {
    help,
    option: { name: "keep-days", verb: "prune", form: /^[1-9]\d{0,4}$/ },
    verbs: { base: onLine(base), status: onLine(status), prune: onLine(prune) },
  });
}

function requiredLine({ config }: Services): ArchiveLine {
  if (config.archive === null) throw new Error("GREFFE_ARCHIVE is not set / GREFFE_ARCHIVE n’est pas défini");
  const { folder } = config.archive;
  const line = lineOf(config);
  if (line === null)
    throw new Error(`This tribunal was started without the archive ${folder} / Ce tribunal a démarré sans ${folder}`);
  return line;
}

/** @throws Error in words when the line's folder is not where it was made */
async function requireThere(line: ArchiveLine): Promise<void> {
  if ((await aboutFile(line.wal)) === null) throw new Error(`${line.folder} is not there / est introuvable`);
}

async function base(services: Services, line: ArchiveLine): Promise<Done> {
  await requireThere(line);
  const { startedAt, endedAt, files, endSegment } = await makeBase(services, line);
  await archiveCycle(services.config, services.store.pool, line, 0);
  const isKept = await untilKept(line, endSegment);
  const waits = `the segment ${endSegment} is not in the archive yet / le segment ${endSegment} n’est pas encore dans l’archive`;
  return {
    ok: isKept,
    facts: { startedAt, endedAt, files, endSegment },
    text: `${line.folder}: ${isKept ? endedAt : waits}`,
  };
}

async function status({ config, store }: Services, line: ArchiveLine): Promise<Done> {
  const state = await stateOf(store.pool, line, config.home);
  const ok = state.isThere && !state.fails && state.newest !== null && state.missingSegment === null;
  const lines = [
    state.oldest === null
      ? "No moment can be restored yet: greffe archive base / Aucun moment n’est encore restaurable\u00a0: greffe archive base"
      : `${state.oldest} – ${state.newest}`,
    ...(state.isThere ? [] : [`${line.folder} is not there / est introuvable`]),
    ...(state.missingSegment === null ? [] : [`${state.missingSegment} is missing / manque`]),
    ...(state.problem === null ? [] : [state.problem]),
    ...(state.fails
      ? [
          `Archiving fails, ${sayCount(words.waiting, "en", state.waitingSegments)} / L’archivage échoue, ${sayCount(words.waiting, "fr", state.waitingSegments)}`,
        ]
      : []),
  ];
  return { ok, facts: { line: line.line, ...state }, text: lines.join("\n") };
}

const dayMs = 86_400_000;

async function prune({ config, store }: Services, line: ArchiveLine, keepDays: number): Promise<Done> {
  await requireThere(line);
  const horizon = new Date(Date.now() - keepDays * dayMs);
  const others = linesIn(path.dirname(line.folder), line.key).filter((one) => one.line !== line.line);
  const lines = await pruneLines(others, horizon);
  const { bases, segments } = await pruneLine(line, horizon);
  const isFolder = config.blobs.storage === null;
  const blobs = isFolder ? await pruneBlobs(path.join(config.home, "blobs"), line, horizon) : 0;
  const facts = { lines, bases, segments, blobs };
  await store.transact(theSystem, (tx) =>
    append(tx, { chain: "tribunal", type: "archive-pruned", payload: { keepDays, ...facts } }),
  );
  const counts = [
    [words.bases, bases],
    [words.segments, segments],
    [words.blobs, blobs],
    [words.lines, lines],
  ] as const;
  const text = counts.map(([counted, count]) => countInBoth(counted, count)).join(", ");
  return { ok: true, facts, text };
}
