import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { productRoot } from "../../../kernel/product-root.ts";
import { type Rate, rates } from "./rates.ts";

const figure = ({ unit, least, value }: Rate): string =>
  unit === "share" ? `${Math.round(value * 100)} %` : `${least} to ${value} days`;
const row = (one: Rate): string => `| ${one.what.en} | ${figure(one)} | ${one.isAssumed ? "assumption" : ""} |`;

it("names each rate once, with its words in both languages and its figure in the document", () => {
  expect(new Set(rates.map(({ code }) => code)).size).toBe(rates.length);
  const document = readFileSync(path.join(productRoot, "docs/simulation.md"), "utf8");
  const missing = rates.map(row).filter((one) => !document.includes(one));
  expect(missing).toEqual([]);
  expect(
    rates.filter(({ what, value, unit }) => what.fr === what.en || value <= 0 || (unit === "share" && value > 1)),
  ).toEqual([]);
});
