import { segmentVerb } from "./segment-verbs.ts";

/**
 * What PostgreSQL runs for each segment of its log: `keep` is its `archive_command`, `bring` its `restore_command`. It
 * runs once a minute and more, so it loads nothing of the product. The key comes with the environment: the account that
 * the server runs under may not read the key's file.
 */
// A database server that an earlier release started gives the key under its former name.
const { GREFFE_ARCHIVE_ENCRYPTION_KEY: key, GREFFE_ARCHIVE_SEAL: formerly } = process.env;
process.exitCode = await segmentVerb(process.argv.slice(2), key ?? formerly ?? "");
