import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import type { CivilDate } from "../kernel/time.ts";
import { linkOf, pageFiles } from "./page-links.ts";

const manifest = {
  "index.html": { file: "assets/index.js", imports: ["_ui.js"] },
  "_ui.js": { file: "assets/ui.js" },
  "_field.js": { file: "assets/field.js", imports: ["_ui.js"] },
  "first-sign-in-page.tsx": { file: "assets/sign-in.js", imports: ["index.html", "_field.js"] },
  // A page that is called as what several are made of.
  "pages/app.tsx": { file: "assets/other.js", name: "app" },
  "_app-1.js": { file: "assets/app.js", name: "app", imports: ["_ui.js"] },
  "_home-1.js": { file: "assets/home.js", name: "home", imports: ["_ui.js"] },
  "_home-workbench-1.js": { file: "assets/workbench.js", name: "home-workbench", imports: ["_field.js", "_ui.js"] },
  "_home-scheduling-1.js": { file: "assets/scheduling.js", name: "home-scheduling", imports: ["_field.js"] },
};
const scripts = (...names: readonly string[]) => names.map((one) => `</assets/${one}.js>; rel=modulepreload`);
const asked = (...addresses: readonly string[]) =>
  addresses.map((one) => `</api/v1${one}>; rel=preload; as=fetch; crossorigin`);

it("names what a page needs beyond its own script, and what a part of the first page needs beyond that", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-pages-"));
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  const { pages, parts } = pageFiles(folder);
  expect(pages.get("sign-in")).toBe(scripts("sign-in", "field").join(", "));
  expect(pages.get("")).toBe(scripts("app", "ui", "home").join(", "));
  expect([...pages.keys()]).toEqual(["", "sign-in", "help", "terms", "privacy", "accessibility", "*"]);
  expect([...parts]).toEqual([
    ["workbench", scripts("workbench", "field").join(", ")],
    ["scheduling", scripts("scheduling", "field").join(", ")],
  ]);
  rmSync(folder, { recursive: true });
});

it("names nothing where no pages were built", () => {
  const { pages, parts } = pageFiles("/nowhere");
  expect([pages.size, parts.size]).toEqual([0, 0]);
});

const files = {
  pages: new Map([
    ["", scripts("app", "home").join(", ")],
    ["sign-in", scripts("sign-in").join(", ")],
    ["*", scripts("app").join(", ")],
  ]),
  parts: new Map([
    ["workbench", scripts("workbench", "field").join(", ")],
    ["scheduling", scripts("scheduling", "field").join(", ")],
  ] as const),
};
const cookie = "greffe.session_token=a.b";
const linksOf = (...given: [address: string, cookie: string | undefined, reader: Parameters<typeof linkOf>[3]]) =>
  linkOf(files, ...given).split(", ");

it("asks who is signed in ahead only for a browser with a session, and not on the sign-in page", () => {
  expect(linksOf("cases", cookie, null)).toEqual([...scripts("app"), ...asked("/me")]);
  expect(linksOf("cases", undefined, null)).toEqual(scripts("app"));
  expect(linksOf("sign-in", cookie, null)).toEqual(scripts("sign-in"));
});

const officer = {
  isStaff: true,
  held: [{ role: "scheduling-officer", officeId: "toronto" }] as const,
  today: "2027-01-15" as CivilDate,
};

it("names with the first page the parts of its reader, each file once, and what they ask first", () => {
  expect(linksOf("", cookie, officer)).toEqual([
    ...scripts("app", "home"),
    ...asked("/me"),
    ...scripts("workbench", "field", "scheduling"),
    ...asked("/new-work", "/offices", "/queues", "/schedule/standing"),
    ...asked("/hearings?scope=office&limit=1&officeId=toronto&from=2027-01-15&to=2027-01-15"),
    ...asked("/hearings?scope=office&limit=1&officeId=toronto&from=2027-01-16&to=2027-01-22"),
  ]);
});

it("names no part with another page, nor of a reader who is not known", () => {
  expect(linksOf("cases", cookie, officer)).toEqual([...scripts("app"), ...asked("/me")]);
  expect(linksOf("", cookie, null)).toEqual([...scripts("app", "home"), ...asked("/me")]);
});
