import { seedRange } from './seed-range';

describe('seedRange', () => {
  it.each([
    ['1001-1003', [1001, 1002, 1003]],
    ['7', [7]],
    ['1,3,5-6', [1, 3, 5, 6]],
  ])('reads %s', (text, seeds) => {
    expect(seedRange(text)).toEqual(seeds);
  });

  it.each(['', 'all', '5-3', '1.5'])('refuses "%s"', (text) => {
    expect(() => seedRange(text)).toThrow('is no range of seeds');
  });
});
