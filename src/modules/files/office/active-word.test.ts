import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { zipOf } from "../../../../test/stages/files.ts";
import { examinationStage } from "../examination/testing.ts";
import { contentTypes, external, relations, relationType, wordDocument, wordFile } from "./testing.ts";

const { examined, close } = await examinationStage();
afterAll(close);

const aCase = (name: string) => readFileSync(new URL(`cases/${name}.docx`, import.meta.url));
const settingsRels = "word/_rels/settings.xml.rels";
const away = "http://elsewhere.example/t.dotm";
const template = (target: string) => wordFile({ [settingsRels]: relations(external("attachedTemplate", target)) });
const field = (...runs: string[]) =>
  wordFile({
    "word/document.xml": wordDocument(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs.map((run) => `<w:r><w:instrText>${run}</w:instrText></w:r>`).join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  });
/** An entry that a reader finds which mends archives, and nobody else. */
function withUnlistedEntry(archive: Buffer): Buffer {
  const list = archive.indexOf("PK\x01\x02", 0, "latin1");
  const entry = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), Buffer.alloc(26)]);
  const made = Buffer.concat([archive.subarray(0, list), entry, archive.subarray(list)]);
  made.writeUInt32LE(list + entry.length, made.length - 6);
  return made;
}
const oleBytes = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);

test.each<[string, string, () => Promise<Buffer> | Buffer]>([
  ["with a template of the web", "office-remote", () => template(away)],
  [
    "in single quotes",
    "office-remote",
    () => wordFile({ [settingsRels]: relations(external("attachedTemplate", away)).replaceAll('"', "'") }),
  ],
  [
    "with blanks around its signs",
    "office-remote",
    () =>
      wordFile({
        [settingsRels]: relations(external("attachedTemplate", away))
          .replaceAll("=", " =\n ")
          .replace(/xml\s=\s+/, "xml="),
      }),
  ],
  [
    "with a prefix",
    "office-remote",
    () =>
      wordFile({
        [settingsRels]: `<p:Relationships xmlns:p="x">${external("attachedTemplate", away).replace("<R", "<p:R")}</p:Relationships>`,
      }),
  ],
  [
    "with an entity in its type",
    "office-remote",
    () => wordFile({ [settingsRels]: relations(external("attached&#84;emplate", away)) }),
  ],
  [
    "in UTF-16",
    "office-remote",
    () =>
      wordFile({
        [settingsRels]: Buffer.from(
          `\ufeff${relations(external("attachedTemplate", away)).replace("UTF-8", "UTF-16")}`,
          "utf16le",
        ),
      }),
  ],
  [
    "with part names in capitals",
    "office-remote",
    () => wordFile({ "WORD/_RELS/SETTINGS.XML.RELS": relations(external("attachedTemplate", away)) }),
  ],
  [
    "under any other part name",
    "office-remote",
    () => wordFile({ "word/media/image1.png": relations(external("attachedTemplate", away)) }),
  ],
  ["with a template on a share", "office-remote", () => template("file://server/share/t.dotm")],
  ["with a template on a share by its short way", "office-remote", () => template("\\\\server\\share\\t.dotm")],
  [
    "with a template on a share behind three slashes",
    "office-remote",
    () => template("file:///\\\\server\\share\\t.dotm"),
  ],
  [
    "with a template that is called internal and is not",
    "office-remote",
    () => wordFile({ [settingsRels]: relations(external("attachedTemplate", away).replace("External", "Internal")) }),
  ],
  [
    "with a picture of the web",
    "office-remote",
    () => wordFile({ "word/_rels/document.xml.rels": relations(external("image", "https://elsewhere.example/1.png")) }),
  ],
  [
    "with a linked object",
    "office-remote",
    () => wordFile({ "word/_rels/document.xml.rels": relations(external("oleObject", "file:///C:\\a.xlsx")) }),
  ],
  [
    "with a frame",
    "office-remote",
    () =>
      wordFile({
        "word/_rels/webSettings.xml.rels": relations(
          external("frame", "mhtml:http://elsewhere.example/a!x-usc:http://elsewhere.example/a"),
        ),
      }),
  ],
  [
    "with a text from elsewhere",
    "office-remote",
    () =>
      wordFile({ "word/_rels/document.xml.rels": relations(external("aFChunk", "http://elsewhere.example/a.docx")) }),
  ],
  [
    "with a drawing that names its picture itself",
    "office-remote",
    () =>
      wordFile({
        "word/document.xml": wordDocument(
          '<w:pict><v:shape><v:imagedata src="http://elsewhere.example/1.png"/></v:shape></w:pict>',
        ),
      }),
  ],
  [
    "with the video of a page",
    "office-remote",
    () =>
      wordFile({
        "word/document.xml": wordDocument('<wp15:webVideoPr xmlns:wp15="x" embeddedHtml="&lt;iframe/&gt;"/>'),
      }),
  ],
  ["with a field of DDE", "office-launch", () => field(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" ')],
  ["with a field of DDE over several runs", "office-launch", () => field(" D", "DE", 'AUTO c:\\\\cmd.exe "x"')],
  ["with a field of DDE in small letters", "office-launch", () => field('dde excel "x"')],
  [
    "with a simple field of DDE",
    "office-launch",
    () => wordFile({ "word/header1.xml": wordDocument('<w:fldSimple w:instr="DDE&#32;c:\\cmd.exe x"/>') }),
  ],
  [
    "with a field whose name another field gives",
    "office-not-surveyed",
    () =>
      field(
        '</w:instrText><w:fldChar w:fldCharType="begin"/><w:instrText>QUOTE 68 68 69</w:instrText><w:fldChar w:fldCharType="end"/><w:instrText> c:\\\\cmd.exe',
      ),
  ],
  [
    "with a picture field that is fetched each time",
    "office-remote",
    () => field('INCLUDEPICTURE "http://elsewhere.example/1.png" \\d'),
  ],
  ["with a text field from a share", "office-remote", () => field('INCLUDETEXT "\\\\\\\\server\\\\share\\\\a.docx"')],
  ["with an object under a picture's name", "office-embedded", () => wordFile({ "word/media/image1.png": oleBytes })],
  [
    "with an object of any content, by its type",
    "office-embedded",
    () =>
      wordFile({
        "[Content_Types].xml": contentTypes(
          '<Override PartName="/word/x.dat" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>',
        ),
        "word/x.dat": "x",
      }),
  ],
  [
    "with an object of any content, by what leads to it",
    "office-embedded",
    () =>
      wordFile({
        "word/x.dat": "x",
        "word/_rels/document.xml.rels": relations(
          `<Relationship Id="r1" Type="${relationType}/oleObject" Target="x.dat"/>`,
        ),
      }),
  ],
  [
    "with a file packed into it",
    "office-embedded",
    async () => wordFile({ "word/embeddings/sheet.xlsx": await zipOf({ "a.exe": "x" }) }),
  ],
  [
    "with a table that holds macros",
    "office-macros",
    async () =>
      wordFile({
        "word/embeddings/sheet.xlsx": await zipOf({
          "[Content_Types].xml": contentTypes(),
          "xl/workbook.xml": "<workbook/>",
          "xl/vbaProject.bin": "x",
        }),
      }),
  ],
  ["with macros", "office-macros", () => wordFile({ "word/vbaProject.bin": "x" })],
  [
    "with macros by their type alone",
    "office-macros",
    () =>
      wordFile({
        "[Content_Types].xml": contentTypes(
          '<Override PartName="/word/a.dat" ContentType="application/vnd.ms-office.vbaProject"/>',
        ),
        "word/a.dat": "x",
      }),
  ],
  [
    "with a program under a picture's name",
    "office-macros",
    () => wordFile({ "word/media/image1.png": Buffer.concat([Buffer.from("MZ"), Buffer.alloc(64)]) }),
  ],
  [
    "with macros by its main type",
    "office-macros",
    () =>
      wordFile({
        "[Content_Types].xml": contentTypes().replace(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
          "application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
      }),
  ],
  [
    "with a part that is not well formed",
    "office-not-surveyed",
    () => wordFile({ "word/header1.xml": "<w:hdr><w:p></w:hdr>" }),
  ],
  [
    "with entities of its own",
    "office-not-surveyed",
    () => wordFile({ "word/header1.xml": '<!DOCTYPE x [<!ENTITY a "DDE">]><x/>' }),
  ],
  [
    "in an encoding that we do not read",
    "office-not-surveyed",
    () => wordFile({ "word/header1.xml": '<?xml version="1.0" encoding="UTF-7"?><x/>' }),
  ],
  [
    "with another archive appended",
    "office-damaged",
    async () => Buffer.concat([await wordFile({ "word/vbaProject.bin": "x" }), await wordFile()]),
  ],
  ["with an entry that its list does not name", "office-not-surveyed", async () => withUnlistedEntry(await wordFile())],
  ["with two parts of one name", "office-not-surveyed", () => wordFile({ "WORD/document.xml": wordDocument("") })],
  ["whose main part is none", "office-damaged", () => wordFile({ "word/document.xml": "<html/>" })],
  ["whose main part is elsewhere than it seems", "office-macros", () => aCase("decoy-main")],
  ["as it was received once, with DDE", "office-launch", () => aCase("dde-field")],
])("a Word file %s is refused as %s", async (_, code, bytes) => {
  expect((await examined("letter.docx", await bytes())).word).toBe(code);
});

test.each<[string, () => Promise<Buffer> | Buffer]>([
  ["as it is", () => wordFile()],
  ["whose template is on its author's disk", () => aCase("local-normal")],
  ["whose template is on a disk, written otherwise", () => template("C:\\Modèles%20du%20cabinet\\Lettre.dotx")],
  ["whose template is on a Mac", () => template("file:///Users/avocate/Library/Normal.dotm")],
  ["whose template is beside it", () => template("Normal.dotm")],
  [
    "with links to press",
    () => wordFile({ "word/_rels/document.xml.rels": relations(external("hyperlink", "https://www.irb-cisr.gc.ca/")) }),
  ],
  [
    "with pictures pasted from a page and kept in it",
    () => field('INCLUDEPICTURE "http://elsewhere.example/1.png" \\* MERGEFORMATINET'),
  ],
  ["with fields of every day", () => field(" PAGE \\* MERGEFORMAT ")],
  [
    "with a chart and its table",
    async () =>
      wordFile({
        "word/embeddings/Microsoft_Excel_Sheet1.xlsx": await zipOf({
          "[Content_Types].xml": contentTypes(),
          "xl/workbook.xml": "<workbook/>",
        }),
        "word/charts/_rels/chart1.xml.rels": relations(
          `<Relationship Id="r1" Type="${relationType}/package" Target="../embeddings/Microsoft_Excel_Sheet1.xlsx"/>`,
        ),
      }),
  ],
])("an ordinary Word file %s is taken", async (_, bytes) => {
  const { word, remarks } = await examined("letter.docx", await bytes());
  expect([word, remarks]).toEqual(["ready", ["pdf-awaited"]]);
});
