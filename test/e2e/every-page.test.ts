import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, type Role, roles } from "../../src/kernel/actor.ts";
import { aSubmission, inHand } from "../stages/submission.ts";
import { workOff } from "../support/jobs.ts";
import { aTribunalWithWindows } from "../support/window.ts";
import { aWorld } from "../support/world.ts";
import { countOfTried, faultsOfEmptyForms } from "./empty-forms.ts";
import { canRun, timeouts } from "./stage.ts";
import { arrive, desk, type Found, faultsOf, kindOfAddress, linksOf, telephone } from "./walk.ts";

/** Words that are spelled the same in both languages. */
const sameInBoth = new Set(["Invitations"]);

describe.runIf(canRun)("every kind of page that links lead a role to", () => {
  let w: Awaited<ReturnType<typeof aTribunalWithWindows>>;
  let people: ReadonlyMap<Role, Actor>;
  beforeAll(async () => {
    w = await aTribunalWithWindows();
    const world = await aWorld(w.t);
    people = world.people;
    await oneOnTheDocketAndOneReturned(world.officer, world.cases.own);
    await aSubmission(w.t, holderOf("counsel"), world.cases.own, 2);
    await workOff(w.t);
  }, timeouts.test);
  afterAll(() => w.close());

  test.each(roles)("%s: both languages, on a desk and on a telephone", { timeout: timeouts.test }, async (role) => {
    const [english, french] = await Promise.all([walk(role, "en"), walk(role, "fr")]);
    const untranslated = [...french.titles]
      .filter(([to, title]) => english.titles.get(to) === title && !sameInBoth.has(title) && /\p{L}{3}/u.test(title))
      .map(([to, title]) => `${to}: title "${title}" in both languages`);
    const faults = [english, french].flatMap((found) => [...found.faults, ...sharedTitles(found)]);
    expect(english.titles.size).toBeGreaterThan(0);
    expect([...faults, ...untranslated]).toEqual([]);
  });

  test("their forms were sent empty on the way, and each said what is missing", () => {
    expect(countOfTried()).toBeGreaterThan(150);
  });

  async function walk(role: Role, language: "en" | "fr"): Promise<Found> {
    const { page, site } = await w.windowOf(holderOf(role), language);
    const titles = new Map<string, string>();
    const faults: string[] = [];
    const kinds = new Set<string>();
    const left = ["/"];
    for (let to = left.shift(); to !== undefined; to = left.shift()) {
      if (kinds.has(kindOfAddress(to))) continue;
      kinds.add(kindOfAddress(to));
      await arrive(page, site, to);
      // One page may send on to another.
      const at = new URL(page.url()).pathname.slice(3) || "/";
      kinds.add(kindOfAddress(at));
      titles.set(at, (await page.title()).replace(/ – Greffe$/, ""));
      left.push(...(await linksOf(page, language)));
      const found = [
        ...(await faultsOf(page, at, language === "en" ? desk : telephone)),
        ...(await faultsOfEmptyForms(page, `${language}${kindOfAddress(at)}`)),
      ];
      faults.push(...found.map((fault) => `${language}${at}: ${fault}`));
    }
    await page.context().close();
    return { titles, faults };
  }

  function holderOf(role: Role): Actor {
    const holder = people.get(role);
    if (holder === undefined) throw new Error(`nobody is ${role}`);
    return holder;
  }

  async function oneOnTheDocketAndOneReturned(officer: Actor, caseId: string): Promise<void> {
    const { body } = await aSubmission(w.t, holderOf("counsel"), caseId, 2);
    const [first, second] = body.documents.map((one: { documentId: string }) => one.documentId);
    const decided = await w.t.call(officer, "POST", `/api/v1/submissions/${body.submissionId}/decisions`, {
      ...(await inHand(w.t, officer, body.submissionId)),
      decisions: [
        { documentId: first, outcome: "docketed" },
        { documentId: second, outcome: "returned", reasonCode: "illegible", words: "Page 3 is dark." },
      ],
    });
    if (decided.status !== 200) throw new Error(`not decided: ${JSON.stringify(decided.body)}`);
  }
});

/** Tabs of different kinds of pages that nobody could tell apart. */
function sharedTitles({ titles }: Found): readonly string[] {
  const first = new Map<string, string>();
  return [...titles].flatMap(([to, title]) => {
    const other = first.get(title);
    first.set(title, to);
    return other === undefined ? [] : [`${to}: title "${title}" is that of ${other}`];
  });
}
