import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import { type AccountId, newId } from "../../../kernel/ids.ts";
import { accountRateLimits, countTowardsAccountLimit } from "./rate-limit.ts";

const { most } = accountRateLimits["own-code"];
let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

/** Counts until it is refused; how many went through. */
async function triesOf(account: AccountId): Promise<number> {
  for (let tries = 0; tries < 3 * most; tries++) {
    const refused = await countTowardsAccountLimit(t.services, account, "own-code").then(
      () => null,
      (error: { readonly code?: string }) => error.code,
    );
    if (refused !== null) {
      expect(refused).toBe("too-many-tries");
      return tries;
    }
  }
  return Number.POSITIVE_INFINITY;
}

test.each([
  ["the hour is not over", "2026-11-24T15:59:59.000Z", 0],
  ["the hour is over", "2026-11-24T16:00:00.000Z", most],
  ["the clock of another server is behind", "2026-11-24T14:59:00.000Z", 0],
  ["the clock was put back by two hours", "2026-11-24T13:00:00.000Z", most],
])("what one account may try in an hour, when %s", async (_when, then, again) => {
  const account = newId<AccountId>();
  t.at("2026-11-24T15:00:00.000Z");
  expect(await triesOf(account)).toBe(most);
  t.at(then);
  expect(await triesOf(account)).toBe(again);
});
