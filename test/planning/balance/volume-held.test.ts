import { volumeHeld } from '../../../src/planning/balance/volume-held';
import { smallNetwork } from '../small-network';

describe('the volume held at a location', () => {
  it('adds stock on hand and in transit over its products', () => {
    const network = smallNetwork({
      products: [{ volume: 2 }, { volume: 0.5 }],
      locations: [{}, {}],
      positions: [
        { product: 0, location: 0, onHand: 10, underWay: 3 },
        { product: 0, location: 1, onHand: 4 },
        { product: 1, location: 0, onHand: 8 },
      ],
    });
    expect(Array.from(volumeHeld(network))).toEqual([2 * 13 + 4, 8]);
  });

  it('is never negative', () => {
    const network = smallNetwork({
      products: [{ volume: 2 }],
      locations: [{}],
      positions: [{ location: 0, onHand: 1, underWay: -3 }],
    });
    expect(Array.from(volumeHeld(network))).toEqual([0]);
  });
});
