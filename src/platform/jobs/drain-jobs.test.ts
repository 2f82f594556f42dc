import { expect, test } from "vitest";
import type { Json } from "../../kernel/canonical-json.ts";
import { drainJobs } from "./drain-jobs.ts";
import { defineJob } from "./job.ts";

type Waiting = { readonly task: string; readonly payload: Readonly<Record<string, Json>> };

/** Services whose queue gives these, one batch after the other. */
const queueOf = (...batches: readonly (readonly Waiting[])[]) => {
  const left = [...batches];
  return { store: { clock: () => "", pool: { query: async () => ({ rows: left.shift() ?? [] }) } } } as never;
};
const on = (task: string, caseId?: string): Waiting => ({ task, payload: caseId === undefined ? {} : { caseId } });

test("every job is done by all who listen to it, and what they leave behind after it; what nobody hears is done too", async () => {
  const done: string[] = [];
  const hears = (name: string, as: string) =>
    defineJob({ name, handle: async (payload) => void done.push(`${as} ${JSON.stringify(payload)}`) });
  const jobs = [hears("a", "first"), hears("a", "second"), hears("b", "third")];
  expect(await drainJobs(queueOf([on("a", "1"), on("unheard")], [on("b")]), jobs, 1)).toBe(3);
  expect(done).toEqual(['first {"caseId":"1"}', 'second {"caseId":"1"}', "third {}"]);
});

test.each([
  [0, 1, true],
  [2, 3, true],
  [3, 3, false],
])("a job that fails %i times is tried %i times", async (failures, tries, isDone) => {
  let tried = 0;
  const handle = async () => {
    if (++tried <= failures) throw new Error("in the way");
  };
  const drained = drainJobs(queueOf([on("a")]), [defineJob({ name: "a", handle })], 2);
  await (isDone ? drained : expect(drained).rejects.toThrow("in the way"));
  expect(tried).toBe(tries);
});

test("jobs of one file are done one after the other, those of two at once", async () => {
  const [now, most] = [new Map<string, number>(), { ofOne: 0, atAll: 0 }];
  const handle = async (payload: Json) => {
    const { caseId } = payload as { readonly caseId: string };
    now.set(caseId, (now.get(caseId) ?? 0) + 1);
    most.ofOne = Math.max(most.ofOne, now.get(caseId) ?? 0);
    most.atAll = Math.max(
      most.atAll,
      [...now.values()].reduce((sum, one) => sum + one, 0),
    );
    await new Promise((resolve) => setImmediate(resolve));
    now.set(caseId, (now.get(caseId) ?? 0) - 1);
  };
  const waiting = [on("a", "1"), on("a", "2"), on("a", "1"), on("a", "2")];
  await drainJobs(queueOf(waiting), [defineJob({ name: "a", handle })], 2);
  expect(most).toEqual({ ofOne: 1, atAll: 2 });
});
