import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Services } from "../platform/http/route.ts";

/** What an operator watches, in Prometheus' format. Labels are routes and task names, never a person, a case or an address. */
export function createMetrics(app: FastifyInstance, services: Services): Registry {
  const registry = new Registry();
  // What it watches of the process takes a while to set up: whoever waits for the start comes first.
  app.addHook("onListen", async () => {
    setImmediate(collectDefaultMetrics, { register: registry });
  });
  observeRequests(app, registry);
  gaugesOfDatabase(services, registry);
  // Few have an archive: nobody else loads what knows of it.
  if (services.config.archive !== null)
    app.addHook("onReady", async () =>
      (await import("../operations/archive-gauges.ts")).gaugesOfArchive(services, registry),
    );
  return registry;
}

function observeRequests(app: FastifyInstance, registry: Registry): void {
  const duration = new Histogram({
    name: "greffe_request_seconds",
    help: "Time from a request's arrival to its answer, by route and status class",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  app.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "none";
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    duration.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
    done();
  });
}

// Read when the metrics are asked for. The oldest waiting job tells more than the number of jobs: it grows when workers are away.
const jobsQuery = `
  select count(*) filter (where run_at <= now() and locked_at is null) as waiting,
    count(*) filter (where attempts >= max_attempts and last_error is not null) as failed,
    count(*) filter (where attempts > 0 and attempts < max_attempts) as retried,
    coalesce(extract(epoch from now() - min(run_at) filter (where run_at <= now() and locked_at is null)), 0)::float as oldest
  from graphile_worker._private_jobs`;

interface JobCounts {
  readonly waiting: number;
  readonly failed: number;
  readonly retried: number;
  readonly oldest: number;
}

interface DeliveryCount {
  readonly channel: string;
  readonly state: string;
  readonly number: number;
}

function gaugesOfDatabase(services: Services, registry: Registry): void {
  countJobs(services, registry);
  ageStoppedJobs(services, registry);
  countDeliveries(services, registry);
  countConnections(services, registry);
}

function countJobs(services: Services, registry: Registry): void {
  const jobs = new Gauge({
    name: "greffe_jobs",
    help: "Jobs by state: waiting to run now, retried after a failure, given up",
    labelNames: ["state"],
    registers: [registry],
    async collect() {
      const { rows } = await services.store.pool.query<JobCounts>(jobsQuery);
      for (const state of ["waiting", "failed", "retried"] as const) jobs.set({ state }, rows[0]?.[state] ?? 0);
      oldest.set(rows[0]?.oldest ?? 0);
    },
  });
  const oldest = new Gauge({
    name: "greffe_jobs_oldest_seconds",
    help: "Age of the oldest job that should have run by now",
    registers: [registry],
  });
}

function ageStoppedJobs(services: Services, registry: Registry): void {
  const stopped = new Gauge({
    name: "greffe_jobs_stopped_seconds",
    help: "For how long the oldest job of each name has stood still after its last try",
    labelNames: ["task"],
    registers: [registry],
    async collect() {
      stopped.reset();
      const { rows } = await services.store.pool.query<{ task: string; age: number }>(
        `select t.identifier as task, extract(epoch from now() - min(j.updated_at))::float as age
          from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
          where j.attempts >= j.max_attempts and j.last_error is not null and j.locked_at is null group by t.identifier`,
      );
      for (const { task, age } of rows) stopped.set({ task }, age);
    },
  });
}

function countDeliveries(services: Services, registry: Registry): void {
  const deliveries = new Gauge({
    name: "greffe_deliveries",
    help: "E-mails and letters of notices by where they stand: queued, delayed and bounced ask for somebody",
    labelNames: ["channel", "state"],
    registers: [registry],
    async collect() {
      deliveries.reset();
      const { rows } = await services.store.pool.query<DeliveryCount>("select * from greffe.count_deliveries()");
      for (const { channel, state, number } of rows) deliveries.set({ channel, state }, number);
    },
  });
}

function countConnections(services: Services, registry: Registry): void {
  const connections = new Gauge({
    name: "greffe_database_connections",
    help: "Connections of this process by state",
    labelNames: ["state"],
    registers: [registry],
    async collect() {
      const pools = [services.store.pool, (await services.store.actorPool.open()).pool];
      const sum = (count: "totalCount" | "idleCount" | "waitingCount") =>
        pools.reduce((total, pool) => total + pool[count], 0);
      connections.set({ state: "used" }, sum("totalCount") - sum("idleCount"));
      connections.set({ state: "idle" }, sum("idleCount"));
      connections.set({ state: "wanted" }, sum("waitingCount"));
    },
  });
}
