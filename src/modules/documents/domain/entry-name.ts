import { cleanFileName } from "./file-name.ts";

/** Name of a document in an archive: `documents/0007 - letter.pdf`, in the order of the docket, unique by its number. */
export function entryName(number: number, fileName: string, docketed: boolean): string {
  const folder = docketed ? "documents" : "not-docketed";
  return `${folder}/${String(number).padStart(4, "0")} - ${cleanFileName(fileName)}`;
}
