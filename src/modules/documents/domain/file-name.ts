const longest = 180;
// Marks that turn the direction of text or take no room: a name made with them reads as another one.
const invisible = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name of a file as people may see it: no folder, no control or bidirectional mark, no sign that a disk refuses,
 * at most 180 characters with its ending kept. Never used as a name on our own disk.
 */
export function cleanFileName(received: string): string {
  const last = received.toWellFormed().normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .replace(invisible, "")
    .replace(/[<>:"|?*\ufffd]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  if (plain === "") return "document";
  const name = reserved.test(plain) ? `_${plain}` : plain;
  const signs = [...name];
  if (signs.length <= longest) return name;
  const ending = endingOf(name);
  const kept = ending === "" ? "" : `.${ending}`;
  return `${signs
    .slice(0, longest - kept.length)
    .join("")
    .trimEnd()}${kept}`;
}

/** The ending in lower case without its dot, or nothing. */
export function endingOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? "";
}
