import type { FieldProblem } from "../../../kernel/refusal.ts";
import { cleanLine, cleanLines, isLatin, lineProblem, linesProblem, lineWords } from "../../../kernel/written-line.ts";
import type { ContactDetail } from "../contract.ts";

type Address = Extract<ContactDetail, { kind: "address" }>["value"];

/** What is wrong with an address as it was written; nothing with an e-mail address or a number. `at`: its JSON pointer. */
export function addressProblems(detail: ContactDetail, at: string): FieldProblem[] {
  if (detail.kind !== "address") return [];
  const { lines, locality, province, latinLines = null, latinLocality = null, latinProvince = null } = detail.value;
  const problems = {
    lines: linesProblem(lines),
    locality: lineProblem(locality, "letter-or-digit"),
    province: lineProblem(province, "nothing"),
    latinLines: latinLines === null ? null : linesProblem(latinLines),
    latinLocality: latinLocality === null ? null : lineProblem(latinLocality, "letter-or-digit"),
    latinProvince: latinProvince === null ? null : lineProblem(latinProvince, "nothing"),
  };
  const latin = { latinLines, latinLocality, latinProvince };
  return Object.entries(problems).flatMap(([field, problem]) => {
    const given = latin[field as keyof typeof latin] ?? "";
    const wrong = problem ?? (isLatin(given) ? null : ("not-latin" as const));
    return wrong === null ? [] : [{ path: `${at}/value/${field}`, code: "address-unreadable", text: lineWords[wrong] }];
  });
}

/** An address as it is kept: without what cannot be seen. */
export function cleanAddress(address: Address): Address {
  return {
    ...address,
    lines: cleanLines(address.lines),
    locality: cleanLine(address.locality),
    province: cleanLine(address.province),
    ...(address.latinLines === undefined ? {} : { latinLines: cleanLines(address.latinLines) }),
    ...(address.latinLocality === undefined ? {} : { latinLocality: cleanLine(address.latinLocality) }),
    ...(address.latinProvince === undefined ? {} : { latinProvince: cleanLine(address.latinProvince) }),
  };
}
