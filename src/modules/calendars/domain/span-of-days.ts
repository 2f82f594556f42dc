import { type CivilDate, plusDays, startOfDay, type Zone } from "../../../kernel/time.ts";
import type { Span } from "./spans.ts";
import { WallTimes } from "./working-time.ts";

/** Days as somebody tells them: whole ones where no hour is told. */
export interface ToldDays {
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
  readonly begins: string | null;
  readonly ends: string | null;
}

export function spanOfDays({ fromOn, toOn, begins, ends }: ToldDays, zone: Zone): Span {
  const wall = new WallTimes();
  return {
    from: begins === null ? Date.parse(startOfDay(fromOn, zone)) : wall.of(fromOn, begins, zone),
    to: ends === null ? Date.parse(startOfDay(plusDays(toOn, 1), zone)) : wall.of(toOn, ends, zone),
  };
}
