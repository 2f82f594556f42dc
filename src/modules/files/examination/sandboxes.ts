import { availableParallelism } from "node:os";
import { type Places, Sandbox } from "../sandbox/sandbox.ts";

const all = Math.max(3, Math.min(6, availableParallelism() + 1));

/**
 * More places than a hostile file can be of one account: whoever comes beside it begins at once, and shares the
 * processors with it.
 */
export const places: Places = { all, share: Math.max(1, Math.floor(all / 2)) };

/** What is being examined must not wait for what is being read, nor the other way round. */
export const examinations = new Sandbox(places);
export const readings = new Sandbox(places);
