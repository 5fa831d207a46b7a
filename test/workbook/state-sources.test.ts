import { readSupply, supplyIssues, supplyOf } from '../support/supply-sheets';

const DC_AND_STORES = [
  ['Hull', 'dc'],
  ['York', 'dc'],
  ['Leeds', 'store'],
];

describe('the source of a position', () => {
  it('is the location in Supplied by, in any case', async () => {
    const reading = await readSupply({
      locations: [...DC_AND_STORES.slice(0, 2), ['Leeds', 'store', ' YORK']],
    });

    expect(supplyOf(reading)).toContain('Leeds from York, given: 1');
  });

  it('is a location that is the supplier in Suppliers, of all locations or of one', async () => {
    const reading = await readSupply({
      locations: DC_AND_STORES,
      inventory: ['A', 'B'].flatMap((product) => DC_AND_STORES.map(([at]) => [product, at!])),
      suppliers: [
        ['A', 'York', null],
        ['B', 'York', 'Leeds'],
      ],
    });

    // York supplies Hull with A too, but not itself.
    expect(supplyOf(reading)).toEqual([
      'Hull from York, supplier: 1',
      'Hull from outside: 1',
      'York from outside: 2',
      'Leeds from York, supplier: 2',
    ]);
  });

  it.each([
    ['the Suppliers row of its own location', 'Leeds', 'Hull', 'Leeds from Hull, supplier: 1'],
    ['Supplied by before a row of all locations', null, 'Hull', 'Leeds from York, given: 1'],
    ['an outside supplier of its own', 'Leeds', 'Acme', 'Leeds from outside: 1'],
    ['Supplied by if its own row has no supplier', 'Leeds', null, 'Leeds from York, given: 1'],
  ])('follows %s', async (_case, location, supplier, expected) => {
    const reading = await readSupply({
      locations: [...DC_AND_STORES.slice(0, 2), ['Leeds', 'store', 'York']],
      suppliers: [['A', supplier, location]],
    });

    expect(supplyOf(reading)).toContain(expected);
  });

  it('is inferred if nothing says it, also beside an outside supplier of all locations', async () => {
    for (const suppliers of [[], [['A', 'Acme', null]]]) {
      expect(supplyOf(await readSupply({ locations: DC_AND_STORES, suppliers }))).toContain(
        'Leeds from Hull, inferred: 1',
      );
    }
  });

  it('is not inferred if Suppliers has a row for its location', async () => {
    const reading = await readSupply({
      locations: DC_AND_STORES,
      suppliers: [['A', null, 'Leeds', 5]],
    });

    expect(supplyOf(reading)).toContain('Leeds from outside: 1');
  });

  it.each(['outside', 'None', 'acme'])('is outside for %p in Supplied by', async (word) => {
    const reading = await readSupply({
      locations: [...DC_AND_STORES.slice(0, 2), ['Leeds', 'store', word]],
      suppliers: [['A', 'Acme', null]],
    });

    expect(supplyOf(reading)).toContain('Leeds from outside: 1');
    expect(supplyIssues(reading).filter(([severity]) => severity === 'high')).toEqual([]);
  });
});

describe('an unknown name in Supplied by', () => {
  it('is reported with its cell, and read as blank', async () => {
    const reading = await readSupply({
      locations: [...DC_AND_STORES.slice(0, 2), ['Leeds', 'store', 'Hul']],
    });

    expect(supplyIssues(reading)[0]).toEqual([
      'high',
      'Locations!C4',
      'Hul',
      'Neither a location nor a supplier',
      'Read as blank. Write the name of a location as in Locations, or “outside”.',
    ]);
    expect(supplyOf(reading)).toContain('Leeds from Hull, inferred: 1');
  });
});
