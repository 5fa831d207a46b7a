import type { Cell } from '../../src/workbook/port';
import { MINIMAL, readSheets } from '../support/reading';
import { readSupply, supplyIssues } from '../support/supply-sheets';

const INFERRED = [
  'No source is given',
  'The site with the cheapest lane was taken as the source. Fill in Supplied by if another supplies the location.',
];

describe('an inferred source', () => {
  it('is reported once for all products of a location', async () => {
    const reading = await readSupply({
      locations: [
        ['Hull', 'dc'],
        ['Leeds', 'store'],
      ],
      inventory: ['A', 'B'].flatMap((product) => ['Hull', 'Leeds'].map((at) => [product, at])),
    });

    expect(supplyIssues(reading)).toEqual([
      ['low', 'Locations!C3', 'Leeds from Hull (2 products)', ...INFERRED],
    ]);
  });

  it('is reported at the row of the location where Locations has no Supplied by', async () => {
    const reading = await readSheets({
      Locations: [
        ['Location', 'Type'],
        ['Leeds', 'dc'],
        ['York', 'store'],
      ],
    });

    expect(supplyIssues(reading)).toEqual([
      ['low', 'Locations!A3', 'York from Leeds (1 product)', ...INFERRED],
    ]);
  });

  it('is reported in one row if there are more than twenty', async () => {
    const stores = Array.from({ length: 25 }, (_, i): Cell[] => [`Store ${i + 1}`, 'store']);
    const reading = await readSupply({ locations: [['Hull', 'dc'], ...stores] });

    expect(supplyIssues(reading).map(([, , value]) => value)).toEqual([
      expect.stringMatching(/^25 times; first: Store 1 from Hull \(1 product\) \(Locations!C3\)/),
    ]);
  });
});

describe('a store that nobody supplies', () => {
  const locations = [
    ['Hull', 'dc'],
    ['Leeds', 'store'],
    ['York', 'store'],
  ];
  const lanes = [['Hull', 'Leeds']];

  it('is reported with what was assumed', async () => {
    expect(supplyIssues(await readSupply({ locations, lanes }))[0]).toEqual([
      'medium',
      'Locations!C4',
      'York (1 product)',
      'No site supplies the product, and Suppliers has no row for it',
      'A supplier with a lead time of 7 days was assumed. Fill in Supplied by, allow a lane from a site that keeps the product, or add a row to Suppliers.',
    ]);
  });

  it.each<[string, Cell[][], Cell[][]]>([
    ['Suppliers has a row for it', [['A', 'Acme', 'York']], locations],
    ['Suppliers has a row for all locations', [['A', null, null, 9]], locations],
    ['Supplied by says outside', [], [...locations.slice(0, 2), ['York', 'store', 'outside']]],
    ['it is closed', [], [...locations.slice(0, 2), ['York', 'store', null, 'no']]],
  ])('is in order if %s', async (_case, suppliers, rows) => {
    const issues = supplyIssues(await readSupply({ locations: rows, lanes, suppliers }));

    expect(issues.map(([severity]) => severity)).toEqual(['low']);
  });

  it('is in order for a phase-out, which nobody orders again', async () => {
    const reading = await readSheets({
      Inventory: [...MINIMAL['Inventory']!, ['A', 'Hull', 5]],
      Locations: [
        ['Location', 'Type'],
        ['Hull', 'dc'],
      ],
      Lanes: [
        ['From', 'To'],
        ['Hull', 'Leeds'],
        ['Leeds', 'York'],
      ],
      Products: [
        ['Product', 'Unit cost', 'Lifecycle'],
        ['A', 1, 'phase-out'],
      ],
    });

    expect(supplyIssues(reading).map(([severity]) => severity)).toEqual(['low']);
  });

  it('is in order in a network of stores only', async () => {
    expect(supplyIssues(await readSupply({ locations: locations.slice(1) }))).toEqual([]);
  });
});

describe('a DC that supplies no location', () => {
  const locations = [
    ['Hull', 'dc'],
    ['Goole', 'warehouse'],
    ['Leeds', 'store', 'Hull'],
  ];
  const idle = (site: string, cell: string): readonly string[] => [
    ...['medium', cell, site, 'A warehouse that supplies no location'],
    'Its stock counts for its own sales only. Name it in Supplied by of the locations that it supplies.',
  ];

  it('is reported', async () => {
    expect(supplyIssues(await readSupply({ locations }))).toEqual([idle('Goole', 'Locations!A3')]);
  });

  it.each<[string, Cell[][]]>([
    ['closed', [locations[0]!, ['Goole', 'warehouse', null, 'no'], locations[2]!]],
    ['among DCs only', locations.slice(0, 2)],
  ])('is in order if it is %s', async (_case, rows) => {
    expect(supplyIssues(await readSupply({ locations: rows }))).toEqual([]);
  });
});
