import { savingOfChange } from '../../../src/planning/flow/flow-problem';
import { both } from './flow-instances';

describe('what a node saves by a change of its stock', () => {
  const node = { ...both([2, 3, 5], [9, 4]), shippable: 2 };

  it.each([
    ['is the value of the packs that it receives', 2, 13],
    ['is the negative cost of the packs that it ships', -2, -5],
    ['is 0 without a change', 0, 0],
    ['is −Infinity for more packs than it has a use for', 3, -Infinity],
    ['is −Infinity for more packs than it may ship', -3, -Infinity],
  ])('%s', (_, change, saving) => {
    expect(savingOfChange(node, change)).toBeCloseTo(saving, 12);
  });
});
