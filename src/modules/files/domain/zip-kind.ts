/** What an archive is that is more than an archive, by the files in it. The first that fits counts. */
const kinds: readonly (readonly [needs: readonly string[], mediaType: string])[] = [
  [["word/document"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  [["xl/workbook"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  [["ppt/presentation"], "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
  [["Index/CalculationEngine"], "application/vnd.apple.numbers"],
  [["Index/Slide"], "application/vnd.apple.keynote"],
  [["Index/Document.iwa"], "application/vnd.apple.pages"],
  [["AndroidManifest.xml"], "application/vnd.android.package-archive"],
  [["META-INF/MANIFEST.MF", ".class"], "application/java-archive"],
];

/** Files of an office document beside its text: an archive that holds only the text's name is not one. */
const officeMark = /\[Content_Types\]\.xml|_rels\/\.rels|docProps\//;

/**
 * A ZIP, by its first entry and the names in it. One that was cut off in the middle is still what it was: its list is
 * gone, but each of its files says its name.
 */
export function zipKind(head: Buffer, tail: Buffer): string {
  const first = head.toString("latin1", 30);
  const [, mimetype] = /^mimetype(application\/[\w.+-]+?)(?=PK|[^\w.+-]|$)/.exec(first) ?? [];
  if (mimetype !== undefined) return mimetype;
  const holds = (name: string) => head.includes(name) || tail.includes(name);
  const isOffice = officeMark.test(head.toString("latin1")) || officeMark.test(tail.toString("latin1"));
  const found = kinds.find(
    ([needs, mediaType]) => needs.every(holds) && (isOffice || !mediaType.includes("openxmlformats")),
  );
  return found?.[1] ?? "application/zip";
}
