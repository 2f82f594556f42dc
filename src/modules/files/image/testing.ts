/** What ImageMagick made of a white square of 64 dots with a red corner: one HEVC picture and how it is to be read. */
const setUp =
  "AAAAdWh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABAChCAQEDcAAAAwCQAAADAAADAB6gIIEFlupJKa5sCAAAAwAIAAADAAhAIgABAAdEAcFysCJA";
const coded =
  "AAAAUygBrxOAdzJrci//9zMJ/8yQn/mbk3CJF/xR2fe3EX/nnaxcqXoKaHbHkKafUHN/WLXJ/PDK6fKaCjriG5lYR9D0F+4f1+aMeDj/+jRyKDYoHK7m";

export interface HeicWanted {
  /** Quarter turns against the clock. */
  readonly turned?: number;
  /** Four tiles put together to 120 × 100 dots. */
  readonly grid?: boolean;
  readonly pictures?: number;
  /** All but the first are small copies of it. */
  readonly thumbnail?: boolean;
  /** The last box says that it goes to the end of the file. */
  readonly openEnd?: boolean;
}

interface Item {
  readonly id: number;
  readonly type: string;
  readonly data: Buffer;
  readonly properties: readonly number[];
  readonly hidden: boolean;
}

const u16 = (...numbers: number[]) => Buffer.from(numbers.flatMap((n) => [n >> 8, n & 255]));
const u32 = (...numbers: number[]) => u16(...numbers.flatMap((n) => [n >>> 16, n & 65_535]));
const box = (type: string, ...parts: readonly Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, "latin1"), body]);
};
const full = (type: string, version: number, flags: number, ...parts: readonly Buffer[]) =>
  box(type, u32((version << 24) | flags), ...parts);

/** A photo as telephones make them (ISO/IEC 23008-12). */
export function aHeic(wanted: HeicWanted): Buffer {
  const items = wanted.grid ? tiled() : alone(wanted.pictures ?? 1);
  const turn = (wanted.turned ?? 0) > 0 ? [box("irot", Buffer.from([wanted.turned ?? 0]))] : [];
  const properties = [
    Buffer.from(setUp, "base64"),
    full("ispe", 0, 0, u32(64, 64)),
    full("ispe", 0, 0, u32(120, 100)),
    ...turn,
  ];
  const turned = items.map((item) =>
    item.id === 1 && turn.length > 0 ? { ...item, properties: [...item.properties, 4] } : item,
  );
  const refers = wanted.grid
    ? [full("iref", 0, 0, box("dimg", u16(1, 4, 2, 3, 4, 5)))]
    : wanted.thumbnail
      ? [full("iref", 0, 0, ...items.slice(1).map((item) => box("thmb", u16(item.id, 1, 1))))]
      : [];
  const kind = box("ftyp", Buffer.from("heic\0\0\0\0mif1heic", "latin1"));
  const meta = (from: number) => metaOf(turned, properties, refers, from);
  const data = box("mdat", ...items.map((item) => item.data));
  if (wanted.openEnd) data.writeUInt32BE(0);
  return Buffer.concat([kind, meta(kind.length + meta(0).length + 8), data]);
}

const hevc = (id: number, hidden: boolean): Item => ({
  id,
  type: "hvc1",
  data: Buffer.from(coded, "base64"),
  properties: [1, 2],
  hidden,
});
const alone = (pictures: number) => Array.from({ length: pictures }, (_, index) => hevc(index + 1, false));
const tiled = (): Item[] => [
  {
    id: 1,
    type: "grid",
    data: Buffer.concat([Buffer.from([0, 0, 1, 1]), u16(120, 100)]),
    properties: [3],
    hidden: false,
  },
  ...[2, 3, 4, 5].map((id) => hevc(id, true)),
];

function metaOf(
  items: readonly Item[],
  properties: readonly Buffer[],
  refers: readonly Buffer[],
  from: number,
): Buffer {
  let at = from;
  const places = items.map((item) => {
    const place = Buffer.concat([u16(item.id, 0, 1), u32(at, item.data.length)]);
    at += item.data.length;
    return place;
  });
  const entries = items.map((item) =>
    full("infe", 2, item.hidden ? 1 : 0, u16(item.id, 0), Buffer.from(`${item.type}\0`, "latin1")),
  );
  const uses = items.map((item) =>
    Buffer.concat([u16(item.id), Buffer.from([item.properties.length, ...item.properties.map((one) => one | 128)])]),
  );
  return full(
    "meta",
    0,
    0,
    full("hdlr", 0, 0, u32(0), Buffer.from("pict"), Buffer.alloc(13)),
    full("pitm", 0, 0, u16(1)),
    full("iloc", 0, 0, Buffer.from([0x44, 0]), u16(items.length), ...places),
    full("iinf", 0, 0, u16(items.length), ...entries),
    ...refers,
    box("iprp", box("ipco", ...properties), full("ipma", 0, 0, u32(items.length), ...uses)),
  );
}
