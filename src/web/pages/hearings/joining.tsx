import type { HearingView } from "../../../modules/hearings/contract.ts";
import { useSay } from "../../ui/language.ts";
import { hearingsText as text } from "./text.ts";

/** The way into a hearing by video, with its code. */
export function Joining({ hearing }: { readonly hearing: HearingView }) {
  const say = useSay();
  if (hearing.joinUrl === null) return say(text.linkLater);
  return (
    <>
      <a href={hearing.joinUrl} rel="noreferrer">
        {say(text.join)}
      </a>
      {hearing.joinCode === null ? null : (
        <span className="hint">
          {say(text.code)} <span className="code">{hearing.joinCode}</span>
        </span>
      )}
    </>
  );
}
