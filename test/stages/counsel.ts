import { theSystem } from "../../src/kernel/actor.ts";
import type { CounselId } from "../../src/kernel/ids.ts";
import { type NewCounsel, registerCounsel } from "../../src/modules/parties/index.ts";
import type { Tribunal } from "../support/tribunal.ts";

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
