import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { accessReport } from "./access-report.ts";

test("docs/access.md says what the tables say (node tools/access-report.ts --write brings it up to date)", () => {
  const written = readFileSync(path.resolve(import.meta.dirname, "../docs/access.md"), "utf8");
  expect(written).toBe(accessReport());
});
