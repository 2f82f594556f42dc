import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/kernel/actor.ts";
import { aStage, canRun, look, type Stage, timeouts } from "./stage.ts";
import { arrive } from "./walk.ts";

const { pageReaders }: { readonly pageReaders: Readonly<Record<string, string | readonly Role[]>> } = await import(
  path.resolve(import.meta.dirname, "../../src/web/page-readers.ts")
);
const title = { en: "Your role does not allow this", fr: "Votre rôle ne permet pas cette action" } as const;

/** The pages that are not this role's, but those of one thing among others. */
const closedTo = (role: Role) =>
  Object.entries(pageReaders).flatMap(([to, readers]) =>
    typeof readers === "string" ||
    readers.includes(role) ||
    to.includes("/$language/cases/$") ||
    /\$(?!language)/.test(to)
      ? []
      : [to.replace("/$language", "")],
  );

describe.runIf(canRun)("a page that is not of somebody's role", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage.close());

  // Of those who read no case, of the staff, and of those on a case: the table of pages is tested for every role.
  test.each(["interpreter", "partner-system", "manager", "registry-officer", "claimant"] as const)(
    "%s: is answered alike by its address, and asks the server for nothing that it would refuse",
    { timeout: timeouts.test },
    async (role) => {
      const closed = closedTo(role);
      expect(closed.length).toBeGreaterThan(0);
      for (const language of ["en", "fr"] as const) {
        const { page, errors } = await stage.windowOf(language, await stage.t.person(role));
        const refused: string[] = [];
        page.on("response", (answer) => {
          if (answer.status() >= 400) refused.push(`${page.url()}: ${answer.status()} ${answer.url()}`);
        });
        // The other language only has to say the same.
        for (const to of language === "en" ? closed : closed.slice(0, 1)) {
          await arrive(page, `${stage.address}/${language}`, to);
          await page.getByRole("heading", { level: 1, name: title[language] }).waitFor();
        }
        await look(page, `${language}-page-not-of-${role}`);
        expect(refused).toEqual([]);
        expect(errors).toEqual([]);
        await page.context().close();
      }
    },
  );

  test("signed out, the same address leads to the door and not to a refusal", { timeout: timeouts.test }, async () => {
    const { page } = await stage.windowOf("en");
    await page.goto(`${stage.address}/en/scheduling`);
    await page.getByRole("link", { name: "Sign in" }).first().waitFor();
    expect(await page.getByRole("heading", { name: title.en }).count()).toBe(0);
    await page.context().close();
  });
});
