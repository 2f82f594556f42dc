import { afterAll, expect, test } from "vitest";
import { examinationStage } from "../examination/testing.ts";
import { odtContent, odtFile, odtManifest } from "./testing.ts";

const { examined, close } = await examinationStage();
afterAll(close);

const oleBytes = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
const listener =
  '<script:event-listener script:event-name="dom:load" xlink:href="vnd.sun.star.script:a?language=Basic"/>';

test.each<[string, string, () => Promise<Buffer>]>([
  [
    "with a macro",
    "office-macros",
    () => odtFile({ "Basic/Standard/Module1.xml": "<script:module xmlns:script='x'/>" }),
  ],
  [
    "with a listener",
    "office-macros",
    () => odtFile({ "content.xml": odtContent(`<office:event-listeners>${listener}</office:event-listeners>`, "") }),
  ],
  [
    "with a script in its text",
    "office-macros",
    () =>
      odtFile({
        "content.xml": odtContent("", '<text:p><text:script script:language="JavaScript">1</text:script></text:p>'),
      }),
  ],
  [
    "with a link that runs something",
    "office-macros",
    () => odtFile({ "styles.xml": '<a xmlns:x="y" x:href="vnd.sun.star.script:a"/>' }),
  ],
  [
    "with DDE",
    "office-launch",
    () =>
      odtFile({
        "content.xml": odtContent("", '<text:section><office:dde-source office:dde-application="cmd"/></text:section>'),
      }),
  ],
  [
    "with a picture of the web",
    "office-remote",
    () => odtFile({ "content.xml": odtContent("", '<draw:image xlink:href="https://elsewhere.example/1.png"/>') }),
  ],
  [
    "with a section from elsewhere",
    "office-remote",
    () =>
      odtFile({
        "content.xml": odtContent(
          "",
          '<text:section><text:section-source xlink:href="//server/a.odt"/></text:section>',
        ),
      }),
  ],
  ["with an object of another program", "office-embedded", () => odtFile({ "Pictures/1.png": oleBytes })],
  [
    "with a table of its own",
    "office-embedded",
    () =>
      odtFile({
        "META-INF/manifest.xml": odtManifest(
          '<manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>',
        ),
      }),
  ],
  [
    "that is encrypted",
    "office-encrypted",
    () =>
      odtFile({
        "META-INF/manifest.xml": odtManifest(
          '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
        ),
        "content.xml": Buffer.from([1, 2, 3, 4]),
      }),
  ],
])("an OpenDocument text %s is refused as %s", async (_, code, bytes) => {
  expect((await examined("letter.odt", await bytes())).word).toBe(code);
});

test.each<[string, () => Promise<Buffer>]>([
  ["as it is", () => odtFile()],
  [
    "with libraries that are empty",
    () =>
      odtFile({
        "Basic/script-lc.xml": '<library:libraries xmlns:library="x"/>',
        "Basic/Standard/script-lb.xml": '<library:library xmlns:library="x"/>',
      }),
  ],
  [
    "with a formula",
    () =>
      odtFile({
        "META-INF/manifest.xml": odtManifest(
          '<manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.formula"/>',
        ),
        "Object 1/content.xml": "<math/>",
      }),
  ],
  [
    "made from a template on its author's disk",
    () =>
      odtFile({
        "meta.xml": '<meta:template xmlns:meta="m" xmlns:xlink="x" xlink:href="../../.config/libreoffice/letter.ott"/>',
      }),
  ],
])("an ordinary OpenDocument text %s is taken", async (_, bytes) => {
  expect((await examined("letter.odt", await bytes())).word).toBe("ready");
});
