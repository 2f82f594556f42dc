import type { RefusedSort } from "../../../modules/intake/contract.ts";

/** As the server has them; the contract’s schemas stay there. */
export const refusedSorts = ["received", "sender", "reason"] as const satisfies readonly RefusedSort[];
