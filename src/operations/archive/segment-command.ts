import { segmentVerb } from "./segment-verbs.ts";

/**
 * What PostgreSQL runs for each segment of its log: `keep` is its `archive_command`, `bring` its `restore_command`. It
 * runs once a minute and more, so it loads nothing of the product. The key comes with the environment: the account that
 * the server runs under may not read the key's file.
 */
process.exitCode = await segmentVerb(process.argv.slice(2), process.env["GREFFE_ARCHIVE_SEAL"] ?? "");
