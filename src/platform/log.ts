import { type Logger as PinoLogger, pino } from "pino";
import type { Config } from "./config.ts";

export type Logger = PinoLogger;

/** Structured, to standard error. Callers log codes and identifiers: never names, addresses, text of documents or tokens. */
export function createLog(config: Pick<Config, "logLevel">): Logger {
  return pino(
    { level: config.logLevel, redact: ["req.headers", "headers", "*.password", "*.code"] },
    pino.destination(2),
  );
}
