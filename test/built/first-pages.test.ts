import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { linkOf, pageFiles } from "../../src/app/page-links.ts";
import { kindOf, type Role } from "../../src/kernel/actor.ts";
import { productRoot } from "../../src/kernel/product-root.ts";
import type { CivilDate } from "../../src/kernel/time.ts";

const folder = path.join(productRoot, "dist/web");
const page = path.join(folder, "index.html");

/** As it comes over the wire to whoever takes Brotli, without headers. */
function bytesOf(file: string): number {
  const whole = path.join(folder, file);
  return statSync(existsSync(`${whole}.br`) ? `${whole}.br` : whole).size;
}

/** The scripts and styles of a page: those that it names itself, and those that the server names with it. */
function filesOf(address: string, held: readonly Role[]): readonly string[] {
  const own = [...readFileSync(page, "utf8").matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
    ([, file]) => file ?? "",
  );
  const reader = {
    isStaff: kindOf(held) === "staff",
    held: held.map((role) => ({ role, officeId: null })),
    today: "2027-01-15" as CivilDate,
  };
  const link = linkOf(pageFiles(folder), address, "greffe.session_token=a.b", reader);
  const named = [...link.matchAll(/<\/(assets\/[^>]+)>/g)].map(([, file]) => file ?? "");
  return [...new Set([...own, ...named])];
}

/**
 * What may have to come before a first page stands on a slow line: at 400 kbit/s each kilobyte is a fiftieth of a second, and a
 * browser fetches six files at a time. Whoever raises a number takes the time from everybody of the role: what need not be
 * there at first is loaded later, and words of other pages lie in another file.
 */
const most: readonly (readonly [Role, files: number, kilobytes: number])[] = [
  ["claimant", 8, 94],
  ["designated-representative", 8, 94],
  ["counsel", 8, 89],
  ["delegate", 8, 89],
  ["minister-counsel", 8, 89],
  ["interpreter", 8, 90],
  ["registry-officer", 8, 91],
  ["triage-officer", 8, 91],
  ["scheduling-officer", 9, 93],
  ["member", 9, 93],
  ["adjudicative-support", 9, 93],
  ["manager", 8, 89],
  ["operator", 8, 89],
];

function expectAtMost(files: number, kilobytes: number, found: readonly string[]): void {
  const sizes = found.map((file) => `${file} ${bytesOf(file)}`).join("\n");
  expect(found.length, sizes).toBe(files);
  expect(
    found.reduce((sum, file) => sum + bytesOf(file), 0),
    sizes,
  ).toBeLessThanOrEqual(kilobytes * 1000);
}

describe.runIf(existsSync(page))("scripts and styles as they are built", () => {
  test.each(most)("the first page of a %s is made of %i files and at most %i kB", (role, files, kilobytes) => {
    expectAtMost(files, kilobytes, filesOf("", [role]));
  });

  test("the sign-in page, before which nobody has anything, is made of 5 files and at most 29 kB", () => {
    expectAtMost(5, 29, filesOf("sign-in", []));
  });

  // So the build writes each page that is loaded later as soon as any module waits outside of all functions.
  test("no file does nothing but say where another is", () => {
    const scripts = readdirSync(path.join(folder, "assets")).filter((file) => file.endsWith(".js"));
    const leading = scripts.filter((file) =>
      /^export\s*\{[^}]*\}\s*from\s*"[^"]+";?$/.test(readFileSync(path.join(folder, "assets", file), "utf8").trim()),
    );
    expect(leading).toEqual([]);
  });
});
