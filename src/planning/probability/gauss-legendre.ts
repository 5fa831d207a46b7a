/** A node of a quadrature rule on [0, 1] and its weight. */
export interface QuadraturePoint {
  readonly at: number;
  readonly weight: number;
}

/**
 * The Gauss–Legendre rule with `count` points on [0, 1], exact for polynomials up to degree
 * 2·count − 1. Roots of the Legendre polynomial by Newton's method.
 *
 * Source: NIST Digital Library of Mathematical Functions, 3.5(v).
 */
export function gaussLegendre(count: number): readonly QuadraturePoint[] {
  const points: QuadraturePoint[] = [];
  for (let i = 0; i < count; i += 1) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    let slope = 0;
    for (let iteration = 0; iteration < 100; iteration += 1) {
      let previous = 1;
      let value = x;
      for (let degree = 2; degree <= count; degree += 1) {
        const next = ((2 * degree - 1) * x * value - (degree - 1) * previous) / degree;
        previous = value;
        value = next;
      }
      slope = (count * (x * value - previous)) / (x * x - 1);
      const step = value / slope;
      x -= step;
      if (Math.abs(step) < 1e-16) break;
    }
    points.push({ at: (1 - x) / 2, weight: 1 / ((1 - x * x) * slope * slope) });
  }
  return points;
}
