import path from "node:path";
import { productRoot } from "../../kernel/product-root.ts";
import type { ArchiveAccess } from "../../platform/config/archive.ts";
import type { EmbeddedOptions } from "../../platform/database/embedded.ts";
import { readArchiveKey } from "../backup/key-file.ts";
import { archiveProblemIn, openLine } from "./archive-line.ts";
import type { SegmentStore } from "./segment.ts";

type ServerOptions = Required<Pick<EmbeddedOptions, "settings" | "environment" | "writable">>;

/**
 * PostgreSQL's own switch of segments, for when nobody does it every minute (`archive-keeper.ts`). Not shorter: while the archive
 * is away each switch takes a whole segment of the tribunal's own disk.
 */
const timeoutSeconds = 300;

/** How the embedded server is started so that its log goes into the archive. @throws Error when it cannot be begun */
export function archivingSettings(home: string, { folder, keyFile }: ArchiveAccess): ServerOptions {
  const line = openLine(home, folder, readArchiveKey(keyFile));
  return {
    settings: {
      archive_mode: "on",
      archive_timeout: timeoutSeconds,
      archive_command: commandFor("keep", line, archiveProblemIn(home)),
    },
    environment: environmentOf(line),
    writable: [line.wal],
  };
}

/** How a server is started that reads its log from the archive. */
export function bringingSettings(line: SegmentStore): Pick<ServerOptions, "settings" | "environment"> {
  return { settings: { restore_command: commandFor("bring", line, "") }, environment: environmentOf(line) };
}

const environmentOf = (line: SegmentStore) => ({ GREFFE_ARCHIVE_ENCRYPTION_KEY: line.key.toString("base64url") });

/** For PostgreSQL, which gives it to a shell after it has put the segment's name and path in. */
function commandFor(verb: "keep" | "bring", { line, wal }: SegmentStore, problem: string): string {
  const script = path.join(productRoot, "src/operations/archive/segment-command.ts");
  const words = [process.execPath, "--disable-warning=ExperimentalWarning", script, verb, line, wal, problem];
  return [...words.map((word) => quoted(word).replaceAll("%", "%%")), quoted("%f"), quoted("%p")].join(" ");
}

function quoted(word: string): string {
  return process.platform === "win32" ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`;
}
