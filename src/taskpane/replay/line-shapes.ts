/** SVG paths of a line chart, in a box of 1000 by 100 that is stretched to fit. */
export interface LineShapes {
  /** One path a line. */
  readonly paths: readonly string[];
  /** The value at the top of the scale, which starts at 0. */
  readonly top: number;
}

const WIDTH = 1000;
const HEIGHT = 100;

/** Draws lines with one value a period, from a common origin at 0, on one scale. */
export function lineShapes(lines: readonly (readonly number[])[]): LineShapes {
  const top = Math.max(...lines.flat(), 0) || 1;
  const paths = lines.map((values) => {
    const points = [0, ...values].map((value, i) => {
      const x = (WIDTH * i) / Math.max(1, values.length);
      return `${x.toFixed(1)} ${(HEIGHT * (1 - value / top)).toFixed(2)}`;
    });
    return `M${points.join('L')}`;
  });
  return { paths, top };
}
