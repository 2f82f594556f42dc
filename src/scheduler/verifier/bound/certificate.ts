import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import type { Problem } from "../../contract.ts";
import { checkDate, checkInstant } from "../../edge/check-times.ts";
import { ProblemList } from "../../edge/problem-list.ts";

const Whole = Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER });
const Price = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const Group = Type.Object({
  of: Type.Union([
    Type.Literal("interpreters"),
    Type.Literal("rooms"),
    Type.Literal("ministerReps"),
    Type.Literal("counsel"),
  ]),
  ids: Type.Array(Type.String()),
  at: Type.Array(Type.Tuple([Type.String(), Price])),
  on: Type.Array(Type.Tuple([Type.String(), Price])),
});

/** Multipliers in millionths of the cost unit; `docs/scheduling.md` says what they mean. */
const CertificateSchema = Type.Object({
  kind: Type.Literal("member-week/1"),
  hearings: Type.Array(Whole),
  prices: Type.Array(Group),
});
export type Certificate = Static<typeof CertificateSchema>;
export type PriceGroup = Static<typeof Group>;

/** Why a certificate proves nothing. */
export class CertificateRefused extends Error {}

/** @throws CertificateRefused for another kind or shape, or names that the problem does not have */
export function readCertificate(value: unknown, problem: Problem): Certificate {
  if (!Value.Check(CertificateSchema, value)) {
    const [first] = Value.Errors(CertificateSchema, value);
    throw new CertificateRefused(`${first?.instancePath ?? ""} ${first?.message ?? "shape"}`);
  }
  if (value.hearings.length !== problem.hearings.length) throw new CertificateRefused("/hearings length");
  value.prices.forEach((group, index) => {
    const path = `/prices/${index}`;
    const known = new Set(problem[group.of].map(({ id }) => id));
    if (new Set(group.ids).size !== group.ids.length) throw new CertificateRefused(`${path}/ids twice`);
    for (const id of group.ids) if (!known.has(id)) throw new CertificateRefused(`${path}/ids ${id}`);
    if (group.on.length > 0 && group.of !== "counsel") throw new CertificateRefused(`${path}/on`);
    const problems = new ProblemList();
    for (const [instant] of group.at) checkInstant(instant, `${path}/at`, problems);
    for (const [date] of group.on) checkDate(date, `${path}/on`, problems);
    if (problems.isAny) throw new CertificateRefused(`${path} not a time`);
  });
  return value;
}
