import { aTribunal } from "../../../../test/support/tribunal.ts";
import { anArrivedUpload } from "../testing.ts";
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
