import { useSay } from "./language.ts";
import { ui } from "./text.ts";

export interface LineStep {
  readonly name: string;
  readonly state: "done" | "now" | "later";
}

/** Where something stands on its way: each step in its order, the present one marked for the eye and for the ear. */
export function StepLine({ name, steps }: { readonly name: string; readonly steps: readonly LineStep[] }) {
  const say = useSay();
  return (
    <ol className="line" aria-label={name}>
      {steps.map((step) => (
        <li key={step.name} className={step.state} {...(step.state === "now" ? { "aria-current": "step" } : {})}>
          <span className="unseen">{step.state === "done" ? say(ui.stepDone) : ""} </span>
          {step.name}
        </li>
      ))}
    </ol>
  );
}
