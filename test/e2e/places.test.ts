import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { editText } from "../../src/web/pages/cases/edit-text.ts";
import { noHomeText as homeText } from "../../src/web/pages/home/no-home-text.ts";
import { aReferral } from "../stages/referral.ts";
import { workOff } from "../support/jobs.ts";
import { aStage, canRun, look, type Stage, timeouts } from "./stage.ts";

describe.runIf(canRun)("where a reader stands", () => {
  let stage: Stage;
  let officer: Actor;
  beforeAll(async () => {
    stage = await aStage();
    officer = await stage.t.person("registry-officer");
    for (let turn = 0; turn < 34; turn++)
      await stage.t.call(officer, "POST", "/api/v1/referrals", aReferral({}, { officeId: "vancouver" }));
    for (let turn = 0; turn < 30; turn++)
      await stage.t.call(officer, "POST", "/api/v1/referrals", aReferral({}, { officeId: "toronto" }));
  }, timeouts.test);
  afterAll(() => stage.close());

  test("a list keeps its filter, order and page after Back, a reload and a change of language", {
    timeout: timeouts.test,
  }, async () => {
    const { page, errors } = await stage.windowOf("en", officer);
    const first = () => page.getByRole("rowheader").first().textContent();
    const isSorted = () => page.locator("th[aria-sort=ascending]").count();
    await page.goto(`${stage.address}/en/cases`);
    await page.getByRole("combobox", { name: "Office", exact: true }).selectOption("toronto");
    await page.waitForURL(/officeId=toronto/);
    await page.getByRole("button", { name: "File", exact: true }).click();
    await page.waitForURL(/sort=number/);
    const rows = () => page.getByRole("rowheader").count();
    await page.getByRole("button", { name: "Show more" }).click();
    await page.waitForURL(/pages=/);
    await expect.poll(rows, { timeout: timeouts.step }).toBe(30);
    // The keyboard goes on at the first of the rows that came.
    const focused = page.getByRole("rowheader").nth(25).locator("a:focus");
    await focused.waitFor();
    const there = await first();
    const stays = async () => {
      await expect.poll(rows, { timeout: timeouts.step }).toBe(30);
      await expect.poll(first, { timeout: timeouts.step }).toBe(there);
      expect(await isSorted()).toBe(1);
    };
    await page.getByRole("rowheader").first().getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: /^File / }).waitFor();
    await page.goBack();
    await stays();
    await page.reload();
    await stays();
    await page.getByRole("link", { name: "Français" }).click();
    await stays();
    // The offices in the other language come after the list.
    const office = page.getByRole("combobox", { name: "Bureau", exact: true });
    await expect.poll(() => office.inputValue(), { timeout: timeouts.step }).toBe("toronto");
    // What was added to the list is no step of the way back.
    await page.goBack();
    await page.goBack();
    await page.waitForURL(/officeId=toronto$/);
    expect(errors).toEqual([]);
  });

  test("a long list keeps the widths of its columns, and is saved whole with what is out of sight", {
    timeout: timeouts.test,
  }, async () => {
    const { page, errors } = await stage.windowOf("en", officer);
    await page.goto(`${stage.address}/en/cases?pages=3`);
    const rows = () => page.getByRole("rowheader").count();
    await expect.poll(rows, { timeout: timeouts.step }).toBe(64);
    const lefts = () =>
      page
        .locator("table tr")
        .evaluateAll((all) => [
          ...new Set(
            all.map((row) => [...row.children].map((one) => one.getBoundingClientRect().left.toFixed(0)).join()),
          ),
        ]);
    await page.locator("table.tracks").waitFor();
    expect(await lefts()).toHaveLength(1);
    await page.getByText("Columns", { exact: true }).click();
    await page.getByRole("checkbox", { name: "Status" }).click();
    await page.getByRole("columnheader", { name: "Status" }).waitFor({ state: "detached" });
    expect(await lefts()).toHaveLength(1);
    expect((await lefts())[0]?.split(",")).toHaveLength(6);
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download what is shown (CSV)" }).click();
    const saved = (await readFile(await (await coming).path(), "utf8")).trim().split("\r\n");
    expect(saved).toHaveLength(65);
    expect(saved.filter((line) => /"",""|^""/.test(line))).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("what is chosen of a list stays chosen after a reload and Back, and nothing is done with what does not stand there", {
    timeout: timeouts.test,
  }, async () => {
    await workOff(stage.t);
    const { page, errors } = await stage.windowOf("en", officer);
    const queue = `${stage.address}/en/work?queue=choose-stream`;
    const count = (words: string) => page.getByText(words, { exact: true });
    const box = (nth: number) => page.locator("tbody").getByRole("checkbox").nth(nth);
    await page.goto(`${queue}&pages=2`);
    await expect.poll(() => page.getByRole("rowheader").count(), { timeout: timeouts.step }).toBe(50);
    for (const nth of [0, 1, 40]) await box(nth).check();
    await count("3 selected").waitFor();
    await page.reload();
    await count("3 selected").waitFor();
    expect(await box(40).isChecked()).toBe(true);
    await page.getByRole("rowheader").first().getByRole("link").click();
    await page.getByRole("heading", { level: 1 }).getByText("–").waitFor();
    await page.goBack();
    await count("3 selected").waitFor();
    // Another list, and again this one with fewer of its rows.
    await page.goto(`${queue}&held=waiting`);
    await page.getByRole("rowheader").first().waitFor();
    expect(await page.getByText(/selected/).count()).toBe(0);
    await page.goto(queue);
    await count("2 selected").waitFor();
    await page.getByText("1 more row is selected further down the list").waitFor();
    await page.getByRole("button", { name: "Take them" }).click();
    await page.getByText("Taken: 2.").waitFor();
    const { rows } = await stage.t.store.pool.query("select 1 from tasks where claimed_by is not null");
    expect(rows).toHaveLength(2);
    expect(errors).toEqual([]);
  });

  test("filters that nothing fits say so and lead out; a spreadsheet has one fact to a column; help names Enter", {
    timeout: timeouts.test,
  }, async () => {
    const { page, errors } = await stage.windowOf("en", officer);
    await page.goto(`${stage.address}/en/work?queue=choose-stream&hearing=14`);
    await page.getByText("Nothing in this queue fits these filters.").waitFor();
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await page.getByRole("rowheader").first().waitFor();
    expect(page.url()).toMatch(/queue=choose-stream$/);
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download what is shown (CSV)" }).click();
    const [headings = "", first = ""] = (await readFile(await (await coming).path(), "utf8")).split("\r\n");
    expect(headings).toContain(
      '"Next hearing","Nearest limit","Which limit","Waiting since (office time)","Office","Due","Late"',
    );
    expect(first).toMatch(/"\d{4}-\d\d-\d\d( \d\d:\d\d)?"/);
    expect(first).not.toMatch(/; in \d+ days|January|November/);
    await page.keyboard.press("?");
    await page.getByText("Open the row, where rows open").waitFor();
    await page.getByText(/oldest first until you sort them by a heading/).waitFor();
    expect(errors).toEqual([]);
  });

  test("what was opened from a list goes on to the next after a reload and in the other language", {
    timeout: timeouts.test,
  }, async () => {
    const { page, errors } = await stage.windowOf("en", officer);
    await page.goto(`${stage.address}/en/cases`);
    await page.getByRole("rowheader").first().getByRole("link").click();
    const place = page.getByRole("navigation").getByText(/^1 (of|sur) 25$/);
    await place.waitFor();
    await page.reload();
    await place.waitFor();
    const first = page.url();
    await page.getByRole("link", { name: "Français" }).click();
    await page.waitForURL(/\/fr\//);
    await place.waitFor();
    await page.keyboard.press("n");
    await page.getByRole("navigation").getByText("2 sur 25").waitFor();
    expect(page.url()).not.toBe(first.replace("/en/", "/fr/"));
    expect(errors).toEqual([]);
  });

  test("what was looked for stays after Back and a reload, and is in no address", {
    timeout: timeouts.test,
  }, async () => {
    const { page, errors } = await stage.windowOf("en", officer);
    await page.goto(`${stage.address}/en/people`);
    const box = page.getByRole("searchbox");
    await box.fill("Nobody of this name");
    await page.getByRole("combobox").selectOption("counsel");
    await page.getByRole("button", { name: "Search" }).click();
    await page.waitForURL(/role=counsel/);
    expect(page.url()).not.toMatch(/Nobody/);
    await page.reload();
    await expect.poll(() => box.inputValue(), { timeout: timeouts.step }).toBe("Nobody of this name");
    await page.getByRole("navigation").getByRole("link", { name: "Files" }).click();
    await page.getByRole("heading", { level: 1, name: "Files" }).waitFor();
    await page.goBack();
    await expect.poll(() => box.inputValue(), { timeout: timeouts.step }).toBe("Nobody of this name");
    expect(await page.getByRole("combobox").inputValue()).toBe("counsel");
    expect(errors).toEqual([]);
  });

  test("a form keeps what was typed when its page changes its language", { timeout: timeouts.test }, async () => {
    const { page, errors } = await stage.windowOf("en", officer);
    await page.goto(`${stage.address}/en/referrals/new`);
    const boxes = page.locator("main input:not([type=checkbox]):not([type=radio]):not([type=file])");
    await boxes.first().waitFor();
    const type = await boxes.first().getAttribute("type");
    await boxes.first().fill(type === "date" ? "2026-11-24" : "TYPED 1");
    const ticks = page.locator("main input[type=checkbox]");
    const ticked = (await ticks.count()) > 0;
    if (ticked) await ticks.first().check();
    await page.getByRole("link", { name: "Français" }).click();
    await page.getByRole("heading", { level: 1, name: /déféré/ }).waitFor();
    expect(await boxes.first().inputValue()).toBe(type === "date" ? "2026-11-24" : "TYPED 1");
    if (ticked) expect(await ticks.first().isChecked()).toBe(true);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("English");
    expect(await page.evaluate("document.documentElement.lang")).toBe("fr");
    expect(errors).toEqual([]);
  });

  test("after a correction the page says what was done and the keyboard is there; after Cancel it is where it was", {
    timeout: timeouts.test,
  }, async () => {
    const { page, errors } = await stage.windowOf("en", officer);
    const sent = await stage.t.call(officer, "POST", "/api/v1/referrals", aReferral());
    await page.goto(`${stage.address}/en/cases/${sent.body.cases[0].id}`);
    const active = () => page.evaluate<string>("document.activeElement.textContent");
    const menu = page.getByRole("region", { name: editText.actions.en }).getByText(editText.menu.en);
    const facts = page.getByRole("button", { name: editText.facts.en });
    await menu.click();
    await facts.click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect.poll(active).toBe(editText.menu.en);
    await menu.click();
    await facts.click();
    await page.getByLabel(editText.proceedingLanguage.en).selectOption("fr");
    await page.getByLabel(editText.claimType.en).selectOption("race");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(editText.isRecorded.en).waitFor();
    await expect.poll(active).toBe(editText.isRecorded.en);
    expect(errors).toEqual([]);
  });

  test("nobody is offered what is not theirs, and whoever has no page here is told so", {
    timeout: timeouts.test,
  }, async () => {
    for (const [role, entries] of [
      ["triage-officer", ["Home", "Work", "Files", "Hearings", "Letters and e-mails", "New referral", "Counsel"]],
      [
        "scheduling-officer",
        ["Home", "Work", "Files", "Hearings", "Calendar", "Scheduling", "Letters and e-mails", "Counsel", "People"],
      ],
      ["interpreter", ["Home", "Calendar"]],
      ["manager", ["Home", "Fairness"]],
      ["partner-system", []],
    ] as const) {
      const { page, errors } = await stage.windowOf("en", await stage.t.person(role));
      await page.goto(`${stage.address}/en`);
      await page.locator("main h1").waitFor();
      const offered = () => page.locator("nav.menu li a").allTextContents();
      await expect.poll(offered, { timeout: timeouts.step, message: role }).toEqual(entries);
      if (entries.length === 0) await page.getByText(homeText.noPage.en).waitFor();
      await look(page, `en-home-${role}`);
      expect(errors).toEqual([]);
    }
  });
});
