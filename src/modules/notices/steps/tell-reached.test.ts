import { expect, test } from "vitest";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { noticeKinds } from "../rules/notice-kinds.ts";
import { tellReached } from "./tell-reached.ts";

const served = ["notice-of-decision", "notice-of-abandonment", "notice-of-dismissal", "proceeding-terminated"];

test("the receipt of a notice from which limits run is told by job, and of no other", async () => {
  const told: string[] = [];
  for (const kind of [...noticeKinds.map((one) => one.code), "no-such-notice"]) {
    const addJob = (name: string) => told.push(`${name} ${kind}`);
    await tellReached({ addJob } as unknown as Transaction, kind, { caseId: "file-1" as CaseId, deliveryId: "d-1" });
  }
  expect(told.toSorted()).toEqual(served.map((kind) => `notice-reached ${kind}`).toSorted());
});
