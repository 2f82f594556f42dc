import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { ask } from "../api/client.ts";
import { forgetWords } from "../api/typed-words.ts";
import { menu } from "../menu.ts";
import { useLanguage, useSay } from "./language.ts";
import { useMe } from "./me.ts";
import { SessionWatch } from "./session-watch.tsx";
import { ui } from "./text.ts";

/** Pages for people who have not signed in: they ask for no account. */
const openPages = /^\/(en|fr)\/(sign-in|invitation|verify|password|delegate)(\/|$)/;

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
  const isOpen = openPages.test(pathname);
  return (
    <>
      <a className="skip" href="#main">
        {say(ui.skip)}
      </a>
      <header className="top">
        <div className="bar">
          {isOpen ? <p className="product">{say(ui.portal)}</p> : <Product />}
          <LanguageLink />
        </div>
      </header>
      {isOpen ? null : <Menu />}
      {isOpen ? null : <SessionWatch key={pathname} />}
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

/** Staff work in the registry, everybody else in My Case. */
function Product() {
  const say = useSay();
  const me = useMe();
  return <p className="product">{say(me?.account.kind === "staff" ? ui.workbench : ui.portal)}</p>;
}

function LanguageLink() {
  const other = useLanguage() === "en" ? "fr" : "en";
  const { pathname, searchStr } = useLocation();
  return (
    <a href={pathname.replace(/^\/(en|fr)/, `/${other}`) + searchStr} lang={other} hrefLang={other}>
      {other === "fr" ? "Français" : "English"}
    </a>
  );
}

/** Only for somebody who is signed in: to anybody else it offers nothing that would open. */
function Menu() {
  const language = useLanguage();
  const say = useSay();
  const me = useMe();
  if (me === undefined) return null;
  const held = new Set(me.roles.map((one) => one.role));
  return (
    <nav className="menu" aria-label={say(ui.menu)}>
      <ul>
        {menu
          .filter((entry) => entry.roles === null || entry.roles.some((role) => held.has(role)))
          .map((entry) => (
            <li key={entry.to}>
              <Link
                to={entry.to}
                params={{ language } as never}
                activeOptions={{ exact: entry.exact ?? false }}
                activeProps={{ "aria-current": "page" }}
              >
                {say(entry.text)}
                {entry.counts === undefined ? null : <UnreadCount />}
              </Link>
            </li>
          ))}
        <li className="who">
          <Link to="/$language/account" params={{ language }}>
            {me.account.name}
          </Link>
          <SignOut />
        </li>
      </ul>
    </nav>
  );
}

/** How many notices wait to be read, beside the menu's word; said in words to whoever does not see it. */
function UnreadCount() {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery({
    queryKey: ["unread"],
    queryFn: () => ask<{ unread: number }>(language, "/notices/count"),
    refetchInterval: 60_000,
  });
  const n = found.data?.unread ?? 0;
  if (n === 0) return null;
  return (
    <>
      {" "}
      <span className="count" aria-hidden="true">
        {n}
      </span>
      <span className="unseen">{say(ui.unread, { n })}</span>
    </>
  );
}

function SignOut() {
  const language = useLanguage();
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signOut = async () => {
    forgetWords();
    await ask(language, "/auth/sign-out", {});
    queries.clear();
    await navigate({ to: "/$language/sign-in", params: { language } });
  };
  return (
    <button type="button" className="plain" onClick={() => void signOut()}>
      {say(ui.signOut)}
    </button>
  );
}
