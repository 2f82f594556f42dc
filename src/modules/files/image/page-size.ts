import type { Resolution } from "./resolution.ts";

const letter = { width: 612, height: 792 } as const;
const longestSide = 22 * 72;
/** Photos say 72 or 96 dots per inch and mean nothing by it. */
const meaningful = 96;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The page of a picture of so many dots, in points: its own size where it says one that means something, else fitted to a
 * letter page. A fax has twice as many dots across as down: what was round stays round.
 */
export function pageSize(dots: Size, resolution: Resolution | null): Size {
  const wide = resolution === null ? 1 : 1 / resolution.x;
  const high = resolution === null ? 1 : 1 / resolution.y;
  const size = { width: dots.width * wide * 72, height: dots.height * high * 72 };
  const isOwn = resolution?.isAbsolute === true && Math.max(resolution.x, resolution.y) > meaningful;
  if (isOwn && Math.max(size.width, size.height) <= longestSide) return size;
  const fit =
    size.width > size.height
      ? Math.min(letter.height / size.width, letter.width / size.height)
      : Math.min(letter.width / size.width, letter.height / size.height);
  return { width: size.width * fit, height: size.height * fit };
}

/** As it stands once the picture is turned upright. */
export function turned(resolution: Resolution | null, orientation: number | undefined): Resolution | null {
  if (resolution === null || (orientation ?? 1) < 5) return resolution;
  return { ...resolution, x: resolution.y, y: resolution.x };
}
