import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, aFormPage, focused, ok, refused } from "./form/form-page.ts";
import { canRun } from "./stage.ts";

describe.runIf(canRun)("a form whose answers and lists come late", () => {
  let form: Awaited<ReturnType<typeof aFormPage>>;
  beforeAll(async () => {
    form = await aFormPage();
  });
  afterAll(() => form.close());
  const open = (...answers: readonly Answer[]) => form.open(...answers);

  /** Sends the name Ana; what is done meanwhile is done while its answer is on its way. */
  async function sendsAna(window: Page): Promise<void> {
    await window.getByLabel("Name").fill("Ana");
    await window.getByLabel("Tongue").selectOption("en");
    await window.getByLabel("Post").check();
    await window.getByRole("button", { name: "Save" }).click();
    await window.getByRole("button", { name: "One moment…" }).waitFor();
  }

  test("what is typed on while it is sent stays when it was taken, with the hand in it; the rest is emptied", async () => {
    const gate = Promise.withResolvers<void>();
    const { window, asked } = await open(async (route) => {
      await gate.promise;
      return ok(route);
    });
    await sendsAna(window);
    await window.getByLabel("E-mail").pressSequentially("eva@exam");
    gate.resolve();
    await window.getByText("Saved Ana").waitFor();
    expect(await focused(window)).toBe("email");
    await window.keyboard.type("ple.org");
    expect(await window.getByLabel("E-mail").inputValue()).toBe("eva@example.org");
    expect(await window.getByLabel("Name").inputValue()).toBe("");
    expect(await window.getByLabel("Tongue").inputValue()).toBe("fr");
    expect(asked.map(({ body }) => body)).toEqual([{ name: "Ana", email: null, tongue: "en", way: "post" }]);
  });

  test("what is refused while somebody types on is said, and leaves the hand where it is", async () => {
    const gate = Promise.withResolvers<void>();
    const { window } = await open(async (route) => {
      await gate.promise;
      return refused(["/name", "Nobody is called so."])(route);
    });
    await sendsAna(window);
    await window.getByLabel("E-mail").pressSequentially("a@b.c");
    gate.resolve();
    await window.getByRole("alert").getByText("Nobody is called so.").waitFor();
    expect(await focused(window)).toBe("email");
    await window.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => focused(window)).toContain("Nobody is called so.");
  });

  test("opened by a button it has the focus before anything else can be done", async () => {
    const { window } = await open(ok);
    await window.getByRole("button", { name: "Open" }).waitFor();
    // The first that anything hears of it after it stands there.
    const stood = window.evaluate(`new Promise((hear) => {
      new MutationObserver(() => hear(document.activeElement.name)).observe(document, { subtree: true, childList: true });
      [...document.querySelectorAll("button")].find((one) => one.textContent === "Open").click();
    })`);
    expect(await stood).toBe("words");
  });

  /** Opens the form that a button opens, and writes in it. */
  async function writes(window: Page, text: string) {
    await window.getByRole("button", { name: "Open" }).click();
    const words = window.getByLabel("Words");
    await words.pressSequentially(text);
    return words;
  }

  test("a form that closes once it is done stays open for whoever typed on, with what they typed; else it closes", async () => {
    const gate = Promise.withResolvers<void>();
    const { window, asked } = await open(async (route) => {
      await gate.promise;
      return ok(route);
    }, ok);
    const words = await writes(window, "first");
    await window.getByRole("button", { name: "Write" }).click();
    await words.focus();
    await words.pressSequentially(" and more");
    gate.resolve();
    await expect.poll(() => window.getByRole("button", { name: "Write" }).count()).toBe(1);
    expect(await words.inputValue()).toBe("first and more");
    expect(await focused(window)).toBe("words");
    await window.getByRole("button", { name: "Write" }).click();
    await expect.poll(() => words.count()).toBe(0);
    expect(asked.map(({ body }) => body)).toEqual([{ words: "first" }, { words: "first and more" }]);
    // Sent whole: nothing of it comes back.
    await window.getByRole("button", { name: "Open" }).click();
    expect(await words.inputValue()).toBe("");
  });

  test("a form that goes by itself leaves its words to whoever opens it again, and one that was given up leaves none", async () => {
    const { window } = await open(ok);
    const words = await writes(window, "begun");
    await window.evaluate(
      "[...document.querySelectorAll('button')].find((one) => one.textContent === 'Row goes').click()",
    );
    await expect.poll(() => words.count()).toBe(0);
    // What is typed elsewhere meanwhile takes nothing from them.
    await window.getByLabel("Name").fill("Ana");
    await window.getByRole("button", { name: "Open" }).click();
    await expect.poll(() => words.inputValue()).toBe("begun");
    expect(await window.getByLabel("Name").inputValue()).toBe("Ana");
    await words.pressSequentially(" again");
    await window.getByRole("button", { name: "Cancel" }).click();
    await window.getByRole("button", { name: "Open" }).click();
    await window.evaluate("new Promise((drawn) => setTimeout(drawn, 200))");
    expect(await words.inputValue()).toBe("");
  });

  test("a list that comes later than its form has its choice, and takes nothing from whoever has chosen in it", async () => {
    const { window } = await open(ok);
    const room = window.getByLabel("Room");
    const come = () =>
      window.evaluate(
        "[...document.querySelectorAll('button')].find((one) => one.textContent === 'Rooms come').click()",
      );
    await room.focus();
    await come();
    await expect.poll(() => room.inputValue()).toBe("c");
    await room.selectOption("a");
    await come();
    await expect.poll(() => room.locator("option").count()).toBe(5);
    expect(await room.inputValue()).toBe("a");
    expect(await room.evaluate((one) => one.matches(":focus"))).toBe(true);
    await window.getByRole("button", { name: "Empty" }).click();
    expect(await room.inputValue()).toBe("c");
  });
});
