import type { InvitationSort } from "../../../modules/representation/contract.ts";

/** As the server has them; the contract’s schemas stay there. */
export const invitationSorts = ["issued", "expires", "counsel", "number"] as const satisfies readonly InvitationSort[];
