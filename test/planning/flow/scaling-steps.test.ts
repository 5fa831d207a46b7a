import { coldStartStep, warmStartStep } from '../../../src/planning/flow/scaling-steps';

const supplies = (...packs: readonly number[]) => packs.map((shippable) => ({ shippable }));

describe('the first step of capacity scaling', () => {
  it.each([
    [[0, 0], 4],
    [[1, 39], 4],
    [[63], 4],
    [[64, 5], 8],
    [[127], 8],
    [[1_000, 20], 64],
  ])(
    'is about an eighth of the largest supply, at least 4: supplies %j start at %d',
    (packs, step) => {
      expect(coldStartStep(supplies(...packs))).toBe(step);
    },
  );

  it.each([
    [0, 1],
    [15, 1],
    [16, 2],
    [63, 4],
    [1_000, 64],
  ])(
    'is about an eighth of the packs to reroute from a warm start: %d start at %d',
    (packs, step) => {
      expect(warmStartStep(packs)).toBe(step);
    },
  );
});
