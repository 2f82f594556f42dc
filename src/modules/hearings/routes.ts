import { type CaseId, isUuid } from "../../kernel/ids.ts";
import { handle } from "../../platform/http/route.ts";
import { newestCases } from "../cases/index.ts";
import { cancelHearing } from "./commands/cancel-hearing.ts";
import { changeHearing } from "./commands/change-hearing.ts";
import { setHearing } from "./commands/set-hearing.ts";
import { hearingsEndpoints } from "./endpoints.ts";
import { outcomeRoutes } from "./outcome-routes.ts";
import { hearingChoices } from "./queries/hearing-choices.ts";
import { hearingsOfCase, listHearings, viewHearing } from "./queries/list-hearings.ts";
import { listMembers } from "./queries/list-members.ts";
import { mySittings } from "./queries/my-sittings.ts";
import { nextHearingOf } from "./queries/next-hearing-of.ts";
import { previewHearing } from "./queries/preview-hearing.ts";
import { roomRoutes } from "./room-routes.ts";

export const routes = [
  ...roomRoutes,
  ...outcomeRoutes,
  handle(hearingsEndpoints["GET /hearings"], {
    action: "hearing.list",
    summary: {
      en: "Hearings of the reader, or of an office, by day",
      fr: "Audiences de la personne, ou d’un bureau, par jour",
    },
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listHearings(tx, {
          scope: query.scope ?? "mine",
          officeId: query.officeId ?? null,
          from: query.from ?? null,
          to: query.to ?? null,
          includeCancelled: query.cancelled ?? false,
          descending: query.descending ?? false,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  handle(hearingsEndpoints["GET /next-hearings"], {
    action: "hearing.list",
    summary: {
      en: "The next hearing of each of these cases, or of the reader’s newest",
      fr: "La prochaine audience de chacun de ces dossiers, ou des plus récents de la personne",
    },
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => {
        const asked = query.caseIds?.split(",").filter(isUuid) as readonly CaseId[] | undefined;
        const caseIds = asked ?? (await newestCases(tx, query.limit ?? 25));
        const next = await nextHearingOf(tx, caseIds);
        return {
          caseIds: [...caseIds],
          items: [...next].map(([caseId, { time: _time, ...one }]) => ({ caseId, ...one })),
        };
      }),
  }),
  handle(hearingsEndpoints["GET /my-sittings"], {
    action: "sitting.mine",
    summary: {
      en: "Sittings that the reader interprets at: when and how to join, and nothing of whose they are",
      fr: "Audiences où la personne est interprète\u00a0: quand et comment s’y joindre, sans rien des dossiers",
    },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: [...(await mySittings(tx))] })),
  }),
  handle(hearingsEndpoints["GET /members"], {
    action: "member.list",
    summary: { en: "Members who may be assigned", fr: "Commissaires pouvant être affectés" },
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => ({ items: await listMembers(tx, query.division ?? null, query.caseId ?? null) })),
  }),
  handle(hearingsEndpoints["GET /hearings/:hearingId"], {
    action: "hearing.view",
    summary: { en: "One hearing", fr: "Une audience" },
    handle: ({ params, readOnly }) => readOnly((tx) => viewHearing(tx, params.hearingId)),
  }),
  handle(hearingsEndpoints["GET /cases/:caseId/hearing-choices"], {
    action: "hearing.set",
    summary: { en: "Whom a sitting may have", fr: "Qui peut être présent à une séance" },
    handle: ({ params, readOnly }) => readOnly((tx) => hearingChoices(tx, params.caseId)),
  }),
  handle(hearingsEndpoints["GET /cases/:caseId/hearings"], {
    action: "hearing.view",
    summary: { en: "Hearings of a case", fr: "Audiences d’un dossier" },
    handle: ({ params, readOnly }) => readOnly((tx) => hearingsOfCase(tx, params.caseId)),
  }),
  handle(hearingsEndpoints["POST /cases/:caseId/hearings/preview"], {
    action: "hearing.set",
    summary: { en: "What setting this hearing would do", fr: "Ce que ferait la fixation de cette audience" },
    handle: ({ params, body, transact }) => transact((tx) => previewHearing(tx, { caseId: params.caseId }, body)),
  }),
  handle(hearingsEndpoints["POST /cases/:caseId/hearings"], {
    action: "hearing.set",
    summary: { en: "Set a hearing", fr: "Fixer une audience" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        const { hearingId, told } = await setHearing(tx, params.caseId, { ...body, apart: body.apart ?? null });
        return { ...(await viewHearing(tx, hearingId)), told: [...told] };
      }),
  }),
  handle(hearingsEndpoints["POST /hearings/:hearingId/preview"], {
    action: "hearing.change",
    summary: { en: "What changing this hearing would do", fr: "Ce que ferait la modification de cette audience" },
    handle: ({ params, body, transact }) => transact((tx) => previewHearing(tx, { hearingId: params.hearingId }, body)),
  }),
  handle(hearingsEndpoints["POST /hearings/:hearingId/change"], {
    action: "hearing.change",
    summary: { en: "Change a hearing", fr: "Modifier une audience" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        const told = await changeHearing(tx, params.hearingId, body);
        return { ...(await viewHearing(tx, params.hearingId)), told: [...told] };
      }),
  }),
  handle(hearingsEndpoints["POST /hearings/:hearingId/cancel"], {
    action: "hearing.cancel",
    summary: { en: "Cancel a hearing", fr: "Annuler une audience" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        const told = await cancelHearing(tx, params.hearingId, body);
        return { ...(await viewHearing(tx, params.hearingId)), told: [...told] };
      }),
  }),
];
