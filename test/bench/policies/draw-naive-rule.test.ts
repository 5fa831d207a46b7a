import { RandomDraws } from '../../support/worlds/random-draws';
import { drawNaiveRule, drawNeighbour } from './draw-naive-rule';

const draws = new RandomDraws(1);
const drawn = Array.from({ length: 200 }, () => drawNaiveRule(draws));
const neighbours = drawn.map((rule) => drawNeighbour(rule, draws));

describe.each([
  ['drawNaiveRule', drawn],
  ['drawNeighbour', neighbours],
])('%s', (_, rules) => {
  it('fills a site to no more than a donor keeps, and calls it short below that', () => {
    for (const { short, fill, keep } of rules) {
      expect(short).toBeGreaterThan(0);
      expect(short).toBeLessThanOrEqual(fill);
      expect(fill).toBeLessThanOrEqual(keep);
    }
  });
});

describe('drawNeighbour', () => {
  it('keeps most parameters of the setting', () => {
    const kept = neighbours.filter((rule, i) => rule.safetyFactor === drawn[i]!.safetyFactor);
    // 70 % are kept and a fifth of the others drawn the same: 152 of 200, standard deviation 6.
    expect(kept.length).toBeGreaterThan(130);
    expect(kept.length).toBeLessThan(175);
  });
});
