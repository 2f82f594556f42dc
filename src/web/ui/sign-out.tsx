import { signOut } from "../api/sign-in.ts";
import { forgetWords } from "../api/typed-words.ts";
import { forgetChosen } from "./chosen-rows.ts";
import { sendAll } from "./delayed-commands.ts";
import { useLanguage, useSay } from "./language.ts";
import { forgetLists } from "./list-beside.ts";
import { ui } from "./text.ts";

/** Ends the session. The sign-in page is a page by itself: nothing that was shown stays in the window's memory. */
export function SignOut() {
  const language = useLanguage();
  const say = useSay();
  const leave = async () => {
    await sendAll();
    forgetWords();
    forgetLists();
    forgetChosen();
    await signOut(language);
    window.location.assign(`/${language}/sign-in`);
  };
  return (
    <button type="button" className="plain" onClick={() => void leave()}>
      {say(ui.signOut)}
    </button>
  );
}
