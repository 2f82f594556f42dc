/** What a start says of a database that it does not know how to bring to this release. Nothing in it was changed. */
export const formerSchema = `former-schema: This database was made before the first schema of Greffe (db/schema), of which nothing was released. Nothing in it was changed.
  - To begin anew: start with another folder in GREFFE_HOME, or with an empty database in DATABASE_URL.
  - To look at what is in it: start the version of the sources that made it.
former-schema : cette base de données a été faite avant le premier schéma de Greffe (db/schema), dont rien n’avait été publié. Rien n’y a été modifié.
  - Pour recommencer à neuf : démarrez avec un autre dossier dans GREFFE_HOME, ou avec une base de données vide dans DATABASE_URL.
  - Pour consulter ce qu’elle contient : démarrez la version des sources qui l’a faite.`;

export const editedSchema = (name: string): string =>
  `edited-schema: ${name} was changed after it was applied to this database. Nothing in it was changed.
  - Changes are forward-only: put the file back as it was, and write what changes in a new file of db/migrations.
  - During development, before a release: start with another folder in GREFFE_HOME, or with an empty database.
edited-schema : ${name} a été modifié après avoir été appliqué à cette base de données. Rien n’y a été modifié.
  - Les modifications vont toujours de l’avant : rétablissez le fichier, et écrivez ce qui change dans un nouveau fichier de db/migrations.
  - Pendant le développement, avant une version publiée : démarrez avec un autre dossier dans GREFFE_HOME, ou avec une base de données vide.`;
