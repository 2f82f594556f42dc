import type { HearingView } from "../../../modules/hearings/contract.ts";
import { modeNames } from "../../../modules/hearings/text.ts";
import { useSay } from "../../ui/language.ts";
import { hearingsText as text } from "./text.ts";

/** How a hearing is held, and in which room, in a list. */
export function Mode({ one }: { readonly one: HearingView }) {
  const say = useSay();
  return (
    <>
      {say(modeNames[one.mode])}
      {one.room === null ? null : <span className="hint">{one.room}</span>}
    </>
  );
}

/** Who hears it, in a list. */
export function Member({ one }: { readonly one: HearingView }) {
  const say = useSay();
  return one.member === null ? say(text.noMember) : <bdi>{one.member.name}</bdi>;
}
