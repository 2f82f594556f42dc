import type { Temporal as Standard } from "temporal-polyfill";

/**
 * The browser's own Temporal, or the one that came before the pages (`load-app.ts`). Zones of the tribunal are read from
 * neither: see zone-offset.ts.
 */
export const { Temporal } = globalThis as unknown as { readonly Temporal: typeof Standard };
