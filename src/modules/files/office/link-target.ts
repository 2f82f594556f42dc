const drive = /^(file:)?[\\/]*[a-z]:/i;
const script = /^(vnd\.sun\.star\.script|macro|javascript|vbscript):/i;

/** As Windows and browsers read an address: blanks at its ends and line breaks inside it do not count. */
const bare = (target: string) => target.trim().replace(/[\t\r\n]/g, "");

/**
 * Whether a link leaves the reader's own machine: an address of the web, of a mail server, of a share on a network, or
 * of a scheme that nobody here knows. A path on a drive, or one beside the document, does not.
 */
export function leadsElsewhere(target: string): boolean {
  return isElsewhere(bare(target)) || isElsewhere(bare(decoded(target)));
}

function isElsewhere(target: string): boolean {
  if (drive.test(target)) return false;
  const file = /^file:(.*)$/is.exec(target);
  if (file !== null) return !/^(\/{0,1}[^\\/]|\/\/\/[^\\/]|\/\/localhost\/[^\\/])/i.test(file[1] ?? "");
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return true;
  return /^[\\/]{2}|^[\\/]\?\?[\\/]/.test(target);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    // Not an encoded address: it stands as it is written.
    return target;
  }
}

/** A link that runs something instead of leading somewhere. */
export const runsScript = (target: string): boolean => script.test(bare(target)) || script.test(bare(decoded(target)));
