import path from "node:path";
import { parseArgs } from "node:util";
import { theSystem } from "../kernel/actor.ts";
import { append } from "../modules/audit/index.ts";
import { type ArchiveLine, ownLine } from "../platform/archive/archive-line.ts";
import { stateOf } from "../platform/archive/archive-state.ts";
import { copyBase, untilKept } from "../platform/archive/copy-base.ts";
import { archiveRound } from "../platform/archive/round.ts";
import { readKeyFile } from "../platform/backup/key-file.ts";
import type { Parts } from "../platform/http/route.ts";

const help = `greffe archive base [--json]
    Copies the running cluster into GREFFE_ARCHIVE: from its end on, every moment can be restored. Done nightly by itself.
    Copie la grappe en marche dans GREFFE_ARCHIVE : à partir de là, tout moment peut être restauré. Fait chaque nuit.

greffe archive status [--json]
    The oldest and the newest moment that can be restored, and whether segments get into the archive; 1 when they do not.
    Le plus ancien et le plus récent moment restaurables, et si les segments parviennent à l’archive; 1 sinon.

Exit codes: 0 done, 1 refused or failing, 2 wrong use.
`;

interface ArchiveCommandLine {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
}

interface Done {
  readonly ok: boolean;
  readonly facts: object;
  readonly text: string;
}

function asked(argv: readonly string[]): { verb: string | undefined; json: boolean; help: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean" } },
    });
    if (positionals.length > 1) return null;
    return { verb: positionals[0], json: values.json === true, help: values.help === true };
  } catch {
    // Unknown options: the help says which there are.
    return null;
  }
}

/** `greffe archive`. @throws Error in words when this tribunal writes no archive */
export async function archiveCommand(
  argv: readonly string[],
  io: ArchiveCommandLine,
  opened: () => Promise<Parts>,
): Promise<number> {
  const wanted = asked(argv);
  if (wanted?.help === true) {
    io.out.write(help);
    return 0;
  }
  const verb = { base, status }[wanted?.verb ?? ""];
  if (wanted === null || verb === undefined) {
    io.err.write(help);
    return 2;
  }
  const parts = await opened();
  const done = await verb(parts, lineOf(parts));
  io.out.write(wanted.json ? `${JSON.stringify({ ok: done.ok, ...done.facts })}\n` : `${done.text}\n`);
  return done.ok ? 0 : 1;
}

function lineOf({ config }: Parts): ArchiveLine {
  const { archive, home } = config;
  if (archive === null) throw new Error("GREFFE_ARCHIVE is not set / GREFFE_ARCHIVE n’est pas défini");
  const line = ownLine(home, archive.folder, readKeyFile(archive.keyFile));
  if (line === null)
    throw new Error(
      `This tribunal was started without the archive ${archive.folder} / Ce tribunal a démarré sans l’archive ${archive.folder}`,
    );
  return line;
}

async function base({ config, store }: Parts, line: ArchiveLine): Promise<Done> {
  const copied = await copyBase(store.pool, path.join(config.home, "postgres"), line);
  await store.transact(theSystem, (tx) =>
    append(tx, { chain: "tribunal", type: "archive-base-copied", payload: { base: copied.name } }),
  );
  await archiveRound(config, store.pool, line, 0);
  const isKept = await untilKept(line, copied.endSegment);
  const { startedAt, endedAt, files, endSegment } = copied;
  const waits = `the segment ${endSegment} is not in the archive yet / le segment ${endSegment} n’est pas encore dans l’archive`;
  return {
    ok: isKept,
    facts: { startedAt, endedAt, files, endSegment },
    text: isKept ? `${line.folder}: ${endedAt}` : `${line.folder}: ${waits}`,
  };
}

async function status({ store }: Parts, line: ArchiveLine): Promise<Done> {
  const state = await stateOf(store.pool, line);
  const ok = state.isThere && !state.fails && state.newest !== null && state.missingSegment === null;
  const lines = [
    state.oldest === null
      ? "No moment can be restored yet: greffe archive base / Aucun moment n’est encore restaurable : greffe archive base"
      : `${state.oldest} – ${state.newest}`,
    ...(state.isThere ? [] : [`${line.folder} is not there / est introuvable`]),
    ...(state.missingSegment === null ? [] : [`${state.missingSegment} is missing / manque`]),
    ...(state.fails
      ? [
          `Archiving fails, ${state.waitingSegments} segments wait / L’archivage échoue, ${state.waitingSegments} segments attendent`,
        ]
      : []),
  ];
  return { ok, facts: { line: line.line, ...state }, text: lines.join("\n") };
}
