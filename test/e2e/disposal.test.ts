import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../src/kernel/actor.ts";
import { anOldCase } from "../../src/modules/retention/testing.ts";
import { aTribunalWithWindows, canOpenWindows } from "../support/window.ts";

const words = {
  en: {
    division: "RPD",
    title: "Disposals",
    propose: /^Propose –/,
    yes: "Propose",
    hint: /Three letters or more/,
    reason: "Reason",
    why: "Past its time",
    done: "Done.",
    mine: "You proposed it: a colleague decides",
    approve: /^Approve –/,
    agree: "Approve",
    waiting: "Proposed, waiting for a second person (1)",
    register: "Register of files disposed of",
  },
  fr: {
    title: "Éliminations",
    division: "SPR",
    propose: /^Proposer –/,
    yes: "Proposer",
    hint: /Au moins trois lettres/,
    reason: "Motif",
    why: "Conservation échue",
    done: "C’est fait.",
    mine: "Vous l’avez proposée\u00a0: un collègue décide",
    approve: /^Approuver –/,
    agree: "Approuver",
    waiting: "Proposées, en attente d’une deuxième personne (1)",
    register: "Registre des dossiers éliminés",
  },
} as const;

describe.runIf(canOpenWindows)("a case that goes, in a browser", () => {
  let w: Awaited<ReturnType<typeof aTribunalWithWindows>>;
  let officer: Actor;
  let colleague: Actor;

  beforeAll(async () => {
    w = await aTribunalWithWindows();
    officer = await w.t.person("registry-officer");
    colleague = await w.t.person("registry-officer");
  });
  afterAll(() => w.close());

  test.each(["en", "fr"] as const)(
    "one officer proposes and another approves: %s",
    async (language) => {
      const say = words[language];
      const { fileNumber } = await anOldCase(w.t, officer);
      const first = await w.windowOf(officer, language);
      await first.go("/disposals?part=candidates");
      await first.page.getByRole("cell", { name: say.division, exact: true }).waitFor();
      await first.page.getByRole("button", { name: say.propose }).click();
      const dialog = first.page.getByRole("dialog");
      await dialog.getByRole("button", { name: say.yes, exact: true }).click();
      await dialog.getByText(say.hint).waitFor();
      await w.look(first.page, `disposals-propose-${language}`);
      await dialog.getByLabel(say.reason).fill(say.why);
      await dialog.getByRole("button", { name: say.yes, exact: true }).click();
      await first.page.getByText(say.done).waitFor();
      await first.page.getByRole("link", { name: say.waiting }).click();
      await first.page.getByText(say.mine).waitFor();
      await w.look(first.page, `disposals-proposed-${language}`);
      await first.context.close();

      const second = await w.windowOf(colleague, language);
      await second.go("/disposals");
      await second.page.getByRole("button", { name: say.approve }).waitFor();
      await w.lookOnTelephone(second.page, `disposals-waiting-${language}`);
      await second.page.getByRole("button", { name: say.approve }).click();
      const asked = second.page.getByRole("dialog");
      await w.look(second.page, `disposals-approve-${language}`);
      await asked.getByLabel(say.reason).fill(say.why);
      await asked.getByRole("button", { name: say.agree, exact: true }).click();
      await second.page.getByText(say.done).waitFor();
      await second.page.getByRole("link", { name: say.register }).click();
      const register = second.page.getByRole("region", { name: say.register });
      await register.getByText(fileNumber).waitFor();
      await w.look(second.page, `disposals-done-${language}`);
      expect(await second.page.getByRole("heading", { level: 1 }).textContent()).toBe(say.title);
      await second.context.close();
    },
    240_000,
  );
});
