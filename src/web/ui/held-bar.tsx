import { useEffect, useState } from "react";
import { Problem } from "../api/client.ts";
import { type DelayedCommand, sendAct, undoAct } from "./delayed-commands.ts";
import { Key } from "./key.tsx";
import { useSay } from "./language.ts";
import { useShortcuts } from "./shortcuts.ts";
import { ui } from "./text.ts";

/** What waits to be sent, with one key to take back what was decided last; and what was refused, until it is decided anew. */
export default function HeldBar({ acts }: { readonly acts: readonly DelayedCommand[] }) {
  const say = useSay();
  const held = acts.filter((one) => one.state !== "refused");
  const last = held.at(-1);
  useShortcuts(last === undefined ? [] : [{ key: "u", text: ui.undo, run: () => undoAct(last.id) }]);
  return (
    <div className="held" role="status">
      {acts.map((act) =>
        act.state === "refused" ? (
          <p key={act.id} className="refused">
            <strong>{say(ui.heldRefused, { what: act.label })}</strong>{" "}
            {act.error instanceof Problem ? act.error.title : say(ui.failed)}{" "}
            <button type="button" className="second" onClick={() => undoAct(act.id)}>
              {say(ui.decideAgain)}
            </button>
          </p>
        ) : (
          <p key={act.id}>
            {say(ui.held, { what: act.label })} <Seconds until={act.until} />
            <button type="button" className="second" disabled={act.state === "sending"} onClick={() => undoAct(act.id)}>
              {say(ui.undo)} {act === last ? <Key of="u" /> : null}
            </button>
            <button
              type="button"
              className="second"
              disabled={act.state === "sending"}
              onClick={() => void sendAct(act.id)}
            >
              {say(ui.sendNow)}
            </button>
          </p>
        ),
      )}
    </div>
  );
}

/** For the eye alone: a number that is said aloud each second would drown everything else. */
function Seconds({ until }: { readonly until: number }) {
  const say = useSay();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const n = Math.max(0, Math.ceil((until - now) / 1000));
  return (
    <span className="seconds" aria-hidden="true">
      {say(ui.seconds, { n })}
    </span>
  );
}
