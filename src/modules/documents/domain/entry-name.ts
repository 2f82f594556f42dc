import { cleanFileName, fileNameInBytes } from "../../files/index.ts";

/** What a disk takes for one name; a little less, for what a program adds to a name that is there already. */
const mostBytes = 240;

/** Name of a document in an archive: `documents/0007 - letter.pdf`, in the order of the docket, unique by its number. */
export function entryName(number: number, fileName: string, docketed: boolean): string {
  const folder = docketed ? "documents" : "not-docketed";
  const place = `${String(number).padStart(4, "0")} - `;
  return `${folder}/${place}${fileNameInBytes(cleanFileName(fileName), mostBytes - place.length)}`;
}
