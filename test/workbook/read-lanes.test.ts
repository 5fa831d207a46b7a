import type { Cell } from '../../src/workbook/port';
import { issuesOf, readSheets } from '../support/reading';
import type { SoundReading } from '../support/reading';

const LOCATIONS: Cell[][] = [
  ['Location', 'Type', 'Open', 'Can ship', 'Can receive'],
  ['Hub', 'dc', 'yes', 'yes', 'yes'],
  ['Leeds', 'store', null, null, null],
  ['York', 'store', null, null, null],
  ['Shut', 'store', 'no', null, null],
  ['Source', 'plant', null, null, 'no'],
  ['Sink', 'store', null, 'no', null],
];

function lanes(...rows: Cell[][]) {
  const headers = [
    ...['From', 'To', 'Cost per unit', 'Cost per volume', 'Fixed cost', 'Line cost'],
    ...['Lead time', 'Capacity', 'Allowed', 'Trucks'],
  ];
  return readSheets({ Locations: LOCATIONS, ...(rows.length && { Lanes: [headers, ...rows] }) });
}

function pairsOf({ network }: SoundReading): readonly string[] {
  return network.lanes.map(
    ({ from, to }) => `${network.locations[from]!.id} > ${network.locations[to]!.id}`,
  );
}

describe('the Lanes table', () => {
  it('is optional: by default a lane leads from every location that may ship to every open one that may receive', async () => {
    const reading = await lanes();

    expect(pairsOf(reading)).toEqual([
      ...['Hub > Leeds', 'Hub > York', 'Hub > Sink', 'Leeds > Hub', 'Leeds > York', 'Leeds > Sink'],
      ...['York > Hub', 'York > Leeds', 'York > Sink'],
      ...['Shut > Hub', 'Shut > Leeds', 'Shut > York', 'Shut > Sink'],
      ...['Source > Hub', 'Source > Leeds', 'Source > York', 'Source > Sink'],
    ]);
    expect(reading.network.lanes[0]).toEqual({
      ...{ from: 0, to: 1, costPerUnit: 0, costPerVolume: 0, costPerWeight: 0 },
      costPerValue: 0.05,
      ...{ fixedCost: 0, lineCost: 0, leadTimeDays: 2, capacity: null, maxShipments: 1 },
    });
  });

  it('lists all lanes', async () => {
    const reading = await lanes(
      ['Hub', 'Leeds', 2, null, 30, 0.5, '3 days', 500],
      ['Leeds', 'York', null, 0.1],
    );

    expect(reading.network.lanes).toEqual([
      {
        ...{ from: 0, to: 1, costPerUnit: 2, costPerVolume: 0, costPerWeight: 0 },
        ...{ fixedCost: 30, lineCost: 0.5, leadTimeDays: 3, capacity: 500, maxShipments: 1 },
      },
      {
        ...{ from: 1, to: 2, costPerUnit: 0, costPerVolume: 0.1, costPerWeight: 0 },
        ...{ fixedCost: 0, lineCost: 0, leadTimeDays: 2, capacity: null, maxShipments: 1 },
      },
    ]);
  });

  it('reads * as any location; the more specific row applies', async () => {
    const { network } = await lanes(
      ['*', '*', 9],
      ['*', 'York', 5],
      ['Hub', '*', 3],
      ['Hub', 'York', 1],
    );
    const cost = (from: number, to: number) =>
      network.lanes.find((lane) => lane.from === from && lane.to === to)?.costPerUnit;

    expect(cost(0, 2)).toBe(1);
    expect(cost(0, 1)).toBe(3);
    expect(cost(1, 2)).toBe(5);
    expect(cost(2, 1)).toBe(9);
  });

  it('excludes a lane that is not allowed', async () => {
    const reading = await lanes(
      ['Hub', '*', 3],
      ['Hub', 'York', 1, null, null, null, null, null, 'no'],
    );

    expect(pairsOf(reading)).toEqual(['Hub > Leeds', 'Hub > Sink']);
  });

  it('limits the shipments of each lane, by default to one', async () => {
    const trucks = (to: string, count: Cell): Cell[] => {
      return ['Hub', to, 1, null, null, null, null, 500, null, count];
    };
    const reading = await lanes(
      trucks('Leeds', 3),
      trucks('York', 'none'),
      trucks('Sink', null),
      ['Leeds', 'York', ...trucks('', 0).slice(2)],
      ['York', 'Leeds', ...trucks('', 2.5).slice(2)],
    );

    expect(reading.network.lanes.map(({ maxShipments }) => maxShipments)).toEqual([
      ...[3, null, 1, 2],
    ]);
    expect(issuesOf(reading, 'Lanes')).toEqual([
      ['Lanes!J5', '0', 'Below 1', 'The lane was not used.'],
      ['Lanes!J6', '2.5', 'Not a whole number', 'Read as the whole number below.'],
    ]);
  });

  it('reports invalid rows', async () => {
    const reading = await lanes(
      ['Hub', 'Leeds', -2],
      ['Hub', 'Leeds', 5],
      ['Hub', 'Paris', 5],
      ['Hub', 'Hub', 5],
      [null, 'York', 5],
      ['Hub', 'Shut', 5],
      ['Sink', 'Hub', 5],
      ['York', 'Shut', 5, null, null, null, 46_348],
    );

    expect(pairsOf(reading)).toEqual([]);
    expect(issuesOf(reading, 'Lanes')).toEqual([
      ['Lanes!C2', '-2', 'Negative', 'The lane was not used.'],
      ['Lanes!A6', '', 'No from', 'The row was left out.'],
      ['Lanes!G9', '46348', 'Above 36,500', 'The lane was not used.'],
      ['Lanes!A3', 'Hub', 'Duplicate lane; first row used', 'The row was left out.'],
      ['Lanes!B4', 'Paris', 'Unknown location', 'The row was left out.'],
      ['Lanes!B5', 'Hub', 'A lane from a location to itself', 'The row was left out.'],
      ['Lanes!B7', 'Shut', 'The location is closed or may not receive', 'No lane ends there.'],
      ['Lanes!A8', 'Sink', 'The location may not ship', 'No lane starts there.'],
    ]);
  });
});
