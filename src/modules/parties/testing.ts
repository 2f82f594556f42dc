import type { Tribunal } from "../../../test/support/tribunal.ts";
import { theSystem } from "../../kernel/actor.ts";
import type { CounselId } from "../../kernel/ids.ts";
import { type NewCounsel, registerCounsel } from "./index.ts";

/** A registered counsel for a test. */
export function aCounsel(t: Tribunal, changes: Partial<NewCounsel> = {}): Promise<CounselId> {
  return t.store.transact(theSystem, (tx) =>
    registerCounsel(tx, {
      familyName: "Samplesworth",
      givenNames: "Ari",
      kind: "lawyer",
      regulator: "LSO",
      licenceNumber: "TEST-1",
      standing: "good",
      email: "counsel@counsel.example",
      firm: null,
      language: "en",
      ...changes,
    }),
  );
}
