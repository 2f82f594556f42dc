import { productRoot } from "../kernel/product-root.ts";
import { auditCommand, openSigningKeys, startLogKeeper } from "../modules/audit/index.ts";
import { accountCommand } from "../modules/identity/index.ts";
import { intakeCommand } from "../modules/intake/index.ts";
import { mailCommand } from "../modules/notices/index.ts";
import { archiveCommand } from "../operations/archive-command.ts";
import { keepArchive } from "../operations/archive-keeper.ts";
import { backupCommand } from "../operations/backup-command.ts";
import { jobsCommand } from "../operations/jobs-command.ts";
import { restoreCommand } from "../operations/restore-command.ts";
import { readConfig } from "../platform/config.ts";
import { endWithin } from "../platform/end-within.ts";
import { startWorker } from "../platform/jobs/worker.ts";
import { blobsCommand } from "./blobs-command.ts";
import { refusals } from "./contexts.ts";
import { jobsOf } from "./demonstration.ts";
import { drain } from "./drain.ts";
import { claimInstallation } from "./installation-purpose.ts";
import { askJobsAtStart } from "./jobs-at-start.ts";
import { processHelp } from "./process-help.ts";
import { withRunning } from "./running.ts";
import { secretCommand } from "./secret-command.ts";
import { openServer } from "./server.ts";
import { type OpenServices, openServices } from "./services.ts";

let opened: OpenServices | null = null;

async function open(): Promise<OpenServices> {
  opened ??= await openServices(withRunning(readConfig(process.env, productRoot)));
  return opened;
}

/** What serves people settles what the installation is for; a command that only looks does not. */
async function openToServe(): Promise<OpenServices> {
  const here = await open();
  await claimInstallation(here.services.store.pool, here.services.config);
  return here;
}

function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
}

async function serve(): Promise<number> {
  const { services } = await openToServe();
  const app = await openServer(services);
  await app.listen({ port: services.config.port, host: services.config.listen });
  const keeper = keepArchive(services);
  await untilAsked();
  await drain(app, services.config.drainSeconds);
  await endWithin(20, keeper.stop);
  return 0;
}

async function work(): Promise<number> {
  const { services } = await openToServe();
  const worker = await startWorker(services.store.pool, await jobsOf(services.config), services);
  await askJobsAtStart(services.store);
  const keeper = startLogKeeper(services.store, openSigningKeys(services.config.logKeys), services.log);
  await untilAsked();
  await worker.stop();
  await endWithin(10, keeper.stop);
  return 0;
}

async function run(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  const io = { out: process.stdout, err: process.stderr, isTerminal: process.stderr.isTTY };
  const language = /^fr/i.test(process.env["LC_ALL"] ?? process.env["LANG"] ?? "") ? "fr" : "en";
  if (command === "serve") return processHelp(command, rest, io) ?? serve();
  if (command === "work") return processHelp(command, rest, io) ?? work();
  if (command === "account") return accountCommand(rest, io, async () => (await open()).services);
  if (command === "intake")
    return intakeCommand(rest, { ...io, language, refusals }, async () => (await open()).services.store);
  if (command === "mail")
    return mailCommand(rest, { ...io, input: process.stdin }, async () => (await open()).services.store);
  if (command === "backup") return backupCommand(rest, io, open);
  if (command === "restore") return restoreCommand(rest, io, process.env, productRoot);
  if (command === "archive") return archiveCommand(rest, io, async () => (await open()).services);
  if (command === "jobs") return jobsCommand(rest, io, async () => (await open()).services);
  if (command === "blobs") return blobsCommand(rest, io, async () => (await open()).services);
  if (command === "secret") return secretCommand(rest, io, async () => (await open()).services);
  if (command === "simulate") {
    const { simulateCommand } = await import("../modules/simulation/index.ts");
    return simulateCommand(rest, { ...io, language }, async (wanted, tell) => {
      const { simulateYear } = await import("./simulate-year.ts");
      return simulateYear(readConfig(process.env, productRoot), wanted, tell);
    });
  }
  if (command === "audit") {
    return auditCommand(rest, { ...io, language }, async () => {
      const { services } = await open();
      return { store: services.store, logKeys: services.config.logKeys };
    });
  }
  throw new Error(`The command table names ${command}, and nothing answers it`);
}

let code = 1;
try {
  code = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
await (opened as OpenServices | null)?.close();
process.exit(code);
