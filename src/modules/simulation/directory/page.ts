import type { DirectoryPerson } from "./people.ts";

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;
}

/** Stands for the tribunal's directory: one picks who to be. Plain on purpose, so that nobody takes it for the tribunal. */
export function choicePage(base: string, people: readonly DirectoryPerson[]): string {
  const items = people
    .map(
      ({ email, name }) =>
        `<li><a href="${base}/choose?account=${encodeURIComponent(email)}">${escaped(name)} – ${escaped(email)}</a></li>`,
    )
    .join("\n");
  return page(
    "Demonstration directory",
    `<p>This page stands for the tribunal’s own directory of staff. Choose whom to sign in as.</p>
<p lang="fr">Cette page tient lieu du répertoire du personnel du tribunal. Choisissez la personne dont vous ouvrez la session.</p>
<ul>${items}</ul>`,
  );
}

export function wayOutPage(form: string): string {
  return page(
    "Demonstration directory",
    `${form}<p>You have left the tribunal. Leave the directory too?</p>
<p lang="fr">Vous avez quitté le tribunal. Quitter aussi le répertoire?</p>
<button type="submit" form="op.logoutForm" value="yes" name="logout">Sign out / Fermer la session</button>`,
  );
}

export function errorPage(code: string): string {
  return page(
    "Demonstration directory",
    `<p>The directory refused: ${escaped(code)}. Go back to the sign-in page and try again.</p>
<p lang="fr">Le répertoire a refusé la demande. Retournez à la page d’ouverture de session et réessayez.</p>`,
  );
}
