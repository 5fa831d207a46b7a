import { MINIMAL, positionAt, readSound } from '../support/reading';
import { readSupply, supplyOf } from '../support/supply-sheets';

const locations = [
  ['Hull', 'dc'],
  ['Leeds', 'store', 'Hull'],
];

describe('the sources of a workbook', () => {
  it('are a column of the positions, and a list by location', async () => {
    const reading = await readSupply({ locations });
    const { network } = reading;

    expect(network.positions.source![positionAt(network, 'A', 'Leeds')]).toBe(0);
    expect(network.positions.source![positionAt(network, 'A', 'Hull')]).toBe(-1);
    expect(supplyOf(reading)).toEqual(['Hull from outside: 1', 'Leeds from Hull, given: 1']);
  });

  it('are left out where every position is a root', async () => {
    expect((await readSound(MINIMAL)).network.positions).not.toHaveProperty('source');
  });

  it.each(['Source', 'Supplied from', 'Parent', 'Upstream', 'Replenished from'])(
    'may be under the header %s',
    async (header) => {
      const reading = await readSound({
        ...MINIMAL,
        Locations: [
          ['Location', 'Type', header],
          ['Leeds', 'store', 'York'],
          ['York', 'store', null],
        ],
      });

      expect(supplyOf(reading)).toContain('Leeds from York, given: 1');
    },
  );
});

describe('the lead time from a location that supplies', () => {
  const leadTime = async (days: number | null, lanes = [['Hull', 'Leeds']]) => {
    const { network } = await readSupply({
      locations,
      lanes,
      suppliers: [['A', 'Hull', 'Leeds', days]],
    });
    return network.positions.supplierLeadTime[positionAt(network, 'A', 'Leeds')];
  };

  it('is that of the row, else that of the lane, else the default', async () => {
    expect(await leadTime(9)).toBe(9);
    // The default lead time of a lane is 2 days, that of a supplier 7 days.
    expect(await leadTime(null)).toBe(2);
    expect(await leadTime(null, [['Leeds', 'Hull']])).toBe(7);
  });
});
