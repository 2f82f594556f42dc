import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useState } from "react";
import { callNotices } from "../api/rooms.ts";
import { menuOf } from "../menu.ts";
import { useLanguage, useSay } from "./language.ts";
import { useWhoAmI } from "./me.ts";
import { SignInLink } from "./sign-in-link.tsx";
import { ui } from "./text.ts";

/**
 * What the reader's roles open: one line where it has room, else behind one button. It keeps its place while it is not known
 * who reads; to whoever is signed out it offers signing in alone.
 */
export function MenuBar() {
  const language = useLanguage();
  const say = useSay();
  const id = useId();
  const { me, isSignedOut } = useWhoAmI();
  const [open, setOpen] = useState(false);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "Escape") setOpen(false);
  };
  return (
    <nav className="menu" aria-label={say(ui.menu)} onKeyDown={onKeyDown}>
      {isSignedOut ? null : (
        <button type="button" className="fold" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {say(ui.menuFold)}
        </button>
      )}
      <ul id={id}>
        {isSignedOut ? (
          <li>
            <SignInLink />
          </li>
        ) : null}
        {menuOf(me?.roles.map((one) => one.role) ?? null).map((entry) => (
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
      </ul>
    </nav>
  );
}

/** How many notices wait to be read, beside the menu's word; said in words to whoever does not see it. */
function UnreadCount() {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery({ ...callNotices.query(language, "GET /notices/count"), refetchInterval: 60_000 });
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
