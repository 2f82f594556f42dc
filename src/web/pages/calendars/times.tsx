import {
  type CivilTime,
  civilDateIn,
  civilTimeIn,
  dateText,
  type Instant,
  timeText,
  type Zone,
} from "../../../kernel/time.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { calendarsText as text } from "./text.ts";

/** Hours of a day as the language writes them; a whole day is told as one. */
export function Hours({ spans }: { readonly spans: readonly { readonly begins: string; readonly ends: string }[] }) {
  const say = useSay();
  const language = useLanguage();
  if (spans.length === 0) return say(text.nothing);
  const words = spans.map(({ begins, ends }) =>
    begins === "00:00" && ends === "24:00"
      ? say(text.allDay)
      : `${hour(begins, language)} – ${ends === "24:00" ? hour("00:00", language) : hour(ends, language)}`,
  );
  return words.map((one) => (
    <span key={one}>
      {one}
      <br />
    </span>
  ));
}

const hour = (time: string, language: "en" | "fr") => timeText(time as CivilTime, language);

/** From when to when, by the clocks of the calendar. */
export function FromTo({
  of,
  zone,
}: {
  readonly of: {
    readonly fromAt: string;
    readonly toAt: string;
    readonly days?: { readonly fromOn: string; readonly toOn: string } | null;
  };
  readonly zone: string;
}) {
  const language = useLanguage();
  const day = (on: string) => dateText(on as never, language);
  if (of.days != null) {
    const { fromOn, toOn } = of.days;
    return <>{fromOn === toOn ? day(fromOn) : `${day(fromOn)} – ${day(toOn)}`}</>;
  }
  const moment = (at: string) => {
    const time = hour(civilTimeIn(at as Instant, zone as Zone), language);
    return `${day(civilDateIn(at as Instant, zone as Zone))}, ${time}`;
  };
  const sameDay = civilDateIn(of.fromAt as Instant, zone as Zone) === civilDateIn(of.toAt as Instant, zone as Zone);
  const end = sameDay ? hour(civilTimeIn(of.toAt as Instant, zone as Zone), language) : moment(of.toAt);
  return <>{`${moment(of.fromAt)} – ${end}`}</>;
}
