import { audience, type EventTable, everybody, staffOnly, tellsName, whole } from "../../kernel/event.ts";
import { triggers } from "./rules/deadline-rule.ts";

export const events = {
  "deadline-varied": {
    name: { en: "Time limit changed by order", fr: "Délai modifié par ordonnance" },
    acts: "nobody",
    ...whole(everybody, ["variationId", "ruleCode", "kind", "dueOn", "orderedOn"]),
  },
  // What met a limit may be a document that is not on the docket.
  "deadline-met": {
    name: { en: "What a time limit asks for was received", fr: "Ce qu’un délai exige a été reçu" },
    acts: "nobody",
    ...audience(everybody, {
      ruleCode: everybody,
      triggerId: everybody,
      metOn: everybody,
      subjectId: staffOnly,
    }),
  },
  "deadline-trigger-recorded": {
    name: {
      en: "Event recorded on which time limits depend",
      fr: "Événement consigné dont dépendent des délais",
    },
    tells: tellsName("code", triggers),
    acts: "nobody",
    ...audience(everybody, {
      triggerId: everybody,
      code: everybody,
      on: everybody,
      subjectId: staffOnly,
      replacesId: everybody,
    }),
  },
  "deadline-trigger-withdrawn": {
    name: { en: "Event withdrawn that started a time limit", fr: "Événement retiré qui faisait courir un délai" },
    acts: "nobody",
    ...audience(everybody, {
      triggerId: everybody,
      code: everybody,
      on: everybody,
      subjectId: staffOnly,
      replacesId: everybody,
    }),
  },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    deadlines: typeof events;
  }
}
