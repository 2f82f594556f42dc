import { irpa } from "../transition.ts";
import { beforeImmigrationAppealDivision } from "./immigration-appeal-division.ts";

export const sponsorshipAppealLifecycles = beforeImmigrationAppealDivision(
  "sponsorship-appeal",
  { en: "Sponsorship appeal", fr: "Appel en matière de parrainage" },
  irpa("s. 63(1)", "par. 63(1)"),
);
