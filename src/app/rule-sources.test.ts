import { expect, test } from "vitest";
import { nobody } from "../kernel/actor.ts";
import { sourceFor } from "../kernel/rule-source.ts";
import type { CivilDate } from "../kernel/time.ts";
import { claimTypes } from "../modules/cases/rules/claim-types.ts";
import { deadlineRules } from "../modules/deadlines/rules/deadline-rules.ts";
import { citationRules } from "../modules/decisions/rules/citations.ts";
import { documentTypes } from "../modules/documents/index.ts";
import { serviceStatementRules } from "../modules/filings/rules/service-statements.ts";

const party = { ...nobody, kind: "party" as const };
const staff = { ...nobody, kind: "staff" as const };
const sources = [
  ...deadlineRules.map((rule) => rule.source),
  ...claimTypes.map((type) => type.source),
  ...citationRules.map((rule) => rule.source),
  ...(["RPD", "RAD", "ID", "IAD"] as const).flatMap((division) =>
    documentTypes(division, "claim", "2026-11-24" as CivilDate).map((type) => type.source),
  ),
  ...serviceStatementRules.map((rule) => rule.source),
];

test("no party reads our marks on the source of a rule; the staff do", () => {
  expect(sources.filter((source) => /to verify/.test(source.en)).length).toBeGreaterThan(3);
  for (const source of sources) {
    const { en, fr } = sourceFor(party, source);
    expect(`${en} ${fr}`).not.toMatch(/verify|vérifier/i);
    expect(en.length, source.en).toBeGreaterThan(5);
    expect(fr.length, source.fr).toBeGreaterThan(5);
    expect(sourceFor(staff, source)).toEqual(source);
  }
});

test("what else a source says stays", () => {
  const source = {
    en: "Practice Notice, 2.1, in place of 15 days (Regulations, s. 159.8(2)); its first day is to verify",
    fr: "Avis de pratique, 2.1, au lieu de 15 jours (Règlement, par. 159.8(2)); la date est à vérifier",
  };
  expect(sourceFor(party, source)).toEqual({
    en: "Practice Notice, 2.1, in place of 15 days (Regulations, s. 159.8(2))",
    fr: "Avis de pratique, 2.1, au lieu de 15 jours (Règlement, par. 159.8(2))",
  });
});
