import { defineJob } from "../../platform/jobs/job.ts";
import { stampHead } from "./stamp-head.ts";

/** Every ten minutes, where an authority is configured: nobody can later say that the log stood otherwise by then. */
const stamp = defineJob({
  name: "log-head-time-stamp",
  cron: "*/10 * * * *",
  handle: async (_payload, services) => {
    const authority = services.config.timeStamps;
    if (authority !== null) await stampHead(services.store, authority);
  },
});

/** A session lasts half a day at most: what it looked at before is in the record, and asked for no more. */
const forgetConsultations = defineJob({
  name: "consultations-forgotten",
  formerNames: ["forget-looks"],
  cron: "40 7 * * *",
  handle: async (_payload, services) => {
    await services.store.pool.query("delete from consultations where consulted_at < now() - interval '1 day'");
  },
});

export const jobs = [stamp, forgetConsultations];
