import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hearingBegun, memberRecordsOutcome, registryMarksMet } from "./decision/hearing-held.ts";
import { aStage, canRun, patience, type Stage } from "./stage.ts";
import { aScene } from "./story/scene.ts";

describe.runIf(canRun)("a decision in a browser", () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage.close());

  test.each(["en", "fr"] as const)(
    "a hearing that was held is recorded with what was undertaken there, and an undertaking as met (%s)",
    { timeout: patience.test },
    async (language) => {
      const { t } = stage;
      const scene = aScene(stage, language);
      const on = "2027-01-15";
      const member = await t.person("member");
      const { file } = await hearingBegun(t, member, { licence: `DECISION-${language}`, on });
      const { page, errors } = await stage.windowOf(language, member);
      await memberRecordsOutcome(scene, page, file.id);
      const registry = await stage.windowOf(language, await t.person("registry-officer"));
      await registryMarksMet(scene, registry.page, file.id, on);
      expect([...errors, ...registry.errors]).toEqual([]);
      await page.context().close();
      await registry.page.context().close();
    },
  );
});
