import { handle } from "../../platform/http/route.ts";
import { meetUndertaking } from "./commands/meet-undertaking.ts";
import { recordOutcome } from "./commands/record-outcome.ts";
import { hearingsEndpoints } from "./endpoints.ts";
import { hearingOfUndertaking, hearingRecord } from "./queries/outcome-of.ts";
import { outcomeCauses, outcomeRules } from "./rules/outcomes.ts";

export const outcomeRoutes = [
  handle(hearingsEndpoints["GET /hearing-outcomes"], {
    action: "hearing.outcomes",
    summary: { en: "What can be recorded of a hearing", fr: "Ce qui peut être consigné au sujet d’une audience" },
    handle: async () => ({
      outcomes: Object.values(outcomeRules).map(({ code, name, meaning, needsCause }) => ({
        code,
        name,
        meaning,
        needsCause,
      })),
      causes: outcomeCauses.map(({ code, name, outcomes }) => ({ code, name, outcomes: [...outcomes] })),
    }),
  }),
  handle(hearingsEndpoints["GET /hearings/:hearingId/record"], {
    action: "hearing.view",
    summary: {
      en: "What happened at a hearing, and what was undertaken",
      fr: "Ce qui s’est passé à une audience, et les engagements pris",
    },
    handle: ({ params, readOnly }) => readOnly((tx) => hearingRecord(tx, params.hearingId)),
  }),
  handle(hearingsEndpoints["POST /hearings/:hearingId/outcome"], {
    action: "hearing.record-outcome",
    summary: { en: "Record what happened at a hearing", fr: "Consigner ce qui s’est passé à une audience" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => hearingRecord(tx, await recordOutcome(tx, params.hearingId, body))),
  }),
  handle(hearingsEndpoints["POST /undertakings/:undertakingId/met"], {
    action: "hearing.meet-undertaking",
    summary: { en: "Record that an undertaking was met", fr: "Consigner qu’un engagement a été respecté" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await meetUndertaking(tx, params.undertakingId, body.on);
        return hearingRecord(tx, await hearingOfUndertaking(tx, params.undertakingId));
      }),
  }),
];
