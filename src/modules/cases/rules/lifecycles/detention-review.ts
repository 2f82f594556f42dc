import { irpa } from "../transition.ts";
import { beforeImmigrationDivision } from "./immigration-division.ts";

export const detentionReviewLifecycles = beforeImmigrationDivision(
  "detention-review",
  { en: "Detention review", fr: "Contrôle des motifs de détention" },
  irpa("s. 57, 58", "art. 57 et 58"),
);
