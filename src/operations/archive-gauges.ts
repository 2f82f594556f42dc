import { Gauge, type Registry } from "prom-client";
import type { Services } from "../platform/http/route.ts";
import { archivingOf, lastKeptAt } from "./archive/archive-state.ts";
import { lineOf } from "./archive-keeper.ts";

/** Whether the database's log gets into its archive, and how old what lies there is. */
export function gaugesOfArchive(services: Services, registry: Registry): void {
  const failing = new Gauge({
    name: "greffe_archive_failing",
    help: "1 while the database's log does not get into its archive",
    registers: [registry],
    async collect() {
      failing.set((await archivingOf(services.store.pool)).fails ? 1 : 0);
    },
  });
  const waiting = new Gauge({
    name: "greffe_archive_segments_waiting",
    help: "Segments of the database's log that wait on the tribunal's own disk",
    registers: [registry],
    // Measures are gathered at once: one that another sets would be that of the time before.
    async collect() {
      waiting.set((await archivingOf(services.store.pool)).waitingSegments);
    },
  });
  const age = new Gauge({
    name: "greffe_archive_age_seconds",
    help: "How long ago the archive got what it has, by kind: blobs every minute, base copies every day",
    labelNames: ["kind"],
    registers: [registry],
    async collect() {
      age.reset();
      const line = lineOf(services.config);
      // A disk that fails is as good as away: the other measures are wanted all the more.
      const away = { blobs: null, base: null };
      const kept = line === null ? away : await lastKeptAt(line).catch(() => away);
      for (const [kind, at] of Object.entries(kept))
        age.set({ kind }, at === null ? Infinity : (Date.now() - at.getTime()) / 1000);
    },
  });
}
