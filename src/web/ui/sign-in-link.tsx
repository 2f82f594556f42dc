import { Link } from "@tanstack/react-router";
import { keepWords } from "../api/typed-words.ts";
import { useLanguage, useSay } from "./language.ts";
import { ui } from "./text.ts";

/** To the door and back: the page and what was typed on it are kept meanwhile. */
export function SignInLink() {
  const say = useSay();
  const language = useLanguage();
  return (
    <Link to="/$language/sign-in" params={{ language }} onClick={keepWords}>
      {say(ui.signIn)}
    </Link>
  );
}
