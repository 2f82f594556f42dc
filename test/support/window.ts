import type { BrowserContext, Page } from "playwright-core";
import type { Actor } from "../../src/kernel/actor.ts";
import { aStage, look, lookOnTelephone } from "../e2e/stage.ts";

export { canRun as canOpenWindows } from "../e2e/stage.ts";

/** A stage with windows in which everything is asked as one person, and a short way to its pages. */
export async function aTribunalWithWindows() {
  const stage = await aStage();
  return {
    t: stage.t,
    look,
    lookOnTelephone: (page: Page, name: string): Promise<void> => lookOnTelephone(page, `${name}-telephone`),
    windowOf: async (
      person: Actor,
      language: "en" | "fr",
    ): Promise<{ context: BrowserContext; page: Page; site: string; go: (to: string) => Promise<unknown> }> => {
      const { page } = await stage.windowOf(language, person);
      const site = `${stage.address}/${language}`;
      return { context: page.context(), page, site, go: (to) => page.goto(`${site}${to}`) };
    },
    close: stage.close,
  };
}
