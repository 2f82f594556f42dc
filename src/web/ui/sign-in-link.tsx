import { keepWords } from "../api/typed-words.ts";
import { ui } from "./first-text.ts";
import { useLanguage, useSay } from "./language.ts";

/** To the door and back: the page and what was typed on it are kept meanwhile. The door is a page by itself. */
export function SignInLink() {
  const say = useSay();
  const language = useLanguage();
  return (
    <a href={`/${language}/sign-in`} onClick={keepWords}>
      {say(ui.signIn)}
    </a>
  );
}
