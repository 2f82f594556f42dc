/** `-h` is `--help`, for every command; after `--` nothing is an option. */
export function withLongHelp(argv: readonly string[]): string[] {
  const end = argv.indexOf("--");
  return argv.map((one, at) => (one === "-h" && (end === -1 || at < end) ? "--help" : one));
}
