import type { PublicationSort } from "../../../modules/decisions/publication/contract.ts";

/** As the server has them; the contract’s schemas stay there. */
export const publicationSorts = ["released", "citation"] as const satisfies readonly PublicationSort[];
