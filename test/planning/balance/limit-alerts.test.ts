import { limitAlerts } from '../../../src/planning/balance/limit-alerts';
import { smallNetwork } from '../small-network';

function alertsAt(volumeCapacity: number | null, underWay = 0) {
  return limitAlerts(
    smallNetwork({
      products: [{ volume: 2 }],
      locations: [{ volumeCapacity }],
      positions: [{ location: 0, onHand: 10, underWay }],
    }),
  );
}

describe('an alert on volume capacity', () => {
  it('is raised if stock exceeds the capacity, with the excess as its value', () => {
    expect(alertsAt(15)).toEqual([
      expect.objectContaining({ kind: 'Volume capacity', severity: 'high', location: 0, value: 5 }),
    ]);
  });

  it('is not raised at the capacity, or without one', () => {
    expect(alertsAt(20)).toEqual([]);
    expect(alertsAt(null)).toEqual([]);
  });

  it('counts goods in transit', () => {
    expect(alertsAt(20, 1)).toEqual([expect.objectContaining({ value: 2 })]);
  });

  it('states the volume, the capacity and what to do', () => {
    expect(alertsAt(15)[0]!.message).toMatch(/volume of 20, above the capacity of 15.*Remove.* 5/);
  });
});
