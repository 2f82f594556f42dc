import { parentPort } from "node:worker_threads";
import { compileDocument } from "./compile.ts";
import type { ToTypeset, Typeset } from "./to-typeset.ts";

const answer = (typeset: Typeset) => parentPort?.postMessage(typeset);

parentPort?.on("message", async ({ number, asked }: { readonly number: number; readonly asked: ToTypeset }) => {
  try {
    answer({ number, pdf: await compileDocument(asked) });
  } catch (error) {
    // Of this document alone: those that wait behind it are made.
    answer({ number, wrong: error instanceof Error ? error.message : String(error) });
  }
});
