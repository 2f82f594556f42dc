import { ministersApplication } from "./ministers-application.ts";

export const vacationLifecycles = ministersApplication(
  "vacation",
  { en: "Application to vacate refugee protection", fr: "Demande d’annulation de l’asile" },
  ["s. 109(1), 170(b)", "par. 109(1) et al. 170b)"],
);
