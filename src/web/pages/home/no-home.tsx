import { Link } from "@tanstack/react-router";
import { roleNames } from "../../../modules/identity/text.ts";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useMe } from "../../ui/me.ts";
import { productOf } from "../../ui/product-of.ts";
import { SignOut } from "../../ui/sign-out.tsx";
import { ui } from "../../ui/text.ts";
import { noHomeText as text } from "./no-home-text.ts";

/** Of somebody signed in whose roles have no first page here. */
export default function NoHome({ hasAccountPage }: { readonly hasAccountPage: boolean }) {
  return hasAccountPage ? <NoTool /> : <NoPage />;
}

/** A right password and a right code, of an account that no page here is for. */
function NoPage() {
  const say = useSay();
  useTitle(say(ui.home));
  return (
    <>
      <h1>{say(ui.home)}</h1>
      <p className="lead">{say(text.noPage)}</p>
      <SignOut />
    </>
  );
}

/** For a role that has no page here yet: what is so, and what its holder can do. */
function NoTool() {
  const say = useSay();
  const language = useLanguage();
  const roles = useMe()?.roles.map(({ role }) => role) ?? [];
  const title = say(productOf(roles));
  const held = [...new Set(roles)].map((role) => say(roleNames[role]));
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{say(text.noTool, { role: held.join(", ") })}</p>
      <p>
        <Link to="/$language/account" params={{ language }}>
          {say(text.ownAccount)}
        </Link>
      </p>
    </>
  );
}
