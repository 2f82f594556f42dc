import { createServer } from "node:net";
import { anArrivedUpload } from "../../../../test/stages/files.ts";
import { aTribunal } from "../../../../test/support/tribunal.ts";
import { examineUpload } from "./examine-upload.ts";
import { examinations } from "./sandboxes.ts";

/** A tribunal whose counsel sends bytes through the examination and sees what came of it, for one test file. */
export async function examinationStage() {
  // LibreOffice has tests of its own.
  const t = await aTribunal({ GREFFE_SOFFICE: "/nowhere/soffice" });
  const counsel = await t.person("counsel");
  return {
    t,
    counsel,
    examined: async (fileName: string, bytes: Buffer) => {
      const id = await anArrivedUpload(t, counsel, fileName, bytes);
      await examineUpload(t.services, id);
      const { body } = await t.call(counsel, "GET", `/api/v1/uploads/${id}`);
      return {
        id,
        body,
        /** The refusal's code, or the state. */
        word: body.refusal?.code ?? body.state,
        remarks: body.remarks.map((one: { code: string }) => one.code),
      };
    },
    close: async () => {
      examinations.close();
      await t.close();
    },
  };
}

/** A scanner that speaks clamd’s protocol and finds what contains "EICAR". */
export async function aScanner() {
  let answers = true;
  const server = createServer((socket) => {
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      const all = Buffer.concat(chunks);
      if (!all.subarray(-4).equals(Buffer.alloc(4)) || !answers) return;
      socket.end(all.includes("EICAR") ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
    });
    socket.on("error", () => undefined);
    if (!answers) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    clamd: `127.0.0.1:${port}`,
    silence: (quiet: boolean) => {
      answers = !quiet;
    },
    close: () => server.close(),
  };
}
