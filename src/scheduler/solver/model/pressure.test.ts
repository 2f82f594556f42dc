import { describe, expect, it } from "vitest";
import { generate } from "../../generator/generate.ts";
import { compile } from "./model.ts";
import { pressureOf, wantsScarce } from "./pressure.ts";

const reps = (scarce: boolean) => {
  const { model } = compile(generate({ size: "S", seed: 4, scarce }));
  return { model, highest: Math.max(...pressureOf(model, model.reps)) };
};

describe("pressure on people and rooms", () => {
  it("is above one where more is asked of representatives than their days hold", () => {
    expect(reps(true).highest).toBeGreaterThan(1);
  });

  it("is low where they are many, and then nobody is scarce", () => {
    const { model, highest } = reps(false);
    expect(highest).toBeLessThan(0.85);
    expect([...wantsScarce(model)]).not.toContain(1);
  });

  it("marks the hearings that want the scarce, and no others", () => {
    const { model } = reps(true);
    const wants = wantsScarce(model);
    for (let h = 0; h < model.hearings; h += 1) if ((model.reps.classOf[h] ?? -1) >= 0) expect(wants[h]).toBe(1);
    expect([...wants]).toContain(0);
  });
});
