#!/usr/bin/env node
// `npx greffe …`: the command line, on the pinned Node.js.
process.argv.splice(2, 0, "cli");
await import("./bootstrap.mjs");
