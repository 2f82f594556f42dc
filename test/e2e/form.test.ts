import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, aFormPage, focused, ok, refused, refusedAs } from "./form/form-page.ts";
import { canRun } from "./stage.ts";

describe.runIf(canRun)("a form", () => {
  let form: Awaited<ReturnType<typeof aFormPage>>;
  beforeAll(async () => {
    form = await aFormPage();
  });
  afterAll(() => form.close());
  const open = (...answers: readonly Answer[]) => form.open(...answers);

  test("sends what was typed once, however often its button is pressed, and is empty when it was taken", async () => {
    const gate = Promise.withResolvers<void>();
    const { window, asked } = await open(async (route) => {
      await gate.promise;
      return ok(route);
    });
    await window.getByLabel("Name").fill(" Ana ");
    await window.getByLabel("Fax").check();
    await window.getByLabel("Tongue").selectOption("en");
    // In one breath: before the page is drawn anew.
    await window.evaluate("for (const _ of [1, 2, 3]) document.querySelector('form').requestSubmit()");
    await window.getByRole("button", { name: "One moment…" }).waitFor();
    await window.keyboard.press("Enter");
    gate.resolve();
    await window.getByText("Saved Ana").waitFor();
    expect(asked.map(({ path: at, body }) => ({ at, body }))).toEqual([
      { at: "/api/v1/people", body: { name: "Ana", email: null, tongue: "en", way: "fax" } },
    ]);
    expect(await focused(window)).toBe("Saved Ana");
    expect(await window.getByLabel("Name").inputValue()).toBe("");
    expect(await window.getByLabel("Tongue").inputValue()).toBe("fr");
    await window.getByRole("button", { name: "Save" }).waitFor();
  });

  test("says what its fields say of themselves in a summary that has the focus, all of them, and sends nothing", async () => {
    const { window, asked } = await open(ok);
    const rows = window.getByRole("form", { name: "Rows" });
    await rows.getByLabel("Link").fill("example");
    await rows.getByRole("button", { name: "Enter" }).click();
    const summary = rows.getByRole("alert");
    await summary.getByRole("listitem").first().waitFor();
    expect(await focused(window)).toContain("Some of this has to be corrected");
    expect(await summary.getByRole("listitem").allTextContents()).toEqual([
      "Day: Give a whole date that exists.",
      "Most: Fill in this field.",
      "Link: Write a whole address, such as https://example.org.",
      "Apart: Fill in this field.",
      "Folded: Fill in this field.",
      "I agree: Tick this box to go on.",
    ]);
    // A screen reader has it at the field too, with its hint.
    for (const name of ["Day", "Most", "Link", "Apart", "I agree"]) {
      const field = rows.getByLabel(name);
      expect(await field.getAttribute("aria-invalid"), name).toBe("true");
      const ids = (await field.getAttribute("aria-describedby"))?.split(" ") ?? [];
      const said = await Promise.all(ids.map((id) => window.locator(`[id="${id}"]`).textContent()));
      expect(await summary.textContent(), name).toContain(said.at(-1));
      if (name === "Apart") expect(said[0]).toBe("As you like.");
    }
    await summary.getByRole("link", { name: "Folded" }).click();
    expect(await window.evaluate("document.activeElement.name")).toBe("folded");
    await summary.getByRole("link", { name: "Apart" }).click();
    expect(await window.evaluate("document.activeElement.labels[0].textContent")).toBe("Apart");
    await rows.getByLabel("Day").fill("2026-12-01");
    await rows.getByLabel("Most").fill("51");
    await rows.getByLabel("Link").fill("");
    await rows.getByLabel("Apart").fill("x");
    await rows.getByLabel("Folded").fill("x");
    await rows.getByLabel("I agree").check();
    await window.keyboard.press("Enter");
    await rows.getByRole("button", { name: "Enter" }).click();
    await summary.getByText("Give 50 or less.").waitFor();
    expect(await summary.getByRole("listitem").allTextContents()).toEqual(["Most: Give 50 or less."]);
    expect(asked).toEqual([]);
    await rows.getByLabel("Most").fill("5");
    await rows.getByRole("button", { name: "Enter" }).click();
    await summary.waitFor({ state: "detached" });
    expect(asked.map(({ body }) => body)).toEqual([{ on: "2026-12-01", most: 5 }]);
  });

  test("shows each refusal at its field, all of them in a summary that has the focus, and keeps what was typed", async () => {
    const { window } = await open(
      refused(["/email", "Nobody is there."], ["/way", "No fax."], ["/elsewhere", "The file is closed."]),
      ok,
    );
    await window.getByLabel("Name").fill("Ana");
    await window.getByLabel("E-mail").fill("a@b.c");
    await window.getByLabel("Post").check();
    await window.getByRole("button", { name: "Save" }).click();
    const summary = window.getByRole("alert");
    await summary.getByText("The file is closed.").waitFor();
    expect(await focused(window)).toContain("Not taken");
    expect(await window.getByLabel("E-mail").getAttribute("aria-invalid")).toBe("true");
    expect(await window.getByLabel("E-mail").inputValue()).toBe("a@b.c");
    expect(await window.getByRole("group", { name: "Way" }).textContent()).toContain("No fax.");
    expect(await summary.getByRole("listitem").allTextContents()).toEqual([
      "E-mail: Nobody is there.",
      "Way: No fax.",
      "The file is closed.",
    ]);
    await summary.getByRole("link", { name: "Way" }).click();
    expect(await window.evaluate("document.activeElement.value")).toBe("post");
    await summary.getByRole("link", { name: "E-mail" }).click();
    expect(await focused(window)).toBe("email");
    await window.getByRole("button", { name: "Save" }).click();
    await window.getByText("Saved Ana").waitFor();
    expect(await summary.count()).toBe(0);
    expect(await window.getByLabel("E-mail").getAttribute("aria-invalid")).toBeNull();
  });

  test("says of what the server could not read which fields are to be corrected, and not that it was unreadable", async () => {
    const { window } = await open(refusedAs("request-malformed", [["/email", "Enter a whole address."]]));
    await window.getByLabel("Name").fill("Ana");
    await window.getByLabel("Post").check();
    await window.getByRole("button", { name: "Save" }).click();
    const summary = window.getByRole("alert");
    await summary.getByRole("link", { name: "E-mail" }).waitFor();
    expect(await summary.textContent()).toBe("Some of this has to be correctedE-mail: Enter a whole address.");
  });

  test("sends again what did not come through under its key, and anything else under one of its own", async () => {
    const lost: Answer = (route) => route.abort();
    const { window, asked } = await open(lost, lost, ok);
    await window.getByLabel("Name").fill("Ana");
    await window.getByLabel("Post").check();
    const save = window.getByRole("button", { name: "Save" });
    for (const nth of [1, 2]) {
      await save.click();
      await expect.poll(() => asked.length).toBe(nth);
      await window.getByRole("alert").waitFor();
    }
    await save.click();
    await window.getByText("Saved Ana").waitFor();
    await window.getByLabel("Name").fill("Ana");
    await window.getByLabel("Post").check();
    await save.click();
    await expect.poll(() => asked.length).toBe(4);
    const [first, second, third, fourth] = asked.map(({ key }) => key);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect([second, third]).toEqual([first, first]);
    expect(fourth).not.toBe(first);
  });

  test("changed after it was lost, it is another one", async () => {
    const { window, asked } = await open((route) => route.abort(), ok);
    await window.getByLabel("Name").fill("Ana");
    await window.getByLabel("Post").check();
    await window.getByRole("button", { name: "Save" }).click();
    await window.getByRole("alert").waitFor();
    await window.getByLabel("Name").fill("Ava");
    await window.getByRole("button", { name: "Save" }).click();
    await window.getByText("Saved Ava").waitFor();
    expect(new Set(asked.map(({ key }) => key)).size).toBe(2);
  });

  test("opened by a button it takes the focus, says what cannot be sent, and gives the focus back", async () => {
    const { window, asked } = await open(ok);
    await window.getByRole("button", { name: "Open" }).click();
    await expect.poll(() => focused(window)).toBe("words");
    expect(await window.getByRole("form", { name: "Note" }).count()).toBe(1);
    await window.getByLabel("Words").fill("-");
    await window.getByRole("button", { name: "Write" }).click();
    await window.getByRole("alert").getByText("Write words.").first().waitFor();
    expect(asked).toEqual([]);
    await window.getByLabel("Words").fill("good");
    await window.getByRole("button", { name: "Write" }).click();
    await expect.poll(() => focused(window)).toBe("Open");
    expect(asked.map(({ body }) => body)).toEqual([{ words: "good" }]);
  });

  test("a button that acts without a form says its refusal in the same way, and is pressed again under the same key", async () => {
    const { window, asked } = await open(refused(["/anything", "The file is closed."]), ok);
    await window.getByRole("button", { name: "Act" }).click();
    await window.getByRole("alert").getByText("The file is closed.").waitFor();
    await window.getByRole("button", { name: "Act" }).click();
    await expect.poll(() => window.getByRole("alert").count()).toBe(0);
    expect(asked).toEqual([
      { path: "/api/v1/buttons/b", key: asked[0]?.key, body: null },
      { path: "/api/v1/buttons/b", key: asked[0]?.key, body: null },
    ]);
  });
});
