import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { request } from "../api/client.ts";
import { forgetWords } from "../api/typed-words.ts";
import { useLanguage, useSay } from "./language.ts";
import { ui } from "./text.ts";

export function SignOut() {
  const language = useLanguage();
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signOut = async () => {
    forgetWords();
    await request(language, "/auth/sign-out", {});
    queries.clear();
    await navigate({ to: "/$language/sign-in", params: { language } });
  };
  return (
    <button type="button" className="plain" onClick={() => void signOut()}>
      {say(ui.signOut)}
    </button>
  );
}
