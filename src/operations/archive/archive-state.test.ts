import type pg from "pg";
import { expect, test } from "vitest";
import { archivingOf } from "./archive-state.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));
const poolThatSays = (...rows: readonly object[]) => ({ query: async () => ({ rows }) }) as unknown as pg.Pool;

test.each([
  ["nothing was ever archived, and nothing failed", null, null, 0, false],
  ["the first try failed", null, at(1), 0, true],
  ["it failed after it had worked", at(1), at(2), 0, true],
  ["it works again after it failed", at(2), at(1), 0, false],
  ["both are told of one moment", at(1), at(1), 0, false],
  ["it works, and a segment waits for five minutes", at(1), null, 300, false],
  ["it works, and a segment waits for longer", at(1), null, 300.1, true],
])("where %s, the archive fails or does not", async (_what, lastArchivedAt, lastFailedAt, oldestWaitSeconds, fails) => {
  const said = { lastArchivedAt, lastFailedAt, waitingSegments: 1, oldestWaitSeconds };
  expect(await archivingOf(poolThatSays(said))).toEqual({ ...said, fails });
});

test("a server that says nothing of its archive is a fault", async () => {
  await expect(archivingOf(poolThatSays())).rejects.toThrow("says nothing of its archive");
});
