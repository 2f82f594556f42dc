import { type FileHandle, mkdir, open } from "node:fs/promises";
import path from "node:path";
import type { ArchiveLine } from "./archive-line.ts";
import { type Base, type BaseFile, type BaseMark, fileOfBase } from "./base.ts";
import { readPiece } from "./piece.ts";

const password = "../password";
const nameOfFile = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/;

/**
 * Writes a base copy's cluster into `<directory>/data`, which must not be there, and its password beside it. The server
 * syncs all of it when it begins its recovery.
 * @throws DecryptionFailed, Error when the copy is not whole
 */
export async function unpackBase(line: ArchiveLine, base: Base, directory: string): Promise<void> {
  const data = path.join(directory, "data");
  await mkdir(data, { mode: 0o700 });
  let [begun, files, ended] = [false, 0, false];
  let writing: FileHandle | null = null;
  try {
    for await (const frame of readPiece(fileOfBase(line, base.name), line.key)) {
      if (!begun) {
        const mark = frame.kind === "manifest" ? (JSON.parse(frame.json) as BaseMark) : null;
        if (mark?.of !== "base" || mark.line !== base.line || mark.name !== base.name)
          throw new Error(`Under the name ${base.name} lies something else`);
        begun = true;
      } else if (frame.kind === "file") {
        await writing?.close();
        writing = await begin(data, JSON.parse(frame.json) as BaseFile);
        files++;
      } else if (frame.kind === "bytes" && writing !== null) await writing.appendFile(frame.bytes);
      else ended = frame.kind === "end";
    }
  } finally {
    await writing?.close();
  }
  if (!ended || files !== base.files) throw new Error(`The base copy ${base.name} is not whole`);
}

async function begin(data: string, { name, isFolder }: BaseFile): Promise<FileHandle | null> {
  if (name !== password && !nameOfFile.test(name)) throw new Error(`The base copy has a file ${name}`);
  const file = path.join(data, name);
  if (isFolder !== true) return open(file, "wx", 0o600);
  await mkdir(file, { mode: 0o700 });
  return null;
}
