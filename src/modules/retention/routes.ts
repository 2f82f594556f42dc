import { handle } from "../../platform/http/route.ts";
import { approveDisposal, refuseDisposal } from "./commands/decide-disposal.ts";
import { liftHold, placeHold } from "./commands/hold-case.ts";
import { proposeDisposal } from "./commands/propose-disposal.ts";
import type { RetentionQuery } from "./contract.ts";
import { retentionEndpoints } from "./endpoints.ts";
import { listCandidates } from "./queries/list-candidates.ts";
import { listDisposals } from "./queries/list-disposals.ts";
import { listHolds } from "./queries/list-holds.ts";

const done = { done: true as const };

/** A list as it is asked for; in its own order it begins with what came last where that is what matters. */
function asked<Sort extends string>(
  query: Partial<RetentionQuery<Sort>>,
  own: Sort,
  isLatestFirst: boolean,
): RetentionQuery<Sort> {
  const sort = query.sort ?? own;
  return {
    search: query.search ?? "",
    division: query.division ?? null,
    sort,
    descending: query.descending ?? (sort === own && isLatestFirst),
    after: query.after ?? null,
    limit: query.limit ?? 25,
  };
}

export const routes = [
  handle(retentionEndpoints["GET /disposal-candidates"], {
    action: "disposal.list",
    summary: { en: "Closed files past their retention", fr: "Dossiers clos dont la conservation est échue" },
    handle: ({ query, readOnly }) => readOnly((tx) => listCandidates(tx, asked(query, "closed", false))),
  }),
  handle(retentionEndpoints["GET /disposals"], {
    action: "disposal.list",
    summary: { en: "Disposals proposed, done or refused", fr: "Éliminations proposées, effectuées ou refusées" },
    handle: ({ query, readOnly }) =>
      readOnly((tx) => listDisposals(tx, query.state ?? "proposed", asked(query, "proposed", true))),
  }),
  handle(retentionEndpoints["POST /cases/:caseId/disposals"], {
    action: "disposal.propose",
    summary: { en: "Propose to dispose of a closed file", fr: "Proposer l’élimination d’un dossier clos" },
    handle: ({ params, body, transact }) => transact((tx) => proposeDisposal(tx, params.caseId, body.reason)),
  }),
  handle(retentionEndpoints["POST /disposals/:disposalId/approve"], {
    action: "disposal.decide",
    summary: { en: "Approve a disposal: the contents go", fr: "Approuver une élimination\u00a0: le contenu disparaît" },
    handle: ({ params, body, transact }) =>
      transact((tx) => approveDisposal(tx, params.disposalId, body.reason).then(() => done)),
  }),
  handle(retentionEndpoints["POST /disposals/:disposalId/refuse"], {
    action: "disposal.decide",
    summary: { en: "Refuse a disposal: the file stays", fr: "Refuser une élimination\u00a0: le dossier reste" },
    handle: ({ params, body, transact }) =>
      transact((tx) => refuseDisposal(tx, params.disposalId, body.reason).then(() => done)),
  }),
  handle(retentionEndpoints["GET /legal-holds"], {
    action: "hold.list",
    summary: { en: "Legal holds that stand", fr: "Mises en suspens juridiques en vigueur" },
    handle: ({ query, readOnly }) => readOnly((tx) => listHolds(tx, asked(query, "placed", true))),
  }),
  handle(retentionEndpoints["POST /cases/:caseId/legal-holds"], {
    action: "hold.place",
    summary: { en: "Place a legal hold on a file", fr: "Mettre un dossier en suspens juridique" },
    handle: ({ params, body, transact }) => transact((tx) => placeHold(tx, params.caseId, body.reason)),
  }),
  handle(retentionEndpoints["POST /legal-holds/:holdId/lift"], {
    action: "hold.lift",
    summary: { en: "Lift a legal hold", fr: "Lever une mise en suspens juridique" },
    handle: ({ params, body, transact }) => transact((tx) => liftHold(tx, params.holdId, body.reason).then(() => done)),
  }),
];
