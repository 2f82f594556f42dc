import { irpa } from "../transition.ts";
import { beforeImmigrationAppealDivision } from "./immigration-appeal-division.ts";

export const residencyAppealLifecycles = beforeImmigrationAppealDivision(
  "residency-appeal",
  { en: "Residency obligation appeal", fr: "Appel sur l’obligation de résidence" },
  irpa("s. 63(4)", "par. 63(4)"),
);
