import { describe, expect, test } from "vitest";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { Problem } from "../../api/client.ts";
import { problemsOf } from "./appeal-from.ts";

const theCase = { fileNumber: "VC6-00001", joinedCases: [{ id: "b", fileNumber: "VC6-00002", principal: "B" }] };
const at = (code: string, title: string) =>
  problemsOf(new Problem(409, { code, title }), theCase as unknown as CaseView);

describe("a refusal of a notice of appeal stands beside its field", () => {
  test("the day beside the day, whether the tribunal refuses it or cannot read it", () => {
    expect(at("appeal-day-wrong", "Wrong day")).toEqual({ receivedOn: "Wrong day" });
    const fields = [{ path: "/receivedAt", code: "format", text: "Not a moment" }];
    expect(problemsOf(new Problem(422, { fields }), theCase as unknown as CaseView)).toEqual({
      receivedOn: "Not a moment",
    });
  });

  test("who appeals beside who, and what a joined case refuses beside the joined cases", () => {
    expect(at("appeal-not-possible", "Not VC6-00001")).toEqual({ who: "Not VC6-00001" });
    expect(at("appeal-not-possible", "Not VC6-00002")).toEqual({ together: "Not VC6-00002" });
    expect(at("appeal-opened-already", "Open of VC6-00002")).toEqual({ together: "Open of VC6-00002" });
  });

  test("what concerns no field stands above the form alone", () => {
    expect(at("appeal-opened-already", "Open of VC6-00001")).toEqual({});
  });
});
