import type { QpdfObjects, QpdfValue } from "./qpdf.ts";

type Entries = { readonly [key: string]: QpdfValue };

const targetOf = ({ objects }: QpdfObjects, value: QpdfValue | undefined): QpdfValue | undefined => {
  const target = typeof value === "string" ? objects.get(value) : undefined;
  return target === undefined ? value : target.value;
};

const isEntries = (value: QpdfValue | undefined): value is Entries =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** To turn to a page, or to print: what readers do with the document itself. */
const withinDocument = new Set(["/GoTo", "/Named"]);

/**
 * Whether something begins by itself when the document or a page is opened, or when a pointer passes over it, other than
 * turning to a page: readers ask for an address, or for a file beside it or on a share, without anybody pressing
 * anything. The same action in a link that somebody presses is ordinary.
 */
export function beginsByItself(file: QpdfObjects): boolean {
  const seen = new Set<QpdfValue>();
  const waiting: QpdfValue[] = [...file.objects.values()].map(({ value }) => value);
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (Array.isArray(value)) waiting.push(...value);
    else if (isEntries(value)) {
      if (actsOutside(file, value["/OpenAction"], seen)) return true;
      const additional = targetOf(file, value["/AA"]);
      if (isEntries(additional) && Object.values(additional).some((one) => actsOutside(file, one, seen))) return true;
      waiting.push(...Object.values(value));
    }
  }
  return false;
}

/** An action and what follows it; a place in the document is none. */
function actsOutside(file: QpdfObjects, begun: QpdfValue | undefined, seen: Set<QpdfValue>): boolean {
  const waiting = [begun];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const action = targetOf(file, one);
    if (Array.isArray(action) && one !== begun) waiting.push(...action);
    if (!isEntries(action) || seen.has(action)) continue;
    seen.add(action);
    const kind = targetOf(file, action["/S"]);
    if (typeof kind === "string" && !withinDocument.has(kind)) return true;
    if (action["/Next"] !== undefined) waiting.push(action["/Next"]);
  }
  return false;
}
