import sharp from "sharp";

/** A fax of so many pages in black and white, packed as faxes are (Group 4): each shows the same words. */
export async function aFax(pages: number, width = 1728, height = 2200): Promise<Buffer> {
  const words = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${Array.from(
    { length: 40 },
    (_, line) => `<rect x="100" y="${60 + line * 50}" width="${400 + ((line * 97) % 1000)}" height="20"/>`,
  ).join("")}</svg>`;
  const one = await sharp(Buffer.from(words))
    .flatten({ background: "#fff" })
    .toColorspace("b-w")
    .tiff({ compression: "ccittfax4", bitdepth: 1 })
    .toBuffer();
  return repeated(one, pages);
}

/** The one page of a TIFF again and again: directories that name the same data. */
function repeated(one: Buffer, pages: number): Buffer {
  const at = one.readUInt32LE(4);
  const length = 2 + 12 * one.readUInt16LE(at);
  const parts = [Buffer.from(one)];
  parts[0]?.writeUInt32LE(one.length + (one.length % 2), 4);
  if (one.length % 2 === 1) parts.push(Buffer.alloc(1));
  let next = one.length + (one.length % 2);
  for (let page = 0; page < pages; page++) {
    next += length + 4;
    const directory = Buffer.alloc(length + 4);
    one.copy(directory, 0, at, at + length);
    directory.writeUInt32LE(page === pages - 1 ? 0 : next, length);
    parts.push(directory);
  }
  return Buffer.concat(parts);
}
