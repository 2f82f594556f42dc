/** How much of earlier ways and sizes is kept each round. */
export interface Manner {
  readonly keepWay: number;
  readonly keepSize: number;
}

/** Multipliers that move together. */
export interface Mover {
  /**
   * One move by the mean of recent ways over their mean size (Adam's rule), so that each multiplier has its own stride.
   * `gain` is what moving one up gains; `most` the highest that one may be.
   */
  move(stride: number, gain: (i: number) => number, most?: (i: number) => number): void;
}

const highest = () => 1e10;

export function newMover(at: Float64Array, { keepWay, keepSize }: Manner): Mover {
  const way = new Float64Array(at.length);
  const size = new Float64Array(at.length);
  let rounds = 0;
  return {
    move(stride, gain, most = highest) {
      rounds += 1;
      const wayLeft = 1 - keepWay ** rounds;
      const sizeLeft = 1 - keepSize ** rounds;
      for (let i = 0; i < at.length; i += 1) {
        let g = gain(i);
        if (g < 0 && at[i] === 0) g = 0;
        const w = keepWay * (way[i] as number) + (1 - keepWay) * g;
        const v = keepSize * (size[i] as number) + (1 - keepSize) * g * g;
        way[i] = w;
        size[i] = v;
        if (v < 1e-12) continue;
        const to = Math.round((at[i] as number) + (stride * (w / wayLeft)) / (Math.sqrt(v / sizeLeft) + 0.3));
        at[i] = to < 0 ? 0 : Math.min(to, most(i));
      }
    },
  };
}
