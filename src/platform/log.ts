import pg from "pg";
import { type DestinationStream, type Logger as PinoLogger, pino } from "pino";
import type { Config } from "./config/settings.ts";

export type Logger = PinoLogger;

/** Structured, to standard error. Callers log codes and identifiers: never names, addresses, text of documents or tokens. */
export function createLog(
  config: Pick<Config, "logLevel">,
  destination: DestinationStream = pino.destination(2),
): Logger {
  const redact = ["req.headers", "headers", "*.password", "*.code"];
  return pino({ level: config.logLevel, redact, serializers: { err: told } }, destination);
}

/**
 * What is told of an error. PostgreSQL repeats values in its messages and details (`invalid input syntax for type uuid: "…"`,
 * `Key (email)=(…) already exists`): of its errors only the state, the names and the place are told.
 */
function told(error: unknown): object {
  if (!(error instanceof Error)) return { message: "not an error" };
  const stack = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
  const cause = error.cause === undefined ? {} : { cause: told(error.cause) };
  if (error instanceof pg.DatabaseError) {
    const { code, table, constraint, routine } = error;
    return { type: "DatabaseError", state: code, table, constraint, routine, stack, ...cause };
  }
  const of = "code" in error ? { state: String(error.code) } : {};
  return { type: error.name, message: error.message, ...of, stack, ...cause };
}
