import {
  sampledPositions,
  systematicSample,
} from '../../../src/planning/network/systematic-sample';
import { smallNetwork } from '../small-network';

const network = smallNetwork({
  products: [{ id: 'D' }, { id: 'A' }, { id: 'C' }, { id: 'B' }, { id: 'unstocked' }],
  locations: [{}, {}],
  positions: [0, 1, 2, 3].flatMap((product) =>
    [0, 1].map((location) => ({
      product,
      location,
      onHand: product,
      sales: [{ daysAgo: 3, quantity: 10 * product + location }],
      receipts: [[2, 5]] as const,
    })),
  ),
});

describe('a systematic sample of products', () => {
  it('takes the first of every n by id: A and C of A, B, C, D', () => {
    const { position, network: sample } = systematicSample(network, 2);

    expect([...position]).toEqual([2, 3, 4, 5]);
    expect([...sample.positions.product]).toEqual([1, 1, 2, 2]);
    expect([...sample.positions.onHand]).toEqual([1, 1, 2, 2]);
  });

  it('has the positions of these products, in their order', () => {
    expect(sampledPositions(network, 2)).toEqual([2, 3, 4, 5]);
    expect(sampledPositions(network, 4)).toEqual([2, 3]);
  });

  it('has the demand history of its positions, and no receipts', () => {
    const { positions } = systematicSample(network, 2).network;

    expect([...positions.history.quantity]).toEqual([10, 11, 20, 21]);
    expect([...positions.history.start]).toEqual([0, 1, 2, 3, 4]);
    expect(positions.receipts.quantity).toHaveLength(0);
  });

  it('is the whole network for n = 1', () => {
    expect(systematicSample(network, 1).network.positions.count).toBe(8);
  });
});
