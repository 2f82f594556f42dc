import { done, type Outcome, refused, type Task } from "../sandbox/task.ts";
import { readInput, writeOutput } from "../sandbox/task-files.ts";
import { withPdf } from "./pdf-document.ts";
import { type QpdfValue, qpdfObjects, runQpdf } from "./qpdf.ts";

/**
 * A PDF with a page of ours, or more, before its first. Its own pages stay as they are, tags and outline included; what its
 * metadata says is replaced by the title: it names people and programs that the pages do not. Runs in the sandbox.
 */
export async function putUnderCover(task: Extract<Task, { kind: "put-under-cover" }>): Promise<Outcome> {
  const cover = await readInput(task.cover);
  const own = await readInput(task.file);
  const args = ["own.pdf", "--pages", "cover.pdf", "1-z", "own.pdf", "1-z", "--", "--object-streams=disable"];
  const joined = await runQpdf({ "cover.pdf": cover, "own.pdf": own }, args);
  if (joined.outcome === "failed") return refused("pdf-not-joinable");
  const update = await titleInstead(joined.output, task);
  const made = await runQpdf({ "in.pdf": joined.output, "update.json": Buffer.from(JSON.stringify(update)) }, [
    "in.pdf",
    "--update-from-json=update.json",
    "--object-streams=disable",
  ]);
  if (made.outcome === "failed") return refused("pdf-not-joinable");
  const before = [...(await words(cover)), ...(await words(own))];
  const after = await words(made.output);
  if (before.length !== after.length || before.some((text, index) => text !== after[index]))
    return refused("pdf-not-joinable");
  await writeOutput(task.out, made.output);
  return done({ pages: after.length });
}

const words = (bytes: Uint8Array): Promise<readonly string[]> =>
  withPdf(bytes, (document) => Array.from({ length: document.pages }, (_, index) => document.text(index)));

type Dictionary = { readonly [key: string]: QpdfValue };

/** What qpdf is to change: the catalog without metadata, and a title that is ours (its JSON, version 2). */
async function titleInstead(bytes: Uint8Array, { title, language }: { title: string; language: string }) {
  const { trailer, objects } = await qpdfObjects(bytes, false);
  const { "/Root": root, ...rest } = trailer as Dictionary;
  const catalog = objects.get(String(root))?.value as Dictionary;
  const { "/Metadata": _metadata, "/PieceInfo": _programs, ...kept } = catalog;
  const last = Math.max(...[...objects.keys()].map((name) => Number(name.split(" ")[0])));
  const info = `${last + 1} 0 R`;
  return {
    qpdf: [
      { jsonversion: 2, pushedinheritedpageresources: false, calledgetallpages: false, maxobjectid: last + 1 },
      {
        [`obj:${String(root)}`]: { value: { "/Lang": `u:${language}-CA`, ...kept } },
        [`obj:${info}`]: { value: { "/Title": `u:${title}` } },
        trailer: { value: { ...rest, "/Root": root, "/Info": info } },
      },
    ],
  };
}
