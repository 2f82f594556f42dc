import { expect, test } from "vitest";
import { type Role, roles } from "../../kernel/actor.ts";
import { fileRoles } from "../menu.ts";
import { productOf } from "./product-of.ts";
import { ui } from "./text.ts";

test("My Case is the name for exactly those roles that may be on a file", () => {
  const inPortal = roles.filter((role) => productOf([role]) === ui.portal);
  expect(new Set<Role>(inPortal)).toEqual(new Set<Role>(fileRoles));
});

test("the registry's officers work in the registry, also one who is on a file", () => {
  const registry = ["registry-officer", "triage-officer", "scheduling-officer"] as const;
  for (const role of registry)
    expect([productOf([role]), productOf(["claimant", role])]).toEqual([ui.workbench, ui.workbench]);
});

test("nobody else, signed out or of another role, is shown the portal's name", () => {
  for (const held of [[], ["operator"], ["manager"], ["member"], ["interpreter"], ["counsel", "member"]] as const)
    expect(productOf(held)).toBe(ui.service);
});
