import { Link } from "@tanstack/react-router";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useHolds } from "../../ui/me.ts";
import { fairnessText as text } from "./fairness-text.ts";
import { Loads } from "./loads.tsx";
import { schedulingText } from "./text.ts";
import { Waits } from "./waits.tsx";

/** Whether some wait longer than others, and whether some carry more than others. Numbers of everybody, and of no case. */
export function FairnessPage() {
  const say = useSay();
  const language = useLanguage();
  const plans = useHolds("scheduling-officer");
  useTitle(say(text.title));
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      {plans ? (
        <p>
          <Link to="/$language/scheduling" params={{ language }}>
            {say(schedulingText.title)}
          </Link>
        </p>
      ) : null}
      <Waits />
      <Loads />
    </>
  );
}
