import { daysOfCover } from '../../../src/planning/balance/days-of-cover';

describe('days of cover', () => {
  it.each([
    [30, 4, 7.5],
    [0, 4, 0],
    [-8, 4, -2],
  ])('of %p units at %p a day are %p', (stock, demand, days) => {
    expect(daysOfCover(stock, demand)).toBe(days);
  });

  it.each([0, -1, NaN])('are refused for a demand of %p a day', (demand) => {
    expect(daysOfCover(10, demand)).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(/above 0/),
    });
  });
});
