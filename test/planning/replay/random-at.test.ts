import { normalAt, uniformAt } from '../../../src/planning/replay/random-at';

const uniforms = Array.from({ length: 20_000 }, (_, i) =>
  uniformAt(5, i % 100, Math.floor(i / 100)),
);

describe('uniformAt', () => {
  it('gives the same number at the same place', () => {
    expect(uniformAt(1, 2, 3)).toBe(uniformAt(1, 2, 3));
  });

  it('gives other numbers at other places and for other seeds', () => {
    const numbers = [
      uniformAt(1, 2, 3),
      uniformAt(1, 3, 2),
      uniformAt(2, 2, 3),
      uniformAt(1, 2, 4),
    ];
    expect(new Set(numbers).size).toBe(4);
    expect(new Set(uniforms).size).toBe(uniforms.length);
  });

  it('is uniform on (0, 1): chi-square of 20 classes below its 99.9 % quantile, 43.8', () => {
    const classes = new Float64Array(20);
    for (const u of uniforms) classes[Math.floor(20 * u)]! += 1;
    const expected = uniforms.length / 20;
    const chiSquare = classes.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(43.8);
    expect(Math.min(...uniforms)).toBeGreaterThan(0);
    expect(Math.max(...uniforms)).toBeLessThan(1);
  });

  it('shows no correlation between neighbours', () => {
    let product = 0;
    for (let i = 1; i < uniforms.length; i += 1) {
      product += (uniforms[i]! - 0.5) * (uniforms[i - 1]! - 0.5);
    }
    // Its standard deviation is 1 ÷ 12 ÷ √n.
    expect(Math.abs(product / uniforms.length) * 12 * Math.sqrt(uniforms.length)).toBeLessThan(3.3);
  });
});

describe('normalAt', () => {
  it('has mean 0 and variance 1', () => {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < 20_000; i += 1) {
      const z = normalAt(9, i, 1);
      sum += z;
      squares += z * z;
    }
    expect(Math.abs(sum / 20_000)).toBeLessThan(0.03);
    expect(Math.abs(squares / 20_000 - 1)).toBeLessThan(0.04);
  });
});
