import type { PeopleSort } from "../../../modules/identity/contract.ts";

/** As the server has them; the contract’s schemas stay there. */
export const peopleSorts = ["opened", "name", "email"] as const satisfies readonly PeopleSort[];
