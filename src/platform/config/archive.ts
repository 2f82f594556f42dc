import path from "node:path";
import type { Environment } from "./environment.ts";

export interface ArchiveAccess {
  readonly folder: string;
  /** Of the same kind as a backup's. */
  readonly keyFile: string;
}

/** @throws Error naming the variable, when the archive could not be what it is for */
export function archiveIn(env: Environment, home: string): ArchiveAccess | null {
  const [folder, keyFile] = [env["GREFFE_ARCHIVE"], env["GREFFE_ARCHIVE_KEY"]];
  if (folder === undefined) return null;
  if (keyFile === undefined)
    throw new Error("GREFFE_ARCHIVE needs GREFFE_ARCHIVE_KEY, the file of its key / a besoin de GREFFE_ARCHIVE_KEY");
  if (env["DATABASE_URL"] !== undefined)
    throw new Error(
      "GREFFE_ARCHIVE is for the embedded database: use the archive of the server that DATABASE_URL names / GREFFE_ARCHIVE est pour la base intégrée\u00a0: servez-vous de l’archive du serveur de DATABASE_URL",
    );
  const archive = path.resolve(folder);
  if (!path.relative(home, archive).startsWith(".."))
    throw new Error(
      "GREFFE_ARCHIVE lies in GREFFE_HOME and would be lost with it: give it another disk / est dans GREFFE_HOME et serait perdu avec lui\u00a0: donnez-lui un autre disque",
    );
  return { folder: archive, keyFile: path.resolve(keyFile) };
}
