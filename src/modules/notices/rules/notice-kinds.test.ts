import { describe, expect, test } from "vitest";
import { compose, namesIn } from "../domain/compose.ts";
import { type NoticeKindCode, noticeKindOn, noticeKinds } from "./notice-kinds.ts";
import { stepNotices } from "./step-notices.ts";

describe.each(noticeKinds)("the words of $code, version $version", (kind) => {
  const facts = Object.fromEntries(
    [...kind.needs, ...kind.rows.map((row) => row.fact)].map((fact) => [fact, { en: `(${fact})`, fr: `[${fact}]` }]),
  );

  test("name the same facts in both languages", () => {
    for (const text of [kind.title, ...kind.paragraphs])
      expect([...text.en.matchAll(/\{\w+\}/g)].sort().join()).toBe([...text.fr.matchAll(/\{\w+\}/g)].sort().join());
    for (const text of kind.paragraphs) if (namesIn(text).length === 0) expect(text.en).not.toBe(text.fr);
  });

  test("come with every fact in its place", () => {
    const content = compose(kind, facts);
    expect(content.rows.map((row) => row.value.fr)).toEqual(kind.rows.map((row) => `[${row.fact}]`));
    expect(content.paragraphs.length).toBeGreaterThan(0);
  });

  test("never go out without a fact that they need", () => {
    for (const name of kind.needs) {
      const { [name]: _left, ...rest } = facts;
      expect(() => compose(kind, rest)).toThrow(name);
    }
  });
});

test("at any day since a kind began, exactly one version of its words is in force", () => {
  for (const kind of noticeKinds) {
    const others = noticeKinds.filter((one) => one.code === kind.code && one !== kind);
    for (const other of others)
      expect(
        other.effectiveFrom > (kind.effectiveTo ?? "9999") || kind.effectiveFrom > (other.effectiveTo ?? "9999"),
      ).toBe(true);
  }
});

test("a notice keeps the version of its words: the first, and of a hearing the fourth", () => {
  const amended = new Map([
    ["notice-to-appear", 4],
    ["changed-notice-to-appear", 4],
    ["notice-of-cancellation", 4],
  ]);
  for (const { code, version } of noticeKinds) expect([code, version]).toEqual([code, amended.get(code) ?? 1]);
});

test("a fact that is said otherwise on paper stands so in the letter, and in the portal as it is", () => {
  const [kind] = noticeKinds;
  if (kind === undefined) throw new Error("no kinds");
  const text = { en: "{afterwards}", fr: "{afterwards}" };
  const { onPaper: _written, ...plain } = kind;
  const own = { ...plain, needs: [], rows: [], paragraphs: [text], title: { en: "Title", fr: "Titre" } };
  const said = (facts: object) => {
    const content = compose(own, { afterwards: "In your account", ...facts });
    return [content.paragraphs[0]?.en, content.onPaper?.paragraphs[0]?.en];
  };
  expect(said({ afterwardsOnPaper: "By mail" })).toEqual(["In your account", "By mail"]);
  expect(said({})).toEqual(["In your account", "In your account"]);
});

test("a fact that holds braces is printed as it is", () => {
  const [kind] = noticeKinds;
  if (kind === undefined) throw new Error("no kinds");
  const facts = Object.fromEntries(kind.needs.map((name) => [name, "{title} $1"]));
  expect(compose(kind, facts).rows[0]?.value.en).toBe("{title} $1");
});

test("the words of a kind are in force from their first day to their last, and on no day before", () => {
  for (const kind of noticeKinds) {
    const code = kind.code as NoticeKindCode;
    expect(noticeKindOn(code, kind.effectiveFrom)).toBe(kind);
    expect(noticeKindOn(code, kind.effectiveTo ?? "2999-12-31")).toBe(kind);
    if (!noticeKinds.some((one) => one.code === code && one.effectiveFrom < kind.effectiveFrom))
      expect(() => noticeKindOn(code, "1900-01-01")).toThrow(`No words for a notice ${code}`);
  }
});

const caseFacts = "fileNumber division proceeding";
const sitting = `${caseFacts} day hour duration mode`;
const joining = "place joining telephone interpreter formerly issues";
const decided = `${caseFacts} decision effectiveOn member citation`;

test.each([
  ["acknowledgement-of-receipt", "fileNumber receivedAt documents", ""],
  ["documents-docketed", "fileNumber documents", ""],
  ["submission-returned", "fileNumber documents", ""],
  ["notice-to-appear", `${sitting} ${joining}`, joining],
  ["changed-notice-to-appear", `${sitting} ${joining}`, joining.replace(" formerly", "")],
  ["notice-of-cancellation", `${caseFacts} day hour`, ""],
  ["notice-of-decision", decided, ""],
  ["decision-corrected", decided, ""],
  ["notice-of-translation", `${caseFacts} citation translation`, ""],
  ["appeal-received", `${caseFacts} receivedOn`, ""],
  ["notice-of-matter-sent-back", caseFacts, ""],
])("a notice %s has these rows: %s; of which it may go without: %s", (code, rows, optional) => {
  const kind = noticeKinds.find((one) => one.code === code);
  const facts = kind?.rows.map((row) => row.fact) ?? [];
  expect(facts.join(" ")).toBe(rows);
  expect(facts.filter((fact) => !kind?.needs.includes(fact)).join(" ")).toBe(optional);
});

test("a notice of a step has the case, the proceeding and the day, and goes without none of them", () => {
  for (const kind of stepNotices)
    expect([kind.rows.map((row) => row.fact), kind.code]).toEqual([kind.needs, kind.code]);
  expect(new Set(stepNotices.map((kind) => kind.needs.join(" ")))).toEqual(new Set([`${caseFacts} on`]));
});
