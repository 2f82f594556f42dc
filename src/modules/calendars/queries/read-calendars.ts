import type { AccountId, PersonId, RoomId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Interval } from "../contract.ts";
import { clipped, intervalsOf, type Span, spanOf, union, without } from "../domain/spans.ts";
import { WallTimes, workingTime } from "../domain/working-time.ts";
import { tierOf } from "../rules/interpreter-standings.ts";
import { defaultsOn, officeWeek, type SchedulingDefaults } from "../rules/scheduling-defaults.ts";
import { type CalendarRows, type Holder, readRows } from "./calendar-rows.ts";

/** Who can be where, when: the shapes of `src/scheduler/contract.ts`. Identifiers are those of accounts, persons and rooms. */
export interface Calendars {
  readonly members: readonly {
    readonly id: AccountId;
    readonly divisions: string[];
    readonly languages: string[];
    /** The first is the member's own office. */
    readonly offices: string[];
    readonly skills: string[];
    readonly expertise: string[];
    readonly available: Interval[];
    readonly maxMinutesPerWeek: number;
    readonly targetMinutesPerWeek: number;
  }[];
  readonly interpreters: readonly {
    readonly id: AccountId;
    readonly languages: { readonly language: string; readonly dialect: string | null; readonly tier: number }[];
    readonly offices: string[];
    readonly available: Interval[];
    readonly maxMinutesPerDay: number;
  }[];
  readonly counsel: readonly {
    readonly id: AccountId;
    readonly unavailable: Interval[];
    readonly maxHearingsPerDay: number;
    readonly shortNoticeWelcome: boolean;
  }[];
  readonly ministerReps: readonly {
    readonly id: AccountId;
    readonly offices: string[];
    readonly available: Interval[];
  }[];
  readonly rooms: readonly {
    readonly id: RoomId;
    readonly office: string;
    readonly unavailable: Interval[];
    readonly equipment: string[];
  }[];
  readonly parties: readonly { readonly personId: PersonId; readonly unavailable: Interval[] }[];
}

export interface CalendarsWanted {
  readonly from: Instant;
  /** The first moment outside. */
  readonly to: Instant;
  readonly now: Instant;
}

/**
 * Everybody's calendars between two moments, for the product itself or a scheduling officer; to others all are empty. A
 * fixed number of statements, however many people there are. Sittings that are set are not taken out: whoever plans has
 * them as they are. A member without a profile is left out: nothing says where and in which language they sit.
 */
export async function readCalendars(tx: Transaction, wanted: CalendarsWanted): Promise<Calendars> {
  const between = spanOf(wanted.from, wanted.to);
  const rows = await readRows(tx, wanted);
  const defaults = defaultsOn(wanted.now.slice(0, 10));
  const available = availabilityOf(rows, between, defaults);
  const unavailable = (taken: readonly Span[]) => intervalsOf(clipped(union(taken), between));
  const away = (id: AccountId) => rows.away.get(id) ?? [];
  return {
    members: rows.members.map(({ profile, divisions, ...holder }) => ({
      id: holder.id,
      divisions,
      languages: profile.languages,
      offices: profile.office_ids,
      skills: profile.skills,
      expertise: profile.expertise,
      available: available(holder, profile.office_ids),
      ...weekOf(profile, defaults),
    })),
    interpreters: rows.interpreters.map(({ languages, officeIds, maxMinutesPerDay, ...holder }) => ({
      id: holder.id,
      languages: languages.map((one) => ({ language: one.language, dialect: one.dialect, tier: tierOf(one.standing) })),
      offices: officeIds,
      available: available(holder, officeIds),
      maxMinutesPerDay: maxMinutesPerDay ?? defaults.interpreterMaxMinutesPerDay,
    })),
    counsel: rows.counsel.map(({ id, maxHearingsPerDay, shortNoticeWelcome }) => ({
      id,
      unavailable: unavailable(away(id)),
      maxHearingsPerDay: maxHearingsPerDay ?? defaults.counselMaxHearingsPerDay,
      shortNoticeWelcome,
    })),
    ministerReps: rows.ministerCounsel.map(({ officeIds, ...holder }) => ({
      id: holder.id,
      offices: officeIds,
      available: available(holder, officeIds),
    })),
    rooms: rows.rooms.map(({ id, officeId, equipment, closed }) => ({
      id,
      office: officeId,
      unavailable: unavailable(closed),
      equipment: [...equipment],
    })),
    parties: [...rows.avoided].map(([personId, spans]) => ({ personId, unavailable: unavailable(spans) })),
  };
}

/** As told, or as the rules say; what is aimed at is never above the most. */
function weekOf(
  told: { readonly max_minutes_per_week: number | null; readonly target_minutes_per_week: number | null },
  defaults: SchedulingDefaults,
) {
  const most = told.max_minutes_per_week ?? defaults.memberMaxMinutesPerWeek;
  const target = told.target_minutes_per_week ?? defaults.memberTargetMinutesPerWeek;
  return { maxMinutesPerWeek: most, targetMinutesPerWeek: Math.min(most, target) };
}

/** Working hours while the role is held, as told or else of the office, without what takes somebody away. */
function availabilityOf(rows: CalendarRows, between: Span, defaults: SchedulingDefaults) {
  const wall = new WallTimes();
  return (holder: Holder, officeIds: readonly string[]): Interval[] => {
    const zone = rows.zones.get(officeIds[0] ?? "") ?? rows.zone;
    const told = rows.patterns.get(holder.id) ?? [];
    // Before the first pattern begins the hours of the office hold.
    const works = workingTime([officeWeek(defaults, zone), ...told], between, wall);
    const held = holder.held.flatMap((span) => clipped(works, span));
    return intervalsOf(without(held, rows.away.get(holder.id) ?? []));
  };
}
