import { useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { ask } from "../api/client.ts";
import { useLanguage, useSay } from "./language.ts";
import { ui } from "./text.ts";

/** What stands around every page: the way past it, the two languages, the menu, the way out. */
export function Frame() {
  const language = useLanguage();
  const say = useSay();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const arrived = useRef(pathname);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // After a change of page the keyboard and the screen reader start at its content, as after a load.
  useEffect(() => {
    if (arrived.current !== pathname) main.current?.focus();
    arrived.current = pathname;
  }, [pathname]);
  return (
    <>
      <a className="skip" href="#main">
        {say(ui.skip)}
      </a>
      <header className="top">
        <p className="product">{say(ui.product)}</p>
        <LanguageLink pathname={pathname} />
      </header>
      <Menu signedIn={!/\/(sign-in|invitation)$/.test(pathname)} />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

function LanguageLink({ pathname }: { readonly pathname: string }) {
  const other = useLanguage() === "en" ? "fr" : "en";
  return (
    <a href={pathname.replace(/^\/(en|fr)/, `/${other}`)} lang={other} hrefLang={other}>
      {other === "fr" ? "Français" : "English"}
    </a>
  );
}

function Menu({ signedIn }: { readonly signedIn: boolean }) {
  const language = useLanguage();
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  if (!signedIn) return null;
  const signOut = async () => {
    await ask(language, "/auth/sign-out", {});
    queries.clear();
    await navigate({ to: "/$language/sign-in", params: { language } });
  };
  return (
    <nav className="menu" aria-label={say(ui.menu)}>
      <Link to="/$language/cases" params={{ language }}>
        {say(ui.cases)}
      </Link>
      <button type="button" className="plain" onClick={() => void signOut()}>
        {say(ui.signOut)}
      </button>
    </nav>
  );
}
