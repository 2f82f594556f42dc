import type { candidateSorts, disposalSorts, holdSorts } from "../../../modules/retention/contract.ts";

type Sort = (typeof candidateSorts | typeof disposalSorts | typeof holdSorts)[number];

/** As the server has them; the contract’s schemas stay there. */
export const retentionSorts = ["proposed", "placed", "closed", "until", "number"] as const satisfies readonly Sort[];
