import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Stands for LibreOffice, which is not there until a test says what it does. */
export function anOfficeProgram() {
  // Not in /tmp: there the program sees its own folder.
  const folder = mkdtempSync("/var/tmp/greffe-office-");
  const program = path.join(folder, "soffice");
  /** In the script, `out` is where it puts what it makes, and `here` its own folder. */
  function installed(script: string): void {
    writeFileSync(program, `#!/bin/sh\nfor last; do :; done\nout=\${last%/*}/made; here=${folder}\n${script}\n`);
    chmodSync(program, 0o755);
  }
  return {
    folder,
    program,
    installed,
    makes: (pdf: Buffer) => {
      writeFileSync(path.join(folder, "result.pdf"), pdf);
      installed('mkdir -p "$out"; cp "$here/result.pdf" "$out/received.pdf"');
    },
    removed: () => rmSync(program, { force: true }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
