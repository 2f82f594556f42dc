import type { Role } from "../../kernel/actor.ts";
import type { Bilingual } from "../../kernel/bilingual.ts";
import { fileRoles, registryRoles } from "../menu.ts";
import { ui } from "./text.ts";

/** Under which name the pages stand: an officer who is also on a file works in the registry; nobody else's work is My Case. */
export function productOf(held: readonly Role[]): Bilingual {
  const holdsOneOf = (some: readonly Role[]) => held.some((role) => some.includes(role));
  if (holdsOneOf(registryRoles)) return ui.workbench;
  if (holdsOneOf(internalRoles)) return ui.service;
  return holdsOneOf(fileRoles) ? ui.portal : ui.service;
}

/** Who works for the tribunal outside its registry. */
const internalRoles = ["member", "adjudicative-support", "interpreter", "manager", "operator"] as const;
