import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobs } from "../../src/app/contexts.ts";
import { theSystem } from "../../src/kernel/actor.ts";
import { openAccount } from "../../src/modules/identity/index.ts";
import { startWorker, type Worker } from "../../src/platform/jobs/worker.ts";
import { aCounsel } from "../stages/counsel.ts";
import { aStage, canRun, type Stage, timeouts } from "./stage.ts";
import { aPaper, counselFilesDocuments, counselMends } from "./story/filing.ts";
import { counselSeesHearing, officerSetsHearing } from "./story/hearing.ts";
import { counselFindsCase, counselIsInvited, counselJoins } from "./story/invitation.ts";
import { counselReadsNotice, emailsSayNothing, officerFollows } from "./story/notices.ts";
import { historyIsWhole, receiptIsChecked } from "./story/proof.ts";
import { officerComesIn, referralOpensCase } from "./story/referral.ts";
import { officerDockets, officerReviews } from "./story/review.ts";
import { aScene, counselOf, memberOf, roomOf } from "./story/scene.ts";

describe.runIf(canRun)("the story in a browser", () => {
  let stage: Stage;
  let worker: Worker;

  beforeAll(async () => {
    stage = await aStage();
    // What is told on the hour is no part of the story: the jobs that commands leave behind are.
    const left = jobs.filter((job) => job.cron === null);
    worker = await startWorker(stage.t.store.pool, left, stage.t.services, { usual: 2 });
  });
  afterAll(async () => {
    await worker.stop();
    await stage.close();
  });

  /** Staff of the tribunal's directory, with the address by which they come in. */
  async function staff(role: "registry-officer" | "member", name: string): Promise<string> {
    const email = `${name}@greffe.example`;
    await stage.t.store.transact(theSystem, (tx) =>
      openAccount(tx, {
        email,
        name,
        language: "en",
        password: null,
        roles: [{ role, officeId: null, division: null }],
        personId: null,
        counselId: null,
      }),
    );
    return email;
  }

  test.each(["en", "fr"] as const)(
    "a referral becomes a case, counsel joins and files, the registry dockets and returns, a hearing is set, and all of it can be proved (%s)",
    { timeout: timeouts.test },
    async (language) => {
      const scene = aScene(stage, language);
      const { licence, familyName } = counselOf(language);
      await aCounsel(stage.t, { licenceNumber: licence, familyName });
      await staff("member", memberOf(language));
      const rooms = await stage.t.person("scheduling-officer");
      await stage.t.call(rooms, "POST", "/api/v1/rooms", { officeId: "vancouver", name: roomOf(language) });
      const papers = [await aPaper("affidavit.pdf", 3), await aPaper("evidence.pdf", 2)] as const;
      const officer = await stage.windowOf(language);
      const counsel = await stage.windowOf(language);

      await officerComesIn(scene, officer.page, await staff("registry-officer", `officer-${language}`));
      const theCase = await referralOpensCase(scene, officer.page);
      const code = await counselIsInvited(scene, officer.page);
      await counselJoins(scene, counsel.page, code, theCase);
      await counselFindsCase(scene, counsel.page, theCase);

      const filed = await counselFilesDocuments(scene, counsel.page, theCase, papers);
      await officerReviews(scene, officer.page, theCase);
      await counselReadsNotice(scene, counsel.page, "documents-docketed");
      await counselReadsNotice(scene, counsel.page, "submission-returned");
      await counselMends(scene, counsel.page, filed, await aPaper("evidence-legible.pdf", 2));
      await officerDockets(scene, officer.page, theCase);
      await emailsSayNothing(scene, theCase, 3);
      await officerFollows(scene, officer.page, theCase, "submission-returned");

      await officerSetsHearing(scene, officer.page, theCase);
      await counselReadsNotice(scene, counsel.page, "notice-to-appear");
      await counselSeesHearing(scene, counsel.page, theCase);

      await historyIsWhole(scene, officer.page, theCase);
      const anybody = await stage.windowOf(language);
      await receiptIsChecked(scene, anybody.page, filed, papers[0]);
      expect([...officer.errors, ...counsel.errors, ...anybody.errors]).toEqual([]);
      for (const { page } of [officer, counsel, anybody]) await page.context().close();
    },
  );
});
