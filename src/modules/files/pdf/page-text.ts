import { done, type Outcome, refused, type Task } from "../sandbox/task.ts";
import { openDocument } from "./open-documents.ts";

const longest = 200_000;

/** The text of one page in reading order, for screen readers; empty for a scan. Runs in the sandbox. */
export async function pageText(task: Extract<Task, { kind: "page-text" }>): Promise<Outcome> {
  const document = await openDocument(task.file);
  const { pages } = document;
  if (task.page > pages) return refused("document-page-not-found", { pages });
  const text = document
    .text(task.page - 1)
    .toWellFormed()
    .replaceAll("\r\n", "\n")
    .replace(/[\0\ufffe\uffff]/g, "");
  return done({ pages, text: text.slice(0, longest) });
}
