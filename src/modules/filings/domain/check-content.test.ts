import { expect, test } from "vitest";
import type { SubmissionContent } from "../contract.ts";
import { checkContent, isDay } from "./check-content.ts";

const row = (changes: object = {}) => ({
  key: "row-1",
  uploadId: "u1",
  returnedDocumentId: null,
  fileName: "disclosure.pdf",
  typeCode: "disclosure",
  description: "Country evidence",
  language: "en" as const,
  ...changes,
});
const service = (changes: object = {}) => ({
  kind: "provided" as const,
  to: "The Minister",
  method: "by-hand",
  on: "2026-11-24",
  explanation: "",
  ...changes,
});

function wrong(changes: object): readonly string[] {
  const content = { documents: [row()], service: service(), note: "", counter: null, ...changes } as SubmissionContent;
  const types = new Map([
    ["disclosure", { mayFile: true }],
    ["letter", { mayFile: true }],
    ["reasons", { mayFile: false }],
  ]);
  return checkContent(content, { division: "RPD", types, today: "2026-11-24" }).map((one) => `${one.path} ${one.code}`);
}

test.each([
  [{}, []],
  [{ documents: [row({ uploadId: null })] }, ["/documents/0/uploadId document-file-missing"]],
  [{ documents: [row({ uploadId: null, returnedDocumentId: "d1" })] }, []],
  [{ documents: [row(), row()] }, ["/documents/1/uploadId document-twice"]],
  [{ documents: [row(), row({ uploadId: "u2" })] }, []],
  [{ documents: [row({ typeCode: null })] }, ["/documents/0/typeCode document-type-missing"]],
  [{ documents: [row({ typeCode: "poem" })] }, ["/documents/0/typeCode document-type-unknown"]],
  [{ documents: [row({ typeCode: "reasons" })] }, ["/documents/0/typeCode document-type-not-yours"]],
  [{ documents: [row({ description: " " })] }, ["/documents/0/description document-description-missing"]],
  [{ documents: [row({ language: null })] }, ["/documents/0/language document-language-missing"]],
  [{ service: null }, ["/service/kind service-missing"]],
  [{ service: service({ kind: null }) }, ["/service/kind service-missing"]],
  [{ documents: [row({ typeCode: "letter" })], service: null }, []],
  [{ service: service({ kind: "unable" }) }, ["/service/explanation service-explanation-missing"]],
  [{ service: service({ kind: "unable", explanation: "They have no address" }) }, []],
  [{ service: service({ kind: "no-other-party", to: "" }) }, []],
  [{ service: service({ to: " " }) }, ["/service/to service-to-missing"]],
  [{ service: service({ method: "pigeon" }) }, ["/service/method service-method-missing"]],
  [{ service: service({ on: "2026-11-25" }) }, ["/service/on service-date-wrong"]],
  [{ service: service({ on: "" }) }, ["/service/on service-date-wrong"]],
])("in a submission with %j is wrong: %j", (changes, problems) => {
  expect(wrong(changes)).toEqual(problems);
});

test.each([
  ["2026-11-24", true],
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["24-11-2026", false],
  ["2026-11-24T00:00", false],
])("%s is a day: %s", (text, is) => {
  expect(isDay(text)).toBe(is);
});
