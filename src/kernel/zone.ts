import type { Branded } from "./ids.ts";

/** An IANA time zone name: `America/Vancouver`. */
export type Zone = Branded<"Zone">;
