import { irpa } from "../transition.ts";
import { beforeImmigrationAppealDivision } from "./immigration-appeal-division.ts";

export const removalOrderAppealLifecycles = beforeImmigrationAppealDivision(
  "removal-order-appeal",
  { en: "Removal order appeal", fr: "Appel d’une mesure de renvoi" },
  irpa("s. 63(2), (3)", "par. 63(2) et (3)"),
);
