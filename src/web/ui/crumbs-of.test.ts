import { expect, test } from "vitest";
import type { Role } from "../../kernel/actor.ts";
import { crumbsOf } from "./crumbs-of.ts";

const hrefs = (pathname: string, ...held: readonly Role[]) => crumbsOf(pathname, held).map((crumb) => crumb.href);

test("home has nothing above it, a list has home and is named, what is in a list has the list", () => {
  expect(hrefs("/en/", "counsel")).toEqual([]);
  expect(hrefs("/en/cases", "counsel")).toEqual(["/en/", null]);
  expect(crumbsOf("/fr/cases", ["counsel"]).at(-1)?.text.fr).toBe("Dossiers");
  expect(hrefs("/fr/cases/x", "counsel")).toEqual(["/fr/", "/fr/cases"]);
  expect(hrefs("/fr/documents/x", "counsel")).toEqual(["/fr/", "/fr/cases"]);
});

test("a form of a case has the case above it", () => {
  expect(hrefs("/en/cases/x/submit/y", "claimant")).toEqual(["/en/", "/en/cases", "/en/cases/x"]);
});

test("a list that the reader cannot open is not above anything of theirs", () => {
  expect(hrefs("/en/notices/x", "claimant")).toEqual(["/en/", "/en/notices"]);
  expect(hrefs("/en/notices/x", "registry-officer")).toEqual(["/en/"]);
  expect(crumbsOf("/en/cases/x", null).map((crumb) => crumb.href)).toEqual(["/en/"]);
});

test("a page of a list is named once, and home is never named under itself", () => {
  expect(hrefs("/en/scheduling/fairness", "manager")).toEqual(["/en/", null]);
  expect(hrefs("/en/referrals/new", "triage-officer")).toEqual(["/en/", null]);
  expect(hrefs("/fr", "registry-officer")).toEqual([]);
});

test("what is in a list that is not in the menu has that list above it, for whoever may open it", () => {
  expect(hrefs("/en/referrals/refused", "registry-officer")).toEqual(["/en/", null]);
  expect(hrefs("/en/partner-messages", "registry-officer")).toEqual(["/en/", null]);
  expect(hrefs("/en/partner-messages", "counsel")).toEqual(["/en/"]);
  expect(hrefs("/en/referrals/refused/x", "triage-officer")).toEqual(["/en/", "/en/referrals/refused"]);
  expect(hrefs("/fr/publications/x", "registry-officer")).toEqual(["/fr/", "/fr/publications"]);
  expect(hrefs("/fr/decisions/x", "registry-officer")).toEqual(["/fr/", "/fr/decisions"]);
  expect(hrefs("/fr/decisions/x", "member")).toEqual(["/fr/"]);
});
