import { theSystem } from "../../kernel/actor.ts";
import type { CaseId, PersonId } from "../../kernel/ids.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { fillNameKeys } from "../parties/index.ts";
import { askWhetherNear, askWhetherSame } from "./person-questions.ts";

/** Each night: a search by name goes by the words that not everybody has (`greffe.find_cases_named`). */
export const noteCommonWords = defineJob({
  name: "note-common-words",
  cron: "10 7 * * *",
  async handle(_payload, services) {
    await services.store.pool.query("select greffe.note_common_words()");
  },
});

/** Every five minutes: names that were written without keys get theirs, until none is left. */
export const giveNameKeys = defineJob({
  name: "name-keys",
  cron: "*/5 * * * *",
  async handle(_payload, services) {
    while ((await services.store.transact(theSystem, (tx) => fillNameKeys(tx))) > 0);
  },
});

/** An officer wrote a person down, or corrected what tells people apart. */
const personWritten = defineJob({
  name: "person-written",
  handle: (payload, services) =>
    services.store.transact(theSystem, async (tx) => {
      const { caseId, personId, isAsked } = payload as { caseId: CaseId; personId: PersonId; isAsked?: boolean };
      if (isAsked !== true) await askWhetherSame(tx, caseId, personId);
      await askWhetherNear(tx, caseId, personId);
    }),
});

export const jobs = [personWritten, noteCommonWords, giveNameKeys];
