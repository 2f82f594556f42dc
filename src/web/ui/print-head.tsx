import { useEffect, useState } from "react";
import { easternZone, momentText, systemClock } from "../../kernel/time.ts";
import { useLanguage, useSay } from "./language.ts";
import { site } from "./site.ts";
import { ui } from "./text.ts";

/** On paper alone: whose page it is, and when it was printed, in a named zone. */
export function PrintHead() {
  const say = useSay();
  const language = useLanguage();
  const [at, setAt] = useState(systemClock);
  useEffect(() => {
    const mark = () => setAt(systemClock());
    window.addEventListener("beforeprint", mark);
    return () => window.removeEventListener("beforeprint", mark);
  }, []);
  return (
    <div className="print-head">
      <p>
        <strong>{say(site.name)}</strong>
      </p>
      <p>{say(ui.printed, { moment: momentText(at, easternZone, language) })}</p>
    </div>
  );
}
