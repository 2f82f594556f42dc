import { expect, test } from "vitest";
import { agedBy } from "./inventory.ts";

const row = (code: string, ages: number[], oldestOn: string) => ({
  division: { code, en: code, fr: code },
  officeId: "toronto",
  status: { code: "received", en: "Received", fr: "Reçu" },
  total: ages.reduce((sum, n) => sum + n, 0),
  oldestOn,
  ages,
});

test("the offices of a division are added, and its oldest day is kept", () => {
  const rows = [
    row("RPD", [1, 2, 0, 4], "2025-02-01"),
    row("RAD", [1, 0, 0, 0], "2026-01-01"),
    row("RPD", [3, 0, 0, 0], "2024-05-05"),
  ];
  expect(agedBy(rows, (one) => one.division.code)).toMatchObject([
    { label: "RPD", total: 10, ages: [4, 2, 0, 4], oldestOn: "2024-05-05" },
    { label: "RAD", total: 1, ages: [1, 0, 0, 0], oldestOn: "2026-01-01" },
  ]);
});
