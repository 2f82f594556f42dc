import { irpa } from "../transition.ts";
import { beforeImmigrationDivision } from "./immigration-division.ts";

export const admissibilityHearingLifecycles = beforeImmigrationDivision(
  "admissibility-hearing",
  { en: "Admissibility hearing", fr: "Enquête" },
  irpa("s. 44(2), 45", "par. 44(2) et art. 45"),
);
