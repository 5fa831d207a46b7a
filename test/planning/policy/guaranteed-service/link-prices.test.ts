import {
  pricesOfTimes,
  stepOfPrices,
} from '../../../../src/planning/policy/guaranteed-service/link-prices';
import { linkOf } from './small-networks';

const link = linkOf(0, 1);
const sets = [[0], [0, 2, 4], [0, 3, 9], [0]].map((times) => Int32Array.from(times));
/** S of stage 0 and SI of stage 1, at most 4 and 9. */
const timesOf = (quoted: number, waited: number) => Int32Array.of(0, quoted, waited, 0);
const maxOutboundTime = [4, 0];
const none = new Map();

describe('the prices of a link that is left out', () => {
  it('let a late supplier pay what a patient customer is paid', () => {
    const prices = new Map([[link, Float64Array.of(0, 1, 2, 4, 8)]]);
    const [, quoted, waited] = pricesOfTimes(sets, [link], prices);
    expect([...quoted!]).toEqual([0, 1 + 2, 1 + 2 + 4 + 8]);
    expect([...waited!].map((each) => each + 0)).toEqual([0, -(1 + 2 + 4), -(1 + 2 + 4 + 8)]);
  });

  it('cost nothing where a solution keeps the link', () => {
    const prices = new Map([[link, Float64Array.of(0, 1, 2, 4, 8)]]);
    const costs = pricesOfTimes(sets, [link], prices);
    for (const [s, quoted] of [0, 2, 4].entries()) {
      for (const [si, waited] of [0, 3, 9].entries()) {
        if (quoted <= waited) expect(costs[1]![s]! + costs[2]![si]!).toBeLessThanOrEqual(0);
      }
    }
    expect(pricesOfTimes(sets, [link], none)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('rise at the times by which the supplier is late, by equal shares of the gap', () => {
    const prices = stepOfPrices(none, [link], timesOf(4, 1), maxOutboundTime, 6)!;
    expect([...prices.get(link)!]).toEqual([0, 0, 2, 2, 2]);
  });

  it('fall where the customer waits in vain, not below 0', () => {
    const before = new Map([[link, Float64Array.of(0, 1, 5, 0, 5)]]);
    const after = stepOfPrices(before, [link], timesOf(0, 9), maxOutboundTime, 9)!;
    expect([...after.get(link)!]).toEqual([0, 0, 2, 0, 2]);
    expect([...before.get(link)!]).toEqual([0, 1, 5, 0, 5]);
  });

  it('have nowhere to go if no link is broken and no price paid in vain', () => {
    expect(stepOfPrices(none, [link], timesOf(2, 3), maxOutboundTime, 9)).toBeNull();
  });
});
