const utf16 = (text: string) => Buffer.from(text, "utf16le");

/** What lies in the older container of office files, by the names of its streams. The first that is there counts. */
const streams: readonly (readonly [name: string, mediaType: string])[] = [
  ["EncryptedPackage", "application/vnd.ms-office.encrypted"],
  ["WordDocument", "application/msword"],
  ["Workbook", "application/vnd.ms-excel"],
  ["PowerPoint Document", "application/vnd.ms-powerpoint"],
  ["__properties_version1.0", "application/vnd.ms-outlook"],
  // Of the oldest spreadsheets; a name so short that it may be part of others.
  ["\x08\0Book", "application/vnd.ms-excel"],
];

/** @param samples its beginning, its directory and its end */
export function oleKind(samples: readonly Buffer[]): string {
  const found = streams.find(([name]) => samples.some((sample) => sample.includes(utf16(name))));
  return found?.[1] ?? "application/vnd.ms-office";
}

/** Where the directory of such a container begins, by its header; null when that says nothing of use. */
export function oleDirectoryAt(head: Buffer): number | null {
  if (head.length < 76 || head.toString("latin1", 0, 8) !== "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") return null;
  const [shift, sector] = [head.readUInt16LE(30), head.readUInt32LE(48)];
  return shift < 7 || shift > 16 || sector > 0xfffffff0 ? null : (sector + 1) * 2 ** shift;
}
