import { Type } from "typebox";
import type { Instant } from "./time.ts";
import type { Zone } from "./zone.ts";

/** Moments and zones in what a server answers: text on the wire, of their own kind to whoever reads them. */
export const InstantSchema = Type.Unsafe<Instant>(Type.String());
export const ZoneSchema = Type.Unsafe<Zone>(Type.String());
