// `npm run mutate -- src/modules/hearings/rules`: which small changes of these folders do the tests of their room notice?
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const stryker = "node_modules/@stryker-mutator/core/bin/stryker.js";

/** `src/modules/hearings` of a folder or file below it. */
const roomOf = (place: string): string => place.split("/").slice(0, 3).join("/");

function main(given: readonly string[]): number {
  const places = given.map((place) => path.posix.normalize(place).replace(/\/$/, ""));
  const [first] = places;
  const missing = places.find((place) => !existsSync(place));
  if (first === undefined || missing !== undefined) {
    console.error(
      missing === undefined ? "Name a folder or a file: npm run mutate -- PATH…" : `${missing} is not there`,
    );
    return 2;
  }
  const room = roomOf(first);
  if (places.some((place) => roomOf(place) !== room)) {
    console.error("One room at a time: a change is to be noticed by the tests of its own room");
    return 2;
  }
  const sources = places.map((place) => (place.endsWith(".ts") ? place : `${place}/**/*.ts`));
  const mutate = [...sources, "!src/**/*.test.ts", "!src/**/testing.ts"].join(",");
  const cache = `.stryker/${room.replaceAll("/", "-")}.json`;
  const args = [stryker, "run", "stryker.config.mjs", "--incremental", "--incrementalFile", cache, "--mutate", mutate];
  const env = { ...process.env, GREFFE_MUTATE_ROOM: room };
  return spawnSync(process.execPath, args, { stdio: "inherit", env }).status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
