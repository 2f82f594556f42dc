import { type CivilDate, dateText, type Instant, momentText, type Zone } from "../../kernel/time.ts";
import { useLanguage } from "./language.ts";

/** A civil date, as the reader's language writes it. */
export function Day({ on }: { readonly on: string }) {
  return <time dateTime={on}>{dateText(on as CivilDate, useLanguage())}</time>;
}

/** An instant as the office's clocks show it, with the zone named. */
export function Moment({ at, zone }: { readonly at: string; readonly zone: string }) {
  return <time dateTime={at}>{momentText(at as Instant, zone as Zone, useLanguage())}</time>;
}
