import { useSay, useTitle } from "./language.ts";
import { ui } from "./text.ts";

/** A part of the page did not come, or broke: said in the language of the address, with a way on. */
export function BrokenPage() {
  const say = useSay();
  useTitle(say(ui.broken));
  return (
    <>
      <h1>{say(ui.broken)}</h1>
      <p role="alert">{say(ui.brokenDetail)}</p>
      <button type="button" onClick={() => location.reload()}>
        {say(ui.loadAgain)}
      </button>
    </>
  );
}
