import { request } from "../api/client.ts";
import { forgetWords } from "../api/typed-words.ts";
import { sendAll } from "./held-acts.ts";
import { useLanguage, useSay } from "./language.ts";
import { ui } from "./text.ts";

/** Ends the session. The door is a page by itself: nothing that was shown stays in the window's memory. */
export function SignOut() {
  const language = useLanguage();
  const say = useSay();
  const signOut = async () => {
    await sendAll();
    forgetWords();
    await request(language, "/auth/sign-out", {});
    window.location.assign(`/${language}/sign-in`);
  };
  return (
    <button type="button" className="plain" onClick={() => void signOut()}>
      {say(ui.signOut)}
    </button>
  );
}
