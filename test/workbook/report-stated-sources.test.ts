import { readSupply, supplyIssues } from '../support/supply-sheets';

const NO_LANE = [
  'No lane from the source',
  'Read as supplied from outside the network. Allow the lane in Lanes, or name another source.',
];

describe('a stated source', () => {
  it('needs a lane', async () => {
    const reading = await readSupply({
      locations: [
        ['Hull', 'dc', 'outside'],
        ['Leeds', 'store', 'Hull'],
        ['York', 'store', 'Leeds'],
      ],
      lanes: [['Leeds', 'York']],
    });

    expect(supplyIssues(reading).slice(0, 1)).toEqual([
      ['high', 'Locations!C3', 'Hull', ...NO_LANE],
    ]);
  });

  it('is named in Suppliers by the first row', async () => {
    const reading = await readSupply({
      locations: [
        ['Hull', 'dc', 'outside'],
        ['Leeds', 'store'],
      ],
      inventory: [
        ['A', 'Leeds'],
        ['B', 'Leeds'],
        ['A', 'Hull'],
        ['B', 'Hull'],
      ],
      lanes: [['Leeds', 'Hull']],
      suppliers: [
        ['A', 'Hull', 'Leeds'],
        ['B', 'Hull', 'Leeds'],
      ],
    });

    expect(supplyIssues(reading).slice(0, 1)).toEqual([
      ['high', 'Suppliers!B2', 'Hull', ...NO_LANE],
    ]);
  });

  it('must be open', async () => {
    const reading = await readSupply({
      locations: [
        ['Hull', 'dc', 'outside', 'no'],
        ['Leeds', 'store', 'Hull'],
      ],
    });

    expect(supplyIssues(reading)).toEqual([
      [
        'high',
        'Locations!C3',
        'Hull',
        'The source is closed or may not ship',
        'Read as supplied from outside the network. Name an open location that may ship.',
      ],
    ]);
  });

  it('must keep the product, or have a source that does', async () => {
    const reading = await readSupply({
      locations: [
        ['Goole', 'plant', 'outside'],
        ['Hull', 'dc', 'Goole'],
        ['Leeds', 'store', 'Hull'],
      ],
      inventory: [
        ['A', 'Leeds'],
        ['A', 'Goole'],
        ['B', 'Leeds'],
        ['C', 'Leeds'],
        ['D', 'Hull'],
        ['D', 'Goole'],
      ],
    });

    expect(supplyIssues(reading)).toEqual([
      [
        'medium',
        'Locations!A3',
        'Hull',
        'A DC that supplies no location',
        'Its stock counts for its own sales only. Name it in Supplied by of the locations that it supplies.',
      ],
      [
        'low',
        'Locations!C4',
        'Hull (2 products)',
        'Neither the source nor a location above it keeps the product',
        'Read as supplied from outside the network. Add rows with 0 on hand to Inventory if the source does supply it.',
      ],
    ]);
  });
});

describe('locations that supply each other', () => {
  it('are named with the cell of the one taken as root', async () => {
    const reading = await readSupply({
      locations: [
        ['Leeds', 'store', 'Hull'],
        ['Hull', 'dc', 'York'],
        ['York', 'store', 'Leeds'],
      ],
    });

    expect(supplyIssues(reading)).toEqual([
      [
        'medium',
        'Locations!C3',
        'York',
        'Locations that supply each other: Hull → Leeds → York → Hull',
        'Hull was read as supplied from outside the network, because its type stands furthest upstream. Write “outside” or its true source.',
      ],
    ]);
  });

  it('are broken by a guess if their types are equal', async () => {
    const reading = await readSupply({
      locations: [
        ['Leeds', 'store', 'York'],
        ['York', 'store', 'Leeds'],
      ],
    });

    expect(supplyIssues(reading)).toEqual([
      [
        'high',
        'Locations!C2',
        'York',
        'Locations that supply each other: Leeds → York → Leeds',
        'Leeds was read as supplied from outside the network, because it is listed first. Write “outside” or its true source.',
      ],
    ]);
  });

  it('may be one location', async () => {
    const reading = await readSupply({ locations: [['Leeds', 'store', 'Leeds']] });

    expect(supplyIssues(reading)).toEqual([
      [
        'medium',
        'Locations!C2',
        'Leeds',
        'A location as its own source',
        'Read as supplied from outside the network. Name another location, or “outside”.',
      ],
    ]);
  });

  it('are found in Suppliers', async () => {
    const reading = await readSupply({
      locations: [
        ['Leeds', 'store'],
        ['Hull', 'dc'],
      ],
      suppliers: [
        ['A', 'Hull', 'Leeds'],
        ['A', 'Leeds', 'Hull'],
      ],
    });

    expect(supplyIssues(reading)).toMatchObject([
      ['medium', 'Suppliers!B3', 'Leeds', expect.stringContaining('Hull → Leeds → Hull'), {}],
    ]);
  });
});
