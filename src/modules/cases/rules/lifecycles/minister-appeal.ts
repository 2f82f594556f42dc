import { irpa } from "../transition.ts";
import { beforeImmigrationAppealDivision } from "./immigration-appeal-division.ts";

export const ministerAppealLifecycles = beforeImmigrationAppealDivision(
  "minister-appeal",
  { en: "Minister’s appeal", fr: "Appel du ministre" },
  irpa("s. 63(5)", "par. 63(5)"),
);
