import { ministersApplication } from "./ministers-application.ts";

export const cessationLifecycles = ministersApplication(
  "cessation",
  { en: "Application to cease refugee protection", fr: "Demande de constat de perte de l’asile" },
  ["s. 108(2), 170(b)", "par. 108(2) et al. 170b)"],
);
