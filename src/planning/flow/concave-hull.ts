/**
 * The least concave function that is nowhere below points with whole abscissas, which are added from
 * left to right. Source: A. Andrew, Another efficient algorithm for convex hulls in two dimensions,
 * Information Processing Letters 9, 1979.
 */
export class ConcaveHull {
  private readonly at: number[] = [];
  private readonly values: number[] = [];

  /** Adds a point; gives where the corner before it is, undefined for the first point. */
  add(at: number, value: number): number | undefined {
    const { at: corners, values } = this;
    for (let last = corners.length - 1; last > 0; last -= 1) {
      const before = (values[last]! - values[last - 1]!) * (at - corners[last]!);
      const after = (value - values[last]!) * (corners[last]! - corners[last - 1]!);
      if (after <= before) break;
      corners.pop();
      values.pop();
    }
    const corner = corners.at(-1);
    corners.push(at);
    values.push(value);
    return corner;
  }

  /** Its values at every whole number from the first point to the last. */
  valuesAtIntegers(): Float64Array {
    const { at, values } = this;
    const first = at[0]!;
    const every = new Float64Array(at.at(-1)! - first + 1);
    every[0] = values[0]!;
    for (let corner = 1; corner < at.length; corner += 1) {
      const start = at[corner - 1]!;
      const base = values[corner - 1]!;
      const slope = (values[corner]! - base) / (at[corner]! - start);
      for (let x = start + 1; x <= at[corner]!; x += 1) {
        every[x - first] = base + slope * (x - start);
      }
    }
    return every;
  }
}
