import { CheapestSource } from '../../../src/planning/network/cheapest-source';
import type { Lane, Location } from '../../../src/planning/network/network';
import { smallNetwork } from '../small-network';

const [STORE, DC, WAREHOUSE] = [0, 1, 2];

/** A store with lanes from a DC and a warehouse, as changed; the location that supplies it. */
function sourceOfStore({
  fromDc = {},
  fromWarehouse = {},
  dc = {},
  warehouse = {},
  maySupply = () => true,
}: {
  readonly fromDc?: Partial<Lane>;
  readonly fromWarehouse?: Partial<Lane>;
  readonly dc?: Partial<Location>;
  readonly warehouse?: Partial<Location>;
  readonly maySupply?: (location: number) => boolean;
}): number {
  const network = smallNetwork({
    products: [{ volume: 2 }],
    locations: [{ region: 'North' }, { type: 'dc', ...dc }, { type: 'warehouse', ...warehouse }],
    lanes: [
      { from: DC, to: STORE, ...fromDc },
      { from: WAREHOUSE, to: STORE, ...fromWarehouse },
    ],
    positions: [],
  });
  return new CheapestSource(network).of(0, STORE, maySupply);
}

describe('the cheapest source of a store', () => {
  it('has the least cost a unit: freight by volume and handling count', () => {
    expect(sourceOfStore({ fromWarehouse: { costPerUnit: 0.9 } })).toBe(WAREHOUSE);
    expect(sourceOfStore({ fromWarehouse: { costPerUnit: 0.9, costPerVolume: 0.1 } })).toBe(DC);
    expect(sourceOfStore({ dc: { handlingCost: 0.1 } })).toBe(WAREHOUSE);
  });

  it('is the fastest of equally cheap ones', () => {
    expect(sourceOfStore({ fromDc: { leadTimeDays: 2 } })).toBe(WAREHOUSE);
  });

  it('is in the same region if they are as fast', () => {
    expect(sourceOfStore({ warehouse: { region: 'North' } })).toBe(WAREHOUSE);
  });

  it('is the first listed if nothing else differs', () => {
    expect(sourceOfStore({})).toBe(DC);
  });

  it('is open and keeps the product', () => {
    expect(sourceOfStore({ dc: { isOpen: false } })).toBe(WAREHOUSE);
    expect(sourceOfStore({ maySupply: (location) => location !== DC })).toBe(WAREHOUSE);
    expect(sourceOfStore({ maySupply: () => false })).toBe(-1);
  });

  it('is one type up: neither a store nor a plant', () => {
    expect(sourceOfStore({ dc: { type: 'store' } })).toBe(WAREHOUSE);
    expect(sourceOfStore({ dc: { type: 'plant' } })).toBe(WAREHOUSE);
    expect(sourceOfStore({ dc: { type: 'online' }, warehouse: { type: 'plant' } })).toBe(-1);
  });
});

describe('the cheapest source of a DC', () => {
  it('is a plant, not another DC', () => {
    const network = smallNetwork({
      locations: [{ type: 'dc' }, { type: 'warehouse' }, { type: 'plant' }],
      lanes: [
        { from: 1, to: 0, costPerUnit: 1 },
        { from: 2, to: 0, costPerUnit: 5 },
      ],
      positions: [],
    });

    expect(new CheapestSource(network).of(0, 0, () => true)).toBe(2);
    expect(new CheapestSource(network).of(0, 2, () => true)).toBe(-1);
  });
});
