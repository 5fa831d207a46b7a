import { countSurvival } from '../../../src/planning/probability/count-distribution';
import { daysOnward, supplyInterval } from '../../../src/planning/valuation/supply-terms';
import { supplied, termsOf } from './supplied-positions';

describe('the terms of a supply forest', () => {
  // A DC with customers of its own supplies a store and a hub; the hub supplies two stores.
  const [dc, near, hub, north, south] = termsOf(
    supplied(300, 2, -1),
    supplied(20, 4, 0, { feedDays: 1, feedCost: 2 }),
    supplied(10, 0, 0, { feedDays: 3, feedCost: 1 }),
    supplied(5, 1, 2, { feedDays: 2, feedCost: 4 }),
    supplied(5, 3, 2, { feedDays: 4, feedCost: 2, feedLineCost: 84 }),
  );

  it('add up the demand below each position', () => {
    expect([dc, near, hub, north].map((each) => each!.meanBelow)).toEqual([10, 4, 4, 1]);
  });

  it('weigh the days and the freight down to customers by their demand', () => {
    // Hub: (1 · 2 + 3 · 4) / 4 days and (1 · 4 + 3 · 2) / 4.
    expect(hub!.daysBelow).toBeCloseTo(3.5, 12);
    expect(hub!.costBelow).toBeCloseTo(2.5, 12);
    // DC: own customers 0; the store 1 day; the hub 3 days, half a review period and 3.5 days.
    expect(dc!.daysBelow).toBeCloseTo((4 * 1 + 4 * (3 + 3.5 + 3.5)) / 10, 12);
    expect(dc!.costBelow).toBeCloseTo((4 * 2 + 4 * (1 + 2.5)) / 10, 12);
    expect(daysOnward(hub!)).toBeCloseTo(3.5 + 3.5, 12);
    expect(daysOnward(near!)).toBe(0);
  });

  it('supply a position below a root for one and a half reviews and its way down', () => {
    expect(near!.horizon).toBeCloseTo(10.5 + 1, 12);
    expect(hub!.horizon).toBeCloseTo(10.5 + 3 + 3.5 + 3.5, 12);
    expect(dc!.horizon).toBe(Infinity);
  });

  it('count the days until supply that the root orders next reaches customers', () => {
    const onward = 3.5 + 4.4;
    expect(dc!.rootHorizon).toBeCloseTo(14 + 7 + onward, 12);
    expect(south!.rootHorizon).toBe(dc!.rootHorizon);
    expect(supplyInterval(dc!, dc!.reorderPoint)).toBe(14 + 7);
    expect(supplyInterval(dc!, dc!.reorderPoint - 1)).toBe(14);
  });

  it('order at the quantile of net demand over lead time, review period and the way down', () => {
    const { mean, variance } = dc!.demand.over(14 + 7 + 3.5 + 4.4);
    expect(countSurvival(dc!.reorderPoint, mean, variance)).toBeLessThanOrEqual(0.05);
    expect(countSurvival(dc!.reorderPoint - 1, mean, variance)).toBeGreaterThan(0.05);
    expect(hub!.reorderPoint).toBe(-Infinity);
  });

  it('credit a unit that is already there with most of its freight and its share of a line', () => {
    expect(near!.credit).toBeCloseTo(0.9 * 2, 12);
    // Two reviews of 3 a day share the cost of a line.
    expect(south!.credit).toBeCloseTo(0.9 * 2 + 84 / 42, 12);
    expect(dc!.credit).toBe(0);
  });

  it('give a position that supplies others the underage cost of the demand below it', () => {
    const [root] = termsOf(
      supplied(10, 0, -1, { position: { underageCost: 99 } }),
      supplied(1, 1, 0, { position: { underageCost: 8 } }),
      supplied(1, 3, 0, { position: { underageCost: 4 } }),
    );

    expect(root!.underageCost).toBeCloseTo(5, 12);
  });

  it('count every position alike where nothing sells', () => {
    const [root] = termsOf(
      supplied(10, 0, -1),
      supplied(1, 0, 0, { feedDays: 2 }),
      supplied(1, 0, 0, { feedDays: 4 }),
    );

    expect(root!.daysBelow).toBeCloseTo(3, 12);
  });

  it('look over the rest of life in a one-off plan and where nothing is ordered again', () => {
    const oneOff = termsOf(
      supplied(500, 0, -1, { position: { reviewPeriod: null } }),
      supplied(1, 1, 0, { position: { reviewPeriod: null } }),
    );
    const phaseOut = termsOf(
      supplied(10, 0, -1, { position: { isReplenished: false } }),
      supplied(1, 1, 0, { position: { isReplenished: false } }),
    );

    expect([oneOff[0]!.rootHorizon, oneOff[1]!.horizon]).toEqual([365, 365]);
    expect(phaseOut[0]!.rootHorizon).toBe(365);
    expect(phaseOut[0]!.reorderPoint).toBe(-Infinity);
  });
});
