import { keepWords } from "../api/typed-words.ts";
import { ui } from "./first-text.ts";
import { useLanguage, useSay } from "./language.ts";

/** To the sign-in page and back, also for whoever signed in too long ago for what they ask: the page and what was typed on it are kept meanwhile. The door is a page by itself. */
export function SignInLink({ again = false }: { readonly again?: boolean }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <a href={`/${language}/sign-in${again ? "?back=account" : ""}`} onClick={keepWords}>
      {say(again ? ui.signInAgain : ui.signIn)}
    </a>
  );
}
