/**
 * The concave hull of points: their least concave majorant, also called concave envelope. The
 * points have integer abscissas and are added from left to right. The upper half of Andrew's
 * monotone chain finds it in time linear in the number of points. Source: A. Andrew, "Another
 * efficient algorithm for convex hulls in two dimensions", Information Processing Letters 9, 1979.
 */
export class ConcaveHull {
  /** The vertices of the hull. */
  private readonly at: number[] = [];
  private readonly values: number[] = [];

  /** Adds a point; returns the abscissa of the vertex before it, undefined for the first point. */
  add(at: number, value: number): number | undefined {
    const { at: vertices, values } = this;
    for (let last = vertices.length - 1; last > 0; last -= 1) {
      const before = (values[last]! - values[last - 1]!) * (at - vertices[last]!);
      const after = (value - values[last]!) * (vertices[last]! - vertices[last - 1]!);
      if (after <= before) break;
      vertices.pop();
      values.pop();
    }
    const vertex = vertices.at(-1);
    vertices.push(at);
    values.push(value);
    return vertex;
  }

  /** The values of the hull at every integer from the first point to the last. */
  valuesAtIntegers(): Float64Array {
    const { at, values } = this;
    const first = at[0]!;
    const result = new Float64Array(at.at(-1)! - first + 1);
    result[0] = values[0]!;
    for (let vertex = 1; vertex < at.length; vertex += 1) {
      const start = at[vertex - 1]!;
      const base = values[vertex - 1]!;
      const slope = (values[vertex]! - base) / (at[vertex]! - start);
      for (let x = start + 1; x <= at[vertex]!; x += 1) {
        result[x - first] = base + slope * (x - start);
      }
    }
    return result;
  }
}
