import { MINIMAL, readSheets } from '../../support/reading';

describe('what was not read', () => {
  it('is listed: sheets without a table, once, as an issue of low severity', async () => {
    const { reading, issues } = await readSheets({
      Notes: [['Ask Ann about York']],
      Calendar: [
        ['Week', 'Holiday'],
        [1, 'yes'],
      ],
    });

    expect(reading.unread.map(({ sheet }) => sheet)).toEqual(['Notes', 'Calendar']);
    expect(issues.filter(({ table }) => table === 'Workbook')).toMatchObject([
      { severity: 'low', value: 'Notes, Calendar', problem: 'These sheets were not read' },
    ]);
  });

  it('is listed: a second table that looks like one that was read', async () => {
    const { reading } = await readSheets({ Copy: MINIMAL['Inventory']! });

    expect(reading.unread).toEqual([
      { sheet: 'Copy', tableName: null, why: 'Also looks like Inventory' },
    ]);
  });

  it('does not include the sheets that Evenstock wrote', async () => {
    const { reading } = await readSheets({
      Dashboard: [
        ['Measure', 'Before', 'After', 'Change'],
        ['Fill rate', 0.5, 0.9, 0.4],
      ],
    });

    expect(reading.unread).toEqual([]);
  });

  it('leaves doubts with the cell, the question and what was assumed', async () => {
    const { reading } = await readSheets({
      Returns: [
        ['Product', 'Location', 'On hand'],
        ['A', 'Hull', 8],
      ],
    });

    expect(reading.doubts).toMatchObject([
      {
        ...{ severity: 'high', table: 'Inventory', address: 'Returns!A1' },
        question: 'Also looks like Inventory, with 1 more rows',
      },
    ]);
  });
});
