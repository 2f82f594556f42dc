import { handle } from "../../platform/http/route.ts";
import { assignByLoad } from "./commands/assign-by-load.ts";
import { giveTask } from "./commands/give-task.ts";
import { endReplacement, replaceMe } from "./commands/replace-me.ts";
import { workEndpoints } from "./endpoints.ts";
import { colleaguesIn, colleaguesOf } from "./queries/colleagues.ts";
import { viewReplacements } from "./queries/replacements.ts";
import { viewTask } from "./queries/view-task.ts";

/** Work that goes from one to another. */
export const assigningRoutes = [
  handle(workEndpoints["GET /queues/:queue/colleagues"], {
    action: "queue.read",
    summary: {
      en: "Who works a queue, with what each has in hand",
      fr: "Qui travaille dans une file, et la charge de chacun",
    },
    handle: ({ params, readOnly }) => readOnly(async (tx) => ({ items: [...(await colleaguesIn(tx, params.queue))] })),
  }),
  handle(workEndpoints["POST /queues/:queue/assign"], {
    action: "task.assign",
    summary: { en: "Give many items by load", fr: "Répartir des tâches selon la charge" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => ({ given: [...(await assignByLoad(tx, params.queue, body))] })),
  }),
  handle(workEndpoints["GET /tasks/:taskId/colleagues"], {
    action: "queue.read",
    summary: { en: "To whom an item may be given", fr: "À qui une tâche peut être confiée" },
    handle: ({ params, readOnly }) => readOnly(async (tx) => ({ items: [...(await colleaguesOf(tx, params.taskId))] })),
  }),
  handle(workEndpoints["POST /tasks/:taskId/give"], {
    action: "task.give",
    summary: { en: "Give an item to a colleague", fr: "Confier une tâche à une autre personne" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await giveTask(tx, params.taskId, body.accountId);
        return viewTask(tx, params.taskId);
      }),
  }),
  handle(workEndpoints["GET /work-replacements"], {
    action: "work.replace",
    summary: { en: "Who replaces me, and whom I replace", fr: "Qui me remplace, et qui je remplace" },
    handle: ({ readOnly }) => readOnly(viewReplacements),
  }),
  handle(workEndpoints["POST /work-replacements"], {
    action: "work.replace",
    summary: { en: "Have a colleague do my work during a leave", fr: "Se faire remplacer pendant un congé" },
    handle: ({ body, transact }) =>
      transact(async (tx) => {
        await replaceMe(tx, body);
        return viewReplacements(tx);
      }),
  }),
  handle(workEndpoints["POST /work-replacements/:replacementId/end"], {
    action: "work.replace",
    summary: { en: "End a replacement", fr: "Mettre fin à un remplacement" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await endReplacement(tx, params.replacementId);
        return viewReplacements(tx);
      }),
  }),
];
