import { Type } from "typebox";
import type { CivilDate, Instant } from "./time.ts";
import type { Zone } from "./zone.ts";

/** A day of the calendar (`2026-11-24`) in what a server answers. */
export const CivilDateSchema = Type.Unsafe<CivilDate>(Type.String({ format: "date" }));
/** Moments and zones in what a server answers: text on the wire, of their own kind to whoever reads them. */
export const InstantSchema = Type.Unsafe<Instant>(Type.String());
export const ZoneSchema = Type.Unsafe<Zone>(Type.String());
