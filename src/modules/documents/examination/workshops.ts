import { availableParallelism } from "node:os";
import { Workshop } from "../workshop/workshop.ts";

const places = Math.max(1, Math.min(4, availableParallelism() - 1));

/** What is being examined must not wait for what is being read, nor the other way round. */
export const examinations = new Workshop(places);
export const readings = new Workshop(places);
