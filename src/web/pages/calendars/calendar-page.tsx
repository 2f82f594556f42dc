import { useParams } from "@tanstack/react-router";
import { Calendar } from "./calendar.tsx";

/** The calendar that the address names. */
export function CalendarPage() {
  const { accountId } = useParams({ from: "/$language/calendars/$accountId" });
  return <Calendar key={accountId} accountId={accountId} />;
}
