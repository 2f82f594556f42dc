import { defineJob } from "../../platform/jobs/job.ts";
import { stampHead } from "./stamp-head.ts";

/** Every ten minutes, where an authority is configured: nobody can later say that the log stood otherwise by then. */
const stamp = defineJob({
  name: "log-head-time-stamp",
  cron: "*/10 * * * *",
  handle: async (_payload, parts) => {
    const authority = parts.config.timeStamps;
    if (authority !== null) await stampHead(parts.store, authority);
  },
});

export const jobs = [stamp];
