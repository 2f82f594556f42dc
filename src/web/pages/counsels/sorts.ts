import type { CounselSort } from "../../../modules/parties/contract.ts";

/** As the server has them; the contract’s schemas stay there. */
export const counselSorts = ["name", "firm", "checked"] as const satisfies readonly CounselSort[];
