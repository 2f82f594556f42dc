import type { Temporal as Standard } from "temporal-polyfill";

const browser = globalThis as { Temporal?: typeof Standard };
// Sets the global as a browser has it. Zones of the tribunal are read from neither: see zone-offset.ts.
if (browser.Temporal === undefined) await import("temporal-polyfill/global");

/** The browser's own Temporal; a browser that has none loads one, and no other waits for it. */
export const Temporal = browser.Temporal;
