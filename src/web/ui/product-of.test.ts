import { expect, test } from "vitest";
import { roles } from "../../kernel/actor.ts";
import { productOf } from "./product-of.ts";
import { ui } from "./text.ts";

test("My Case is the name for people on a case and those who act for them, and for nobody else", () => {
  const inPortal = roles.filter((role) => productOf([role]) === ui.portal);
  expect(new Set(inPortal)).toEqual(new Set(["counsel", "delegate", "claimant", "designated-representative"]));
});

test("an officer who is also on a case works under the officer's name", () => {
  expect(productOf(["claimant", "registry-officer"])).toBe(ui.workbench);
  expect(productOf(["claimant", "scheduling-officer"])).toBe(ui.scheduling);
});

test("whoever signs in finds the name of their own work; only a program and a stranger find the service's", () => {
  const unnamed = roles.filter((role) => productOf([role]) === ui.service);
  expect(unnamed).toEqual(["partner-system"]);
  expect(productOf([])).toBe(ui.service);
});
