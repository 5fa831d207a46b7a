import { classMatrix } from '../../../src/taskpane/data-check/class-matrix';

it('The matrix counts positions by value, then by variation', () => {
  expect(classMatrix({ abc: ['A', 'C', 'A', 'A'], xyz: ['X', 'Z', 'Z', 'X'] })).toEqual([
    [2, 0, 1],
    [0, 0, 0],
    [0, 0, 1],
  ]);
});
