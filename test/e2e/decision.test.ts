import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { hearingBegun, memberRecordsOutcome, registryMarksMet } from "./decision/hearing-held.ts";
import { counselSeesDecision, registryRecordsHanding, registryReleases } from "./decision/released.ts";
import { counselReadsTranslation, registryAsksForTranslation, supportTranslates } from "./decision/translated.ts";
import {
  colleagueReads,
  memberDrafts,
  memberLosesLine,
  memberSigns,
  memberWritesAtLength,
  memberWritesTwice,
} from "./decision/written.ts";
import { aStage, canRun, type Stage, timeouts } from "./stage.ts";
import { aScene } from "./story/scene.ts";

describe.runIf(canRun)("a decision in a browser", () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage.close());

  /** Another member, known by this name. */
  async function colleague(name: string): Promise<Actor> {
    const person = await stage.t.person("member");
    await stage.t.store.pool.query("update accounts set name = $2 where id = $1", [person.accountId, name]);
    return person;
  }

  test.each(["en", "fr"] as const)(
    "a hearing is recorded as held, the member drafts and signs, the registry releases, counsel reads, it is translated (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const { t } = stage;
      const scene = aScene(stage, language);
      const on = "2027-01-15";
      const member = await t.person("member");
      const { theCase, counsel } = await hearingBegun(t, member, { licence: `DECISION-${language}`, on });
      const story = { caseId: theCase.id, fileNumber: theCase.fileNumber };
      const desk = await stage.windowOf(language, member);
      const registry = await stage.windowOf(language, await t.person("registry-officer"));
      const second = await stage.windowOf(language, await colleague(`Reader ${language}`));
      const support = await stage.windowOf(language, await t.person("adjudicative-support"));
      const party = await stage.windowOf(language, counsel);

      await memberRecordsOutcome(scene, desk.page, theCase.id);
      await registryMarksMet(scene, registry.page, theCase.id, on);
      await memberDrafts(scene, desk.page, story);
      await memberWritesAtLength(scene, desk.page);
      await memberLosesLine(scene, desk.page);
      await memberWritesTwice(scene, desk.page);
      await colleagueReads(scene, desk.page, second.page, story);
      await memberSigns(scene, desk.page, story);
      await registryReleases(scene, registry.page, story);
      await counselSeesDecision(scene, party.page, story);
      await registryRecordsHanding(scene, registry.page, { theCase: story, on });
      await registryAsksForTranslation(scene, registry.page, story);
      await supportTranslates(scene, support.page, story);
      await counselReadsTranslation(scene, party.page, story);

      // A line that is cut is told by the browser itself.
      const told = desk.errors.filter((one) => !/ERR_FAILED/.test(one));
      expect([...told, ...registry.errors, ...party.errors, ...second.errors, ...support.errors]).toEqual([]);
      for (const { page } of [desk, registry, party, second, support]) await page.context().close();
    },
  );
});
