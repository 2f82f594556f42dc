import { zipOf } from "../../../../test/stages/files.ts";

const openXml = "http://schemas.openxmlformats.org";
const wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const relationType = `${openXml}/officeDocument/2006/relationships`;
export const relations = (inside: string) =>
  `${head}<Relationships xmlns="${openXml}/package/2006/relationships">${inside}</Relationships>`;
export const external = (kind: string, target: string) =>
  `<Relationship Id="r9" Type="${relationType}/${kind}" Target="${target}" TargetMode="External"/>`;

/** A body whose paragraph holds this. */
export const wordDocument = (inside: string) =>
  `${head}<w:document xmlns:w="${openXml}/wordprocessingml/2006/main" xmlns:r="${relationType}" xmlns:v="urn:schemas-microsoft-com:vml"><w:body><w:p>${inside}</w:p></w:body></w:document>`;

export const contentTypes = (more = "") =>
  `${head}<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordTypes}.document.main+xml"/>${more}</Types>`;

/** An ordinary Word file, with these parts beside or in place of its own. */
export const wordFile = (changes: Readonly<Record<string, string | Buffer>> = {}) =>
  zipOf({
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations(
      `<Relationship Id="r1" Type="${relationType}/officeDocument" Target="word/document.xml"/>`,
    ),
    "word/document.xml": wordDocument("<w:r><w:t>Dear registry</w:t></w:r>"),
    ...changes,
  });

const odf = "urn:oasis:names:tc:opendocument:xmlns";
/** The content of an OpenDocument text: scripts before the body, and the body. */
export const odtContent = (scripts: string, body: string) =>
  `${head}<office:document-content xmlns:office="${odf}:office:1.0" xmlns:text="${odf}:text:1.0" xmlns:draw="${odf}:drawing:1.0" xmlns:script="${odf}:script:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"><office:scripts>${scripts}</office:scripts><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

/** An ordinary OpenDocument text, with these parts beside or in place of its own. */
export const odtFile = (changes: Readonly<Record<string, string | Buffer>> = {}) =>
  zipOf(
    {
      mimetype: "application/vnd.oasis.opendocument.text",
      "META-INF/manifest.xml": odtManifest(),
      "content.xml": odtContent("", "<text:p>Dear registry</text:p>"),
      ...changes,
    },
    ["mimetype"],
  );

export const odtManifest = (more = "") =>
  `${head}<manifest:manifest xmlns:manifest="${odf}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>${more}</manifest:manifest>`;
