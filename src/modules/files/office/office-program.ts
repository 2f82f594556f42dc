import { accessSync, constants } from "node:fs";

/** Where packages put LibreOffice, the one program that reads Word as Word does, more or less. */
const usualPlaces = [
  "/usr/bin/soffice",
  "/usr/lib/libreoffice/program/soffice",
  "/usr/local/bin/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/** What an operator runs, as root, to have it. */
export const officeInstallCommand = "apt-get install -y --no-install-recommends libreoffice-writer-nogui";

/** LibreOffice's `soffice`, or null while it is not on this machine. Asked each time: it may be installed any day. */
export function officeProgram(given: string | null): string | null {
  return (given === null ? usualPlaces : [given]).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us to run: for us it is the same.
    return false;
  }
}
