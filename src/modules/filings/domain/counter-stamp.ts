import type { FieldProblem } from "../../../kernel/refusal.ts";
import type { CivilDate, CivilTime, Instant, Zone } from "../../../kernel/time.ts";
import type { SubmissionContent } from "../contract.ts";
import type { SubmissionsTable } from "../db.ts";
import { channels } from "../rules/channels.ts";
import { isDay } from "./check-content.ts";
import { receivedInstant } from "./received-instant.ts";

export interface CounterStamp {
  readonly channel: SubmissionsTable["channel"];
  readonly side: SubmissionsTable["side"];
  readonly receivedAt: Instant;
}

/** What the registry read on the paper, the fax or the e-mail: by which way, from whom, and when it truly came. */
export function counterStamp(
  counter: NonNullable<SubmissionContent["counter"]>,
  zone: Zone,
  now: Instant,
): { readonly ok: true; readonly stamp: CounterStamp } | { readonly ok: false; readonly problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const channel = channels.find((one) => one.code === counter.channel && one.code !== "portal")?.code;
  if (channel === undefined)
    problems.push({
      path: "/counter/channel",
      code: "channel-missing",
      text: { en: "Choose how it arrived.", fr: "Choisissez comment les documents sont arrivés." },
    });
  if (counter.side === null)
    problems.push({
      path: "/counter/side",
      code: "side-missing",
      text: { en: "Choose whose documents these are.", fr: "Indiquez de qui viennent ces documents." },
    });
  const known = isDay(counter.on) && /^([01]\d|2[0-3]):[0-5]\d$/.test(counter.time);
  const receivedAt = known ? receivedInstant(counter.on as CivilDate, counter.time as CivilTime, zone) : null;
  if (receivedAt === null || receivedAt > now)
    problems.push({
      path: "/counter/on",
      code: "received-wrong",
      text: {
        en: "Give the day and the hour of the stamp, by the office’s clock. They cannot be later than now.",
        fr: "Inscrivez le jour et l’heure de l’horodatage, selon l’horloge du bureau. Ils ne peuvent être postérieurs à maintenant.",
      },
    });
  if (channel === undefined || counter.side === null || receivedAt === null || problems.length > 0)
    return { ok: false, problems };
  return { ok: true, stamp: { channel, side: counter.side, receivedAt } };
}
