import type { Json } from "../../kernel/canonical-json.ts";
import { audience, type EventTable, everybody, namingCases, staffOnly, tellNobody, whole } from "../../kernel/event.ts";
import { type Instant, momentText, type Zone } from "../../kernel/time.ts";

const momentOf = (at: Json | undefined, zone: Json | undefined) =>
  typeof at === "string" && typeof zone === "string"
    ? { en: momentText(at as Instant, zone as Zone, "en"), fr: momentText(at as Instant, zone as Zone, "fr") }
    : null;
const hearing = { hearingId: everybody, version: everybody };

/** Why the tribunal moved a hearing is told by its notice, not by the record. */
export const events = {
  "hearing-set": {
    name: { en: "Hearing set", fr: "Audience fixée" },
    tells: ({ startsAt, zone }) => momentOf(startsAt, zone),
    acts: "queue",
    ...audience(everybody, {
      ...hearing,
      startsAt: everybody,
      on: everybody,
      time: everybody,
      zone: everybody,
      mode: everybody,
      memberId: everybody,
      panelIds: everybody,
      ruleCode: everybody,
      shortNoticeGround: staffOnly,
      apart: staffOnly,
    }),
  },
  "hearing-changed": {
    name: { en: "Hearing changed", fr: "Audience modifiée" },
    acts: "nobody",
    ...audience(everybody, {
      ...hearing,
      changes: everybody,
      startsAt: everybody,
      memberId: everybody,
      panelIds: everybody,
      reason: staffOnly,
    }),
  },
  "hearing-cancelled": {
    name: { en: "Hearing cancelled", fr: "Audience annulée" },
    acts: "queue",
    ...audience(everybody, { ...hearing, reason: staffOnly }),
  },
  "hearing-left": {
    name: { en: "File taken off a hearing", fr: "Dossier retiré d’une audience" },
    acts: "step",
    ...audience(everybody, { ...hearing, reason: staffOnly }),
  },
  "hearing-set-apart": {
    name: { en: "Joined files heard without this one", fr: "Dossiers joints entendus sans celui-ci" },
    acts: "nobody",
    ...audience(staffOnly, { hearingId: staffOnly, of: namingCases(staffOnly) }),
  },
  "hearing-outcome-recorded": {
    name: { en: "What happened at the hearing recorded", fr: "Issue de l’audience consignée" },
    acts: "queue",
    ...audience(everybody, {
      hearingId: everybody,
      outcome: everybody,
      cause: staffOnly,
      decision: everybody,
    }),
  },
  "undertaking-met": {
    name: { en: "Undertaking met", fr: "Engagement respecté" },
    acts: "nobody",
    ...whole(everybody, ["undertakingId", "metOn"]),
  },
  "hearing-needs-recorded": {
    name: { en: "How the hearing is to be held recorded", fr: "Modalités de l’audience consignées" },
    acts: "nobody",
    ...audience(staffOnly, { mode: staffOnly, equipment: staffOnly }),
  },
  "room-equipped": { name: null, acts: "nobody", ...tellNobody("roomId", "equipment") },
  "room-closed": { name: null, acts: "nobody", ...tellNobody("roomId") },
  "room-opened": { name: null, acts: "nobody", ...tellNobody("roomId", "officeId", "name") },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    hearings: typeof events;
  }
}
