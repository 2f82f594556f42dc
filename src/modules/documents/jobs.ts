import { theSystem } from "../../kernel/actor.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { noteInfected } from "./commands/note-infected.ts";
import { makeAwaitedPdfs } from "./content/make-awaited-pdfs.ts";

export const jobs = [
  defineJob({
    // As soon as the program is there: whatever came before has its PDF made.
    name: "office-pdfs-made",
    lane: "examination",
    cron: "* * * * *",
    handle: (_payload, services) => makeAwaitedPdfs(services),
  }),
  defineJob({
    name: "blob-found-infected",
    async handle(payload, { store }) {
      await store.transact(theSystem, (tx) => noteInfected(tx, (payload as { hash: string }).hash));
    },
  }),
];
