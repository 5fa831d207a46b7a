import { heatMap, wholeNetwork } from '../../../src/taskpane/result/heat-map';
import { examplePlan } from '../../support/example-plan';

/** Three products of two families at four locations in two regions; position p has the figure p + 1. */
function scene() {
  const { network } = examplePlan(3, 4);
  return {
    ...network,
    products: network.products.map((product, at) => ({
      ...product,
      id: `P${String(at)}`,
      family: at < 2 ? 'Mugs' : 'Bowls',
    })),
    locations: network.locations.map((location, at) => ({
      ...location,
      id: `L${String(at)}`,
      region: at < 3 ? 'North' : '',
    })),
  };
}
const values = Float64Array.from({ length: 12 }, (_value, p) => p + 1);

describe('The heat map', () => {
  it('adds up families by regions, the greatest imbalance first', () => {
    const map = heatMap(scene(), values, wholeNetwork);

    expect(map.columns).toEqual(['North', 'None given']);
    // P0 has 1 to 4, P1 5 to 8, P2 9 to 12.
    expect(map.rows).toEqual([
      { name: 'Bowls', detail: '', cells: [30, 12] },
      { name: 'Mugs', detail: '', cells: [24, 12] },
    ]);
    expect(map).toMatchObject({ isByProduct: false, isByLocation: false, scale: 30 });
  });

  it('shows the products of one family and the locations of one region', () => {
    const map = heatMap(scene(), values, { family: 'Mugs', region: 'North' });

    expect(map.columns).toEqual(['L0', 'L1', 'L2']);
    expect(map.rows.map(({ name, cells }) => [name, ...cells])).toEqual([
      ['P1', 5, 6, 7],
      ['P0', 1, 2, 3],
    ]);
    expect(map).toMatchObject({ isByProduct: true, isByLocation: true });
  });

  it('shows products and locations at once where there is one family and one region', () => {
    const { network } = examplePlan(3, 4);
    const flat = {
      ...network,
      locations: network.locations.map((location) => ({ ...location, region: '' })),
    };

    const map = heatMap(flat, values, wholeNetwork);

    expect(map).toMatchObject({ isByProduct: true, isByLocation: true });
    expect(map.columns).toHaveLength(4);
  });

  it('keeps the sign: excess in one location and shortage in another cancel out in a region', () => {
    const signed = Float64Array.from({ length: 12 }, (_value, p) => [5, -3, -2, 0][p % 4]!);

    const map = heatMap(scene(), signed, wholeNetwork);

    expect(map.rows.map(({ cells }) => cells)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(heatMap(scene(), signed, { family: 'Bowls', region: 'North' }).rows[0]!.cells).toEqual([
      5, -3, -2,
    ]);
  });

  it('leaves out all but forty rows, and says how many', () => {
    const { network } = examplePlan(50, 2);

    const map = heatMap(network, new Float64Array(100), wholeNetwork);

    expect(map.rows).toHaveLength(40);
    expect(map.rowsLeftOut).toBe(10);
  });
});
