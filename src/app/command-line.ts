import { answeredAtOnce } from "./answered-at-once.ts";
import { withLongHelp } from "./long-help.ts";

/**
 * What `npx greffe` starts. Commands that need no tribunal are answered here, before the server and its services are
 * loaded; everything else is `cli.ts`.
 */
process.argv = withLongHelp(process.argv);
const [command, ...rest] = process.argv.slice(2);
const language = /^fr/i.test(process.env["LC_ALL"] ?? process.env["LANG"] ?? "") ? "fr" : "en";
const here = { out: process.stdout, err: process.stderr, isTerminal: process.stderr.isTTY };
const answered = answeredAtOnce(process.argv.slice(2), here, language);
if (answered !== null) process.exitCode = answered;
else if (command === "deadline" || command === "receipt") {
  const { deadlineCommand, receiptCommand } = await import("../modules/deadlines/reckoning-commands.ts");
  process.exitCode = (command === "deadline" ? deadlineCommand : receiptCommand)(rest, { ...here, language });
} else if (command === "decision") {
  const { decisionCommand } = await import("../modules/decisions/decision-command.ts");
  process.exitCode = await decisionCommand(rest, { ...here, language });
} else if (command === "schedule") {
  const { scheduleCommand } = await import("../scheduler/index.ts");
  const stopping = new AbortController();
  // The first signal ends a search with the plan it has; a second one does not wait for it. Other verbs just end.
  for (const signal of rest[0] === "solve" ? (["SIGTERM", "SIGINT"] as const) : []) {
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(130);
      stopping.abort();
    });
  }
  const code = await scheduleCommand(rest, {
    ...here,
    language,
    stop: stopping.signal,
  }).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  // A pipe may still hold the last lines: leave when they are gone.
  process.stdout.write("", () => process.exit(code));
} else await import("./cli.ts");
