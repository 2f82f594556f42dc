import { type Static, Type } from "typebox";
import { endpoints } from "../../../kernel/endpoint.ts";
import { CivilDateSchema } from "../../../kernel/moment-schemas.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { BilingualSchema } from "../../parties/contract.ts";

const load = {
  id: Type.String(),
  name: Type.String(),
  /** Hearings that are set in these weeks. */
  hearings: Type.Integer(),
  perWeek: Type.Number(),
};
/** The week in which somebody hears most, by its Monday. */
const FullestWeek = Nullable(Type.Object({ on: CivilDateSchema, hearings: Type.Integer(), minutes: Type.Integer() }));

const MemberLoadSchema = Type.Object({
  ...load,
  fullest: FullestWeek,
  targetMinutes: Type.Integer(),
  limitMinutes: Type.Integer(),
});
export type MemberLoad = Static<typeof MemberLoadSchema>;

const CounselLoadSchema = Type.Object({
  ...load,
  fullest: FullestWeek,
  /** The most that they have on one day, and the most that they take. */
  mostInADay: Type.Integer(),
  limitInADay: Type.Integer(),
});
export type CounselLoad = Static<typeof CounselLoadSchema>;

const LoadsSchema = Type.Object({
  from: CivilDateSchema,
  to: CivilDateSchema,
  weeks: Type.Integer(),
  /** The fullest week against the limit first. */
  members: Type.Array(MemberLoadSchema),
  counsel: Type.Array(CounselLoadSchema),
  /** Where the limits of whoever told none come from. */
  source: BilingualSchema,
});
export type Loads = Static<typeof LoadsSchema>;

export const fairnessEndpoints = endpoints({ "GET /schedule/loads": { answer: LoadsSchema } });
