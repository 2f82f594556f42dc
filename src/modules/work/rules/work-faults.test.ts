import { expect, test } from "vitest";
import { declarations } from "../../../app/declarations.ts";
import { lifecycles } from "../../cases/index.ts";
import { deadlineRules } from "../../deadlines/index.ts";
import type { Queue } from "./queue.ts";
import { queues } from "./queues.ts";
import { workFaults } from "./work-faults.ts";

const limits = new Set(deadlineRules.map((rule) => rule.code));
const faults = (changed: readonly Queue[] = queues, more: Partial<Parameters<typeof workFaults>[0]> = {}) =>
  workFaults({ queues: changed, lifecycles, events: declarations.events, limits, ...more });
const one = (is: (queue: Queue) => boolean): Queue => {
  const found = queues.find(is);
  if (found === undefined) throw new Error("no such queue");
  return found;
};
const opened = one((queue) => queue.openedBy.length > 0 && queue.task === null);
const ofTask = one((queue) => queue.task !== null);
const byLimit = one((queue) => queue.due.by === "limit");
const withChange = (of: Queue, changes: Partial<Queue>) =>
  queues.map((queue) => (queue === of ? { ...queue, ...changes } : queue));

test("nothing is wrong with the tables as they are", () => {
  expect(faults()).toEqual([]);
});

test.each([
  [withChange(opened, { roles: [] }), `queue ${opened.code}: nobody works it`],
  [withChange(opened, { name: { en: "Work", fr: " " } }), "its name or its source is not in both languages"],
  [withChange(opened, { source: { en: "", fr: "Règle" } }), "its name or its source is not in both languages"],
  [withChange(opened, { openedBy: [] }), `queue ${opened.code}: nothing opens it`],
  [withChange(opened, { finishedBy: [], while: null }), `queue ${opened.code}: nothing finishes it`],
  [withChange(opened, { late: { ...opened.late, to: opened.roles[0] ?? "member" } }), "works it already"],
  [queues.filter((queue) => queue !== ofTask), `${ofTask.task}: 0 queues take it`],
  [[...queues, ofTask], `${ofTask.task}: 2 queues take it`],
  [withChange(ofTask, { roles: ["interpreter"] }), `${ofTask.task}: its queue is worked by others than it names`],
  [queues.filter((queue) => queue !== opened), "nobody’s queue has it"],
] as readonly (readonly [readonly Queue[], string])[])("a change of the queues is told: %#", (changed, fault) => {
  expect(faults(changed).join("\n")).toContain(fault);
});

test("a step to where nobody waits is told, but for one to an end and one that leads nowhere else", () => {
  const [table] = lifecycles;
  const [row] = table?.transitions ?? [];
  if (table === undefined || row === undefined) throw new Error("no lifecycle");
  const to = (from: typeof row.from, status: typeof row.to) =>
    faults(queues, {
      lifecycles: [{ ...table, transitions: [{ ...row, from, to: status, opens: { ...row.opens, tasks: [] } }] }],
    });
  expect(to("received", "ready")).toEqual([expect.stringMatching(/ from received: ready waits for nobody$/)]);
  expect(to("ready", "ready")).toEqual([]);
  expect(to("received", "withdrawn")).toEqual([]);
});

test("a limit that no rule has, and a queue for what needs nobody, are told", () => {
  const rules = byLimit.due.by === "limit" ? byLimit.due.rules : [];
  expect(faults(queues, { limits: new Set() }).join("\n")).toContain(`no limit is ${rules[0]}`);
  const event = opened.openedBy[0] ?? "";
  const row = declarations.events[event];
  const events = { ...declarations.events, [event]: { ...row, acts: "nobody" } } as typeof declarations.events;
  expect(faults(queues, { events }).join("\n")).toContain(`${event}: a queue has what needs none`);
});
