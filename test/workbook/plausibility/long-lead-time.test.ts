import { issuesOf, readSheets } from '../../support/reading';

async function ofSuppliers(days: number | null, header = 'Lead time') {
  const reading = await readSheets({
    Suppliers: [
      ['Product', 'Supplier', header],
      ['A', 'Acme', days],
    ],
  });
  return issuesOf(reading, 'Suppliers');
}

describe('a lead time', () => {
  it('of a supplier is in doubt above a year, and absurd from a thousand days on', async () => {
    expect(await ofSuppliers(365)).toEqual([]);
    expect((await ofSuppliers(366))[0]![2]).toBe('A lead time of more than a year');
    expect((await ofSuppliers(1_000))[0]![2]).toBe('A lead time of a thousand days or more');
  });

  it('is compared in days, whatever the header states', async () => {
    const problems = (await ofSuppliers(60, 'Lead time (weeks)')).map(([, , problem]) => problem);

    expect(problems).toContain('A lead time of more than a year');
  });

  it('of a lane is in doubt above four months', async () => {
    const lanes = async (days: number) =>
      issuesOf(
        await readSheets({
          Lanes: [
            ['From', 'To', 'Lead time'],
            ['Leeds', 'York', days],
          ],
        }),
        'Lanes',
      );

    expect(await lanes(120)).toEqual([]);
    expect((await lanes(121))[0]![2]).toBe('A lead time of more than four months');
  });
});
