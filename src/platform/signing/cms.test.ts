import { type BaseBlock, OctetString } from "asn1js";
import { ContentInfo, EncapsulatedContentInfo, SignedData } from "pkijs";
import { expect, test } from "vitest";
import { idData, plainBuffer, readSignedData } from "./cms.ts";

const bytesOf = (content: ContentInfo) => Buffer.from(content.toSchema().toBER(false));
const signed = bytesOf(
  new ContentInfo({
    contentType: ContentInfo.SIGNED_DATA,
    content: new SignedData({
      version: 1,
      encapContentInfo: new EncapsulatedContentInfo({ eContentType: idData }),
    }).toSchema(true) as BaseBlock,
  }),
);
const data = bytesOf(
  new ContentInfo({ contentType: idData, content: new OctetString({ valueHex: plainBuffer(Buffer.from("a")) }) }),
);
const calledData = Buffer.from(signed);
// The last number of 1.2.840.113549.1.7.2 where the content is named.
calledData[calledData.indexOf(Buffer.from("2a864886f70d010702", "hex")) + 8] = 1;

test("signed data are read up to their own end, whatever fills the place behind them", () => {
  expect(readSignedData(signed)?.length).toBe(signed.length);
  expect(readSignedData(Buffer.concat([signed, Buffer.alloc(100)]))?.length).toBe(signed.length);
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["zeros", Buffer.alloc(100)],
  ["words", Buffer.from("no signature at all")],
  ["data that nobody signed", data],
  ["signed data that are called data", calledData],
  ["signed data that are cut off", signed.subarray(0, signed.length - 5)],
])("%s in the place of a signature is none", (_what, bytes) => {
  expect(readSignedData(bytes)).toBeNull();
});
