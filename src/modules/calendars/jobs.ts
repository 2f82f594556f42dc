import { defineJob } from "../../platform/jobs/job.ts";
import { readDueCalendars } from "./outside/read-due-calendars.ts";

/** Calendars of people elsewhere, those whose turn it is. */
const outsideCalendarsRead = defineJob({
  name: "outside-calendars-read",
  cron: "* * * * *",
  lane: "examination",
  handle: (_payload, services) => readDueCalendars(services),
});

export const jobs = [outsideCalendarsRead];
