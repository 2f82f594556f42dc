import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { linkOf, pageFiles } from "./page-links.ts";

const manifest = {
  "index.html": { file: "assets/index.js", imports: ["_ui.js"] },
  "_ui.js": { file: "assets/ui.js" },
  "_field.js": { file: "assets/field.js", imports: ["_ui.js"] },
  "door.tsx": { file: "assets/sign-in.js", imports: ["index.html", "_field.js"] },
  "app.tsx": { file: "assets/app.js", imports: ["_ui.js"] },
};

it("names what a page needs beyond what every page names", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-pages-"));
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  const files = pageFiles(folder);
  expect(files.get("sign-in")).toBe("</assets/sign-in.js>; rel=modulepreload, </assets/field.js>; rel=modulepreload");
  expect(files.get("")).toBe("</assets/app.js>; rel=modulepreload");
  expect([...files.keys()]).toEqual(["", "sign-in", "help", "terms", "privacy", "accessibility", "*"]);
  rmSync(folder, { recursive: true });
});

it("names nothing where no pages were built", () => {
  expect(pageFiles("/nowhere").size).toBe(0);
});

it("asks who is signed in ahead only for a browser with a session, and not at the door", () => {
  const files = new Map([
    ["sign-in", "</assets/sign-in.js>; rel=modulepreload"],
    ["*", "</assets/app.js>; rel=modulepreload"],
  ]);
  const cookie = "greffe.session_token=a.b";
  expect(linkOf(files, "cases", cookie)).toBe(
    "</assets/app.js>; rel=modulepreload, </api/v1/me>; rel=preload; as=fetch; crossorigin",
  );
  expect(linkOf(files, "cases", undefined)).toBe("</assets/app.js>; rel=modulepreload");
  expect(linkOf(files, "sign-in", cookie)).toBe("</assets/sign-in.js>; rel=modulepreload");
});
