import { expect, test } from "vitest";
import { tabAt } from "./case-tabs.ts";

test("a page of a case is called by what it shows, also where it has no tab of its own", () => {
  const named = (rest: string) => tabAt(`/fr/cases/0198a1b2${rest}`).fr;
  expect(named("")).toBe(named("/"));
  expect(named("/documents")).toBe("Documents");
  expect(named("/summary")).toBe("Sommaire du dossier");
  expect(named("/hearings/01a2/outcome")).toBe(named("/hearings/outcome"));
  expect(named("/somewhere")).toBe(named(""));
});
