import type { EncryptedFile } from "../../../platform/blobs/encrypted-file.ts";
import { done, type NamedInFile, type Outcome, refused } from "../sandbox/task.ts";
import { readInput } from "../sandbox/task-files.ts";
import { ChangedPart, type ChangedWords } from "./changed-words.ts";
import { opened } from "./part-content.ts";
import { readXml, type XmlListener } from "./xml-reader.ts";
import { openPackage } from "./zip-package.ts";

/** Elements of Word and of OpenDocument by what they say of the file. */
const markOf: Readonly<Record<string, string>> = {
  ins: "tracked-changes",
  del: "tracked-changes",
  moveFrom: "tracked-changes",
  moveTo: "tracked-changes",
  rPrChange: "tracked-changes",
  pPrChange: "tracked-changes",
  "tracked-changes": "tracked-changes",
  comment: "annotations",
  annotation: "annotations",
  vanish: "hidden-text",
  "hidden-text": "hidden-text",
};
const nameOf: Readonly<Record<string, NamedInFile["where"]>> = {
  creator: "author",
  "initial-creator": "author",
  lastModifiedBy: "changed-by",
  title: "title",
  subject: "subject",
  keywords: "keywords",
  Company: "company",
  Manager: "company",
};
const properties = /^(docProps\/(core|app)\.xml|meta\.xml)$/i;
const body = /^(word\/(document|comments|footnotes|endnotes|header\d*|footer\d*)\.xml|content\.xml|styles\.xml)$/i;
const longest = 200;

/**
 * What a Word or OpenDocument file holds that its pages may not show: tracked changes, comments, hidden words, and whom its
 * metadata names. Its pages are not known here: the PDF that is made of it is looked through by itself, and the tracked changes are looked for in it. Runs in the sandbox.
 */
export async function marksInOffice(file: EncryptedFile): Promise<Outcome> {
  const office = await openPackage(await readInput(file));
  if (office === null) return refused("office-damaged");
  const marks = new Set<string>();
  const named = new Map<string, NamedInFile>();
  const changed: ChangedWords[] = [];
  const name = (where: NamedInFile["where"], value: string) => {
    const said = value.trim().slice(0, longest);
    if (said !== "") named.set(`${where}\n${said}`, { where, value: said });
  };
  for (const part of office.parts) {
    if (properties.test(part.name)) await readXml((await opened(part)).all, propertiesOf(name));
    else if (body.test(part.name)) {
      const words = new ChangedPart();
      await readXml((await opened(part)).all, bodyOf({ marks, name, words }));
      changed.push(...words.found());
    }
  }
  return done({ remarks: [...marks], named: [...named.values()], changed });
}

type Name = (where: NamedInFile["where"], value: string) => void;

function propertiesOf(name: Name): XmlListener {
  let where: NamedInFile["where"] | undefined;
  let said = "";
  return {
    opened(element) {
      where = nameOf[element];
      said = "";
    },
    text(text) {
      said += text;
    },
    closed() {
      if (where !== undefined) name(where, said);
      where = undefined;
    },
  };
}

interface OfBody {
  readonly marks: Set<string>;
  readonly name: Name;
  readonly words: ChangedPart;
}

function bodyOf({ marks, name, words }: OfBody): XmlListener {
  return {
    text: (text) => words.text(text),
    closed: (element) => words.closed(element),
    opened(element, attribute) {
      words.opened(element, attribute);
      const mark = markOf[element];
      const isOff = /^(0|false|off)$/i.test(attribute("val") ?? "");
      if (mark !== undefined && !isOff) marks.add(mark);
      if (mark === undefined && attribute("display") === "none") marks.add("hidden-text");
      const author = mark === undefined ? undefined : attribute("author");
      if (author !== undefined) name(mark === "annotations" ? "commented-by" : "changed-by", author);
    },
  };
}
