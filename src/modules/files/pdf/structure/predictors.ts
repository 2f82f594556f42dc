import type { PdfDictionary } from "./lexer.ts";

const integer = (parameters: PdfDictionary, key: string, otherwise: number): number => {
  const value = parameters.get(key);
  return typeof value === "number" ? value : otherwise;
};

/** Takes off the predictors of TIFF and PNG (ISO 32000-2, 7.4.4.4). */
export function unpredict(data: Buffer, parameters: PdfDictionary): Buffer {
  const predictor = integer(parameters, "Predictor", 1);
  if (predictor < 2) return data;
  const colors = Math.max(1, integer(parameters, "Colors", 1));
  const bits = integer(parameters, "BitsPerComponent", 8);
  const width = Math.ceil((colors * bits * integer(parameters, "Columns", 1)) / 8);
  if (width < 1 || width > 1_000_000) return data;
  if (predictor === 2) return bits === 8 ? unpredictTiff(data, width, colors) : data;
  return unpredictPng(data, width, Math.max(1, (colors * bits) >> 3));
}

/** Each byte is the difference to the one of the same colour before it in its row. */
function unpredictTiff(data: Buffer, width: number, colors: number): Buffer {
  const out = Buffer.from(data);
  for (let at = 0; at < out.length; at++)
    if (at % width >= colors) out[at] = ((out[at] ?? 0) + (out[at - colors] ?? 0)) & 0xff;
  return out;
}

function unpredictPng(data: Buffer, width: number, step: number): Buffer {
  const rows = Math.ceil(data.length / (width + 1));
  const out = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column++) {
      const raw = data[row * (width + 1) + 1 + column] ?? 0;
      const at = row * width + column;
      const left = column >= step ? (out[at - step] ?? 0) : 0;
      const up = row > 0 ? (out[at - width] ?? 0) : 0;
      const corner = row > 0 && column >= step ? (out[at - width - step] ?? 0) : 0;
      out[at] = (raw + predicted(kind, left, up, corner)) & 0xff;
    }
  }
  return out;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
