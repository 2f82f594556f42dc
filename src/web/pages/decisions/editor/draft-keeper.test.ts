import { describe, expect, test, vi } from "vitest";
import type { Draft } from "../../../../modules/decisions/contract.ts";
import { createDraftKeeper, type Failure } from "./draft-keeper.ts";

const words = (text: string): Draft["content"] => ({
  sections: [{ code: "analysis", blocks: [{ type: "paragraph", runs: [{ text }] }] }],
});
const start: Draft = { version: 1, content: words("first"), statedOn: null, determinations: [] };

function stage(answers: (Failure | "saved")[] = []) {
  let kept: Draft | null = null;
  const sent: Draft[] = [];
  const keeper = createDraftKeeper({
    start,
    savedAt: "2027-01-01T00:00:00Z",
    isUnsaved: false,
    send: async (draft) => {
      sent.push(draft);
      const answer = answers.shift() ?? "saved";
      if (answer !== "saved") throw new Error(answer);
      return { version: draft.version + 1, savedAt: "2027-01-02T00:00:00Z" };
    },
    failureOf: (error) => (error as Error).message as Failure,
    keep: (draft) => {
      kept = draft;
    },
    forget: () => {
      kept = null;
    },
    waits: { typing: 5, again: 5 },
  });
  return { keeper, sent, kept: () => kept };
}

describe("a draft that is being written", () => {
  test("is kept here at once, saved a moment later, and then kept here no more", async () => {
    const { keeper, sent, kept } = stage();
    keeper.change({ content: words("second") });
    expect(kept()).toMatchObject({ version: 1, content: words("second") });
    await vi.waitFor(() => expect(keeper.state()).toMatchObject({ kind: "saved", at: "2027-01-02T00:00:00Z" }));
    expect([sent.length, keeper.version(), kept()]).toEqual([1, 2, null]);
  });

  test("is saved as it stands when the line comes back", async () => {
    const { keeper, sent, kept } = stage(["lost"]);
    keeper.change({ content: words("second") });
    expect(await keeper.save()).toBe(false);
    expect(keeper.state().kind).toBe("lost");
    expect(kept()).not.toBeNull();
    keeper.change({ content: words("third") });
    await vi.waitFor(() => expect(keeper.state().kind).toBe("saved"));
    expect(sent.at(-1)?.content).toEqual(words("third"));
  });

  test("that was saved elsewhere meanwhile is not written over until its author says so", async () => {
    const { keeper, sent, kept } = stage(["changed"]);
    keeper.change({ content: words("mine") });
    expect(await keeper.save()).toBe(false);
    keeper.change({ content: words("mine, longer") });
    expect(await keeper.save()).toBe(false);
    expect([sent.length, keeper.state().kind]).toEqual([1, "changed"]);
    expect(kept()).toMatchObject({ content: words("mine, longer") });
    keeper.resume(7);
    expect(await keeper.save()).toBe(true);
    expect(sent.at(-1)).toMatchObject({ version: 7, content: words("mine, longer") });
  });

  test("gives way to what was saved elsewhere when its author takes that", async () => {
    const { keeper, sent, kept } = stage(["changed"]);
    keeper.change({ content: words("mine") });
    await keeper.save();
    keeper.resume(7, { words: { ...start, content: words("theirs") }, savedAt: "2027-01-03T00:00:00Z" });
    expect(await keeper.save()).toBe(true);
    expect([sent.length, keeper.version(), kept()]).toEqual([1, 7, null]);
    expect(keeper.words().content).toEqual(words("theirs"));
  });

  test("keeps what was typed while it was on its way", async () => {
    const { keeper, sent } = stage();
    keeper.change({ content: words("second") });
    const saving = keeper.save();
    keeper.change({ content: words("third") });
    await saving;
    expect(await keeper.save()).toBe(true);
    expect(sent.map((one) => one.content)).toEqual([words("second"), words("third")]);
  });

  test("sends nothing when nothing was changed", async () => {
    const { keeper, sent } = stage();
    expect(await keeper.save()).toBe(true);
    expect(sent).toEqual([]);
  });

  test("goes on from the version that another window saved, and from each that it saves itself", async () => {
    const { keeper, sent } = stage();
    const theirs: Draft = { ...start, version: 7, content: words("theirs") };
    keeper.resume(7, { words: theirs, savedAt: "2027-01-03T00:00:00Z" });
    expect(keeper.state()).toEqual({ kind: "saved", at: "2027-01-03T00:00:00Z" });
    keeper.change({ content: words("mine") });
    await keeper.save();
    keeper.change({ content: words("mine again") });
    await keeper.save();
    expect(sent.map((one) => one.version)).toEqual([7, 8]);
  });
});
