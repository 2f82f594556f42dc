import { existsSync } from "node:fs";

/** The same browser without windows of its own on a screen: a page in it takes a fifth of the work. */
export const headlessShell = "/usr/bin/chromium-headless-shell";

/** The program of the browser tests, where this machine has one. */
export const browserProgram = (): string | undefined =>
  [headlessShell, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) =>
    existsSync(file),
  );
