import libheif from "libheif-js/wasm-bundle.js";

/** One picture, upright, four bytes a dot. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Buffer;
}

/** One picture of a file, not decoded yet. */
export interface CodedPicture {
  readonly width: number;
  readonly height: number;
  decode(): Promise<Picture | null>;
  close(): void;
}

/** What we ask of libheif, which is WebAssembly: what a file does to it stays in its own memory. */
interface HeifImage {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(into: { data: Uint8ClampedArray; width: number; height: number }, done: (shown: unknown) => void): void;
  free(): void;
}

/**
 * The pictures of a HEIC file, the first one first: turned and mirrored as it says, put together from its tiles, without
 * the small copies and the layers of depth that telephones add. None when it cannot be read.
 */
export function heicPictures(bytes: Uint8Array): readonly CodedPicture[] {
  const decoder = new libheif.HeifDecoder();
  const images = decoder.decode(bytes) as readonly HeifImage[];
  return [...images].sort((a, b) => Number(b.is_primary()) - Number(a.is_primary())).map(codedPicture);
}

function codedPicture(image: HeifImage): CodedPicture {
  const [width, height] = [image.get_width(), image.get_height()];
  return {
    width,
    height,
    decode: () =>
      new Promise((resolve) => {
        const data = new Uint8ClampedArray(width * height * 4);
        image.display({ data, width, height }, (shown) =>
          resolve(shown === null ? null : { width, height, rgba: Buffer.from(data.buffer) }),
        );
      }),
    close: () => image.free(),
  };
}
