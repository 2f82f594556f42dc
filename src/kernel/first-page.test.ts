import { expect, it } from "vitest";
import { kindOf, type Role } from "./actor.ts";
import { firstPartsOf } from "./first-page.ts";

it.each<[readonly Role[], readonly string[]]>([
  [["claimant"], ["client"]],
  [["designated-representative"], ["client"]],
  [["counsel"], ["counsel"]],
  [["claimant", "delegate"], ["counsel"]],
  [["minister-counsel"], ["counsel"]],
  [["interpreter"], ["interpreter"]],
  [["interpreter", "claimant"], ["client"]],
  [["registry-officer"], ["workbench"]],
  [["triage-officer"], ["workbench"]],
  [["scheduling-officer"], ["workbench", "scheduling"]],
  [["member"], ["workbench", "desk"]],
  [
    ["adjudicative-support", "scheduling-officer"],
    ["workbench", "desk", "scheduling"],
  ],
  [["manager"], ["manager"]],
  [["operator"], ["operator"]],
  [["manager", "registry-officer"], ["workbench"]],
  [["partner-system"], []],
  [[], []],
])("whoever is %j begins with %j", (roles, parts) => {
  expect(firstPartsOf(kindOf(roles) === "staff", roles)).toEqual(parts);
});
