import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { officeProgram } from "../../src/modules/files/index.ts";
import { hearingBegun, memberRecordsOutcome } from "./decision/hearing-held.ts";
import { memberPutsInWord, memberSignsWord, otherWindowLearns, supportPutsInTranslation } from "./decision/in-word.ts";
import { counselSeesDecision, registryReleases } from "./decision/released.ts";
import { counselReadsTranslation, registryAsksForTranslation } from "./decision/translated.ts";
import { aStage, canRun, type Stage, timeouts } from "./stage.ts";
import { aScene } from "./story/scene.ts";

// Its pages are made by LibreOffice.
describe.runIf(canRun && officeProgram(null) !== null)("a decision written in Word, in a browser", () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage.close());

  test.each(["en", "fr"] as const)(
    "is put in, its changes are named by page, it is signed, released and read by counsel, and translated in Word too (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const { t } = stage;
      const scene = aScene(stage, language);
      const member = await t.person("member");
      const { theCase, counsel } = await hearingBegun(t, member, { licence: `WORD-${language}`, on: "2027-01-15" });
      const story = { caseId: theCase.id, fileNumber: theCase.fileNumber };
      const desk = await stage.windowOf(language, member);
      const other = await stage.windowOf(language, member);
      const registry = await stage.windowOf(language, await t.person("registry-officer"));
      const support = await stage.windowOf(language, await t.person("adjudicative-support"));
      const party = await stage.windowOf(language, counsel);

      await memberRecordsOutcome(scene, desk.page, theCase.id);
      await memberPutsInWord(scene, desk.page, other.page, story);
      await otherWindowLearns(scene, other.page);
      await desk.page.reload();
      await memberSignsWord(scene, desk.page);
      await registryReleases(scene, registry.page, story);
      await counselSeesDecision(scene, party.page, story);
      await registryAsksForTranslation(scene, registry.page, story);
      await supportPutsInTranslation(scene, support.page, story);
      await counselReadsTranslation(scene, party.page, story);

      expect([...desk.errors, ...other.errors, ...registry.errors, ...support.errors, ...party.errors]).toEqual([]);
      for (const { page } of [desk, other, registry, support, party]) await page.context().close();
    },
  );
});
