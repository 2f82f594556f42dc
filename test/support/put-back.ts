import { afterAll, expect } from "vitest";

/** The files of a worker run in one process: what a test changes of it, it puts back, or tests that come later break. */
const shared = () => ({ fetch: globalThis.fetch, setTimeout: globalThis.setTimeout, Date: globalThis.Date });
const before = shared();
afterAll(() => {
  expect(shared()).toEqual(before);
});
