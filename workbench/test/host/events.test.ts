import { sortRows } from '../../host/model/range/sort-cells';
import { insertCells } from '../../host/model/range/shift-cells';
import { RangeModel } from '../../host/model/range/range-model';
import { parseAddress, sheetColumns } from '../../host/model/area/area';
import type { SimulatedHost } from '../../host/simulated-host';
import { anna, as, delivered, robin, stockHost } from './client-at';

/** The data of an event, without its functions. */
type ReceivedEvent = Record<string, unknown>;

/** Listens with the real client while an action changes the workbook. */
async function hear(
  host: SimulatedHost,
  listen: (workbook: Excel.Workbook, handler: (event: unknown) => Promise<void>) => void,
  act: (host: SimulatedHost) => unknown,
): Promise<ReceivedEvent[]> {
  const events: ReceivedEvent[] = [];
  await Excel.run(async (context) => {
    listen(context.workbook, async (event) => {
      events.push(event as ReceivedEvent);
    });
    await context.sync();
  });
  await act(host);
  await delivered();
  return events;
}

const stock = (host: SimulatedHost) => host.workbook.sheet('Stock')!;

describe('the event of an edit', () => {
  it('has the old and the new value of the cell', async () => {
    const [event] = await hear(
      stockHost(),
      ({ worksheets }, handler) => worksheets.getItem('Stock').onChanged.add(handler),
      (host) => host.type('Stock', 'B2', 7, anna.name),
    );

    expect(event).toMatchObject({
      type: 'WorksheetChanged',
      changeType: 'RangeEdited',
      address: 'B2',
      source: 'Local',
      details: {
        valueBefore: 3,
        valueAfter: 7,
        valueTypeBefore: 'Double',
        valueTypeAfter: 'Double',
      },
    });
  });

  it('of a co-author is remote and not triggered by our add-in', async () => {
    const [event] = await hear(
      stockHost(),
      ({ worksheets }, handler) => worksheets.onChanged.add(handler),
      (host) => host.type('Stock', 'B2', 7, robin.name),
    );

    expect(event).toMatchObject({ source: 'Remote', triggerSource: 'Unknown' });
  });

  it('by the add-in itself is marked as its own', async () => {
    const [event] = await hear(
      stockHost(),
      ({ worksheets }, handler) => worksheets.onChanged.add(handler),
      () =>
        Excel.run(async ({ workbook }) => {
          workbook.worksheets.getItem('Stock').getRange('B2:B3').values = [[1], [2]];
        }),
    );

    expect(event).toMatchObject({
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      address: 'B2:B3',
    });
    expect(event).not.toHaveProperty('details.valueBefore');
  });

  it('gives its range, even after the cells have moved', async () => {
    const host = stockHost();
    let later: Excel.WorksheetChangedEventArgs | undefined;
    await hear(
      host,
      ({ worksheets }, handler) =>
        worksheets.onChanged.add(async (event) => {
          later ??= event;
          await handler(event);
        }),
      () => host.type('Stock', 'B3', 7),
    );
    insertCells(stock(host), { row: 0, column: 0, rows: 1, columns: sheetColumns }, 'Down');
    await delivered();

    const address = await Excel.run(async (context) => {
      const range = later!.getRange(context);
      range.load('address');
      await context.sync();
      return range.address;
    });

    expect(address).toBe('Stock!B4');
  });

  it('that inserts rows reports the insertion', async () => {
    const events = await hear(
      stockHost(),
      ({ worksheets }, handler) => worksheets.onChanged.add(handler),
      (host) => {
        insertCells(stock(host), { row: 8, column: 0, rows: 2, columns: sheetColumns }, 'Down');
      },
    );

    expect(events[0]).toMatchObject({ changeType: 'RowInserted', address: '9:10' });
  });

  it('of a formula has the replaced formula', async () => {
    const host = stockHost();
    host.type('Stock', 'D1', '=B2+B3');
    const [event] = await hear(
      host,
      ({ worksheets }, handler) => worksheets.getItem('Stock').onFormulaChanged.add(handler),
      () => {
        host.type('Stock', 'B2', 9);
        host.type('Stock', 'D1', '=B2*2');
      },
    );

    expect(event).toMatchObject({
      formulaDetails: [{ cellAddress: 'D1', previousFormula: '=B2+B3' }],
    });
  });

  it('in a table is raised for the table, with its cells only', async () => {
    const events = await hear(
      stockHost(),
      ({ tables }, handler) => {
        tables.onChanged.add(handler);
        tables.getItem('Inventory').onChanged.add(handler);
      },
      (host) => {
        const range = new RangeModel(stock(host), parseAddress('B4:C6'));
        range.enter([
          [1, 2],
          [3, 4],
          [5, 6],
        ]);
        host.type('Stock', 'F9', 'outside');
      },
    );

    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ type: 'TableChanged', address: 'B4' });
  });

  it('is not delivered while the add-in has events disabled', async () => {
    const host = stockHost();
    const events = await hear(
      host,
      ({ worksheets }, handler) => worksheets.onChanged.add(handler),
      async () => {
        await enableEvents(false);
        host.type('Stock', 'B2', 7);
        await enableEvents(true);
        host.type('Stock', 'B3', 8);
      },
    );

    expect(events).toMatchObject([{ address: 'B3' }]);
  });
});

function enableEvents(isEnabled: boolean): Promise<void> {
  return Excel.run(async (context) => {
    context.runtime.enableEvents = isEnabled;
    await context.sync();
  });
}

/** A registration, an action and the expected events. */
const raised: [
  what: string,
  listen: (workbook: Excel.Workbook, handler: (event: unknown) => Promise<void>) => void,
  act: (host: SimulatedHost) => unknown,
  events: readonly ReceivedEvent[],
][] = [
  [
    'a sheet that is added and deleted',
    ({ worksheets }, handler) => {
      worksheets.onAdded.add(handler);
      worksheets.onDeleted.add(handler);
    },
    ({ workbook }) => {
      workbook.deleteSheet(workbook.addSheet('New'));
    },
    [
      { type: 'WorksheetAdded', source: 'Remote' },
      { type: 'WorksheetDeleted', source: 'Remote' },
    ],
  ],
  [
    'a sheet that is renamed, moved and hidden',
    ({ worksheets }, handler) => {
      worksheets.onNameChanged.add(handler);
      worksheets.onMoved.add(handler);
      worksheets.onVisibilityChanged.add(handler);
    },
    (host) => {
      host.workbook.renameSheet(stock(host), 'Supply');
      host.workbook.moveSheet(host.workbook.sheet('Supply')!, 1);
      host.workbook.setVisibility(host.workbook.sheet('Supply')!, 'Hidden');
    },
    [
      { nameBefore: 'Stock', nameAfter: 'Supply' },
      { positionBefore: 0, positionAfter: 1 },
      { visibilityBefore: 'Visible', visibilityAfter: 'Hidden' },
    ],
  ],
  [
    'a sheet that is protected',
    ({ worksheets }, handler) => worksheets.onProtectionChanged.add(handler),
    (host) => {
      stock(host).protect();
    },
    [{ isProtected: true }],
  ],
  [
    'rows that are hidden and shown',
    ({ worksheets }, handler) => worksheets.getItem('Stock').onRowHiddenChanged.add(handler),
    (host) => {
      stock(host).layout.hideRows(1, 3, true);
      stock(host).layout.hideRows(2, 1, false);
    },
    [
      { changeType: 'Hidden', address: '2:4' },
      { changeType: 'Unhidden', address: '3:3' },
    ],
  ],
  [
    'cells whose format changes',
    ({ worksheets }, handler) => worksheets.getItem('Stock').onFormatChanged.add(handler),
    (host) => {
      new RangeModel(stock(host), parseAddress('A1:B1')).setNumberFormat('@');
    },
    [{ type: 'WorksheetFormatChanged', address: 'A1:B1' }],
  ],
  [
    'rows that are sorted',
    ({ worksheets }, handler) => worksheets.getItem('Stock').onRowSorted.add(handler),
    (host) => {
      sortRows(stock(host), parseAddress('A2:B4'), [{ key: 1, ascending: false }]);
    },
    [{ type: 'WorksheetRowSorted', address: 'A2:B4' }],
  ],
  [
    'formulas with new values',
    ({ worksheets }, handler) => worksheets.onCalculated.add(handler),
    (host) => {
      host.workbook.showResults(stock(host), parseAddress('D1'), [[42]]);
    },
    [{ type: 'WorksheetCalculated', address: 'D1' }],
  ],
  [
    'a table that is added and deleted',
    ({ tables }, handler) => {
      tables.onAdded.add(handler);
      tables.onDeleted.add(handler);
    },
    (host) => {
      const table = host.workbook.addTable(stock(host), parseAddress('F1:G3'), 'Lanes');
      host.workbook.deleteTable(table);
    },
    [{ type: 'TableAdded' }, { type: 'TableDeleted', tableName: 'Lanes' }],
  ],
];

describe('the client gets an event for', () => {
  it.each(raised)('%s', async (_what, listen, act, expected) => {
    const events = await hear(stockHost(), listen, (host) => {
      as(robin, host, () => {
        act(host);
      });
    });

    expect(events).toMatchObject(expected);
  });
});

describe('the selection of a user', () => {
  it('raises events at the add-ins of this user only', async () => {
    const host = stockHost();
    const events = await hear(
      host,
      ({ worksheets }, handler) => worksheets.getItem('Stock').onSelectionChanged.add(handler),
      () => {
        host.windowOf(anna.name).select(new RangeModel(stock(host), parseAddress('B2:B4')));
        host.windowOf(robin.name).select(new RangeModel(stock(host), parseAddress('A1')));
      },
    );

    expect(events).toMatchObject([{ type: 'WorksheetSelectionChanged', address: 'B2:B4' }]);
  });

  it('raises events of a table while it is in the table, and one when it leaves', async () => {
    const host = stockHost();
    const events = await hear(
      host,
      ({ tables }, handler) => tables.getItem('Inventory').onSelectionChanged.add(handler),
      () => {
        for (const address of ['B2:C2', 'D9', 'D10']) {
          host.windowOf(anna.name).select(new RangeModel(stock(host), parseAddress(address)));
        }
      },
    );

    expect(events).toMatchObject([
      { isInsideTable: true, address: 'B2' },
      { isInsideTable: false },
    ]);
  });

  it('can be read and set by the add-in', async () => {
    stockHost();

    const read = await Excel.run(async (context) => {
      const { workbook } = context;
      const before = workbook.getSelectedRange();
      before.load('address');
      await context.sync();
      workbook.worksheets.getItem('Notes').getRange('C3:D4').select();
      const after = workbook.getSelectedRange();
      const cell = workbook.getActiveCell();
      const sheet = workbook.worksheets.getActiveWorksheet();
      after.load('address');
      cell.load('address');
      sheet.load('name');
      await context.sync();
      return [before.address, after.address, cell.address, sheet.name];
    });

    expect(read).toEqual(['Stock!A1', 'Notes!C3:D4', 'Notes!C3', 'Notes']);
  });

  it('raises events for the activated and the deactivated sheet', async () => {
    const events = await hear(
      stockHost(),
      ({ worksheets }, handler) => {
        worksheets.onActivated.add(handler);
        worksheets.onDeactivated.add(handler);
      },
      () =>
        Excel.run(async ({ workbook }) => {
          workbook.worksheets.getItem('Notes').activate();
        }),
    );

    expect(events.map(({ type }) => type)).toEqual(['WorksheetDeactivated', 'WorksheetActivated']);
  });
});
