import { SimulatedHost } from '../../host/simulated-host';
import { connectClient } from '../../transport/node-bridge';

/** A table of two products, and the real client connected to its workbook. */
function stockHost(): SimulatedHost {
  const host = new SimulatedHost();
  const sheet = host.workbook.addSheet('Stock', [
    ['Product', 'On hand'],
    ['A', 3],
    ['B', 4],
  ]);
  host.workbook.addTable(sheet, { row: 0, column: 0, rows: 3, columns: 2 }, 'Inventory');
  connectClient(host);
  return host;
}

/** The value that the client reads after one synchronisation. */
function read<T>(queue: (context: Excel.RequestContext) => () => T): Promise<T> {
  return Excel.run(async (context) => {
    const result = queue(context);
    await context.sync();
    return result();
  });
}

const stockOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Stock');
const tableOf = (context: Excel.RequestContext) => context.workbook.tables.getItem('Inventory');

test('a range object follows its cells over several requests', async () => {
  stockHost();

  const address = await Excel.run(async (context) => {
    const held = stockOf(context).getRange('B3');
    await context.sync();
    stockOf(context).getRange('2:2').insert('Down');
    await context.sync();
    held.load('address, values');
    await context.sync();
    return [held.address, held.values];
  });

  expect(address).toEqual(['Stock!B4', [[4]]]);
});

test('a range whose cells were deleted is invalid', async () => {
  stockHost();

  const lost = Excel.run(async (context) => {
    const held = stockOf(context).getRange('B3');
    await context.sync();
    stockOf(context).getRange('3:3').delete('Up');
    held.load('values');
    await context.sync();
  });

  await expect(lost).rejects.toMatchObject({ code: 'InvalidReference' });
});

test('rows and columns of a table can be added, deleted and read', async () => {
  stockHost();

  const table = await read((context) => {
    const { rows, columns } = tableOf(context);
    rows.add(undefined, [
      ['C', 5],
      ['D', 6],
    ]);
    rows.deleteRows([0]);
    columns.add(undefined, [['Price'], [1], [2], [3]]);
    columns.getItem('On hand').name = 'Stock';
    rows.getItemAt(1).delete();
    const range = tableOf(context).getRange().load('values');
    const column = columns.getItem('Price').load('index, id');
    return () => [range.values, column.index, column.id];
  });

  expect(table).toEqual([
    [
      ['Product', 'Stock', 'Price'],
      ['B', 4, 1],
      ['D', 6, 3],
    ],
    2,
    3,
  ]);
});

test('a filter hides rows until it is cleared', async () => {
  stockHost();

  const hidden = await read((context) => {
    tableOf(context).columns.getItem('Product').filter.applyValuesFilter(['B']);
    const row = stockOf(context).getRange('A2:B2').load('rowHidden');
    const filters = tableOf(context).autoFilter.load('isDataFiltered');
    return () => [row.rowHidden, filters.isDataFiltered];
  });

  expect(hidden).toEqual([true, true]);
});

test('a sorted table reports its order', async () => {
  stockHost();

  const sorted = await read((context) => {
    const { sort } = tableOf(context);
    sort.apply([{ key: 1, ascending: false }]);
    sort.load('fields');
    const body = tableOf(context).getDataBodyRange().load('values');
    return () => [body.values, sort.fields];
  });

  expect(sorted).toEqual([
    [
      ['B', 4],
      ['A', 3],
    ],
    [{ key: 1, ascending: false }],
  ]);
});

test('protecting a sheet twice, or unprotecting it with a wrong password, is AccessDenied', async () => {
  stockHost();
  const protect = () =>
    read((context) => {
      stockOf(context).protection.protect({ allowSort: true }, 'secret');
      return () => null;
    });
  await protect();

  await expect(protect()).rejects.toMatchObject({ code: 'AccessDenied' });
  await expect(
    read((context) => {
      stockOf(context).protection.unprotect('guess');
      return () => null;
    }),
  ).rejects.toMatchObject({ code: 'AccessDenied' });

  const options = await read((context) => {
    const { protection } = stockOf(context);
    protection.load('protected, options');
    return () => protection.toJSON();
  });
  expect(options).toMatchObject({
    protected: true,
    options: { allowSort: true, allowFormatCells: false },
  });
});

test('frozen panes can be set and read', async () => {
  stockHost();

  const location = await read((context) => {
    const { freezePanes } = stockOf(context);
    freezePanes.freezeAt(stockOf(context).getRange('A1:A2'));
    const frozen = freezePanes.getLocationOrNullObject().load('address');
    return () => frozen.address;
  });

  expect(location).toBe('Stock!A1:A2');
});

test('validation reports its type and whether the cells are valid', async () => {
  stockHost();

  const found = await read((context) => {
    const validation = stockOf(context).getRange('B2:B3').dataValidation;
    validation.rule = { wholeNumber: { formula1: 4, operator: 'GreaterThanOrEqualTo' } };
    validation.load('type, valid');
    const good = stockOf(context).getRange('B3').dataValidation.load('valid');
    return () => [validation.type, validation.valid, good.valid];
  });

  expect(found).toEqual(['WholeNumber', null, true]);
});

test('looks can be read, with null if cells differ', async () => {
  stockHost();

  const looks = await read((context) => {
    const { format } = stockOf(context).getRange('A1:B1');
    format.font.set({ name: 'Arial', size: 14, color: '#ff0000' });
    format.borders.getItem('EdgeBottom').style = 'Double';
    stockOf(context).getRange('A1').format.fill.color = '#00FF00';
    format.load('font/name, font/size, font/color, font/bold, fill/color');
    const edge = format.borders.getItem('EdgeBottom').load('style, weight');
    return () => [format.font.toJSON(), format.fill.color, edge.style, edge.weight];
  });

  expect(looks).toEqual([
    { name: 'Arial', size: 14, color: '#FF0000', bold: false },
    null,
    'Double',
    'Thin',
  ]);
});

test('autofit makes columns as wide as their longest text', async () => {
  stockHost();

  const width = await read((context) => {
    const column = stockOf(context).getRange('D:D');
    stockOf(context).getRange('D1').values = [['A text of 23 characters']];
    column.format.autofitColumns();
    column.format.load('columnWidth');
    return () => column.format.columnWidth;
  });

  expect(width).toBeCloseTo((23 * 7 + 5) * 0.75);
});

test('ranges give other ranges', async () => {
  const host = stockHost();
  host.workbook.names.add('OnHand', '=Stock!$B$2:$B$3');

  const addresses = await read((context) => {
    const range = stockOf(context).getRange('OnHand');
    const found = [
      range.getOffsetRange(1, 1),
      range.getResizedRange(1, 1),
      range.getLastCell(),
      range.getCell(0, 0),
      range.getEntireColumn(),
      range.getSurroundingRegion(),
      range.getIntersection('A3:C9'),
      range.getColumnsBefore(1),
      range.getUsedRange(),
    ];
    for (const each of found) each.load('address');
    return () => found.map(({ address }) => address.replace('Stock!', ''));
  });

  expect(addresses).toEqual(['C3:C4', 'B2:C4', 'B3', 'B2', 'B:B', 'A1:B3', 'B3', 'A2:A3', 'B2:B3']);
});

test('a chart takes names and categories from its source, and axis titles', async () => {
  stockHost();

  const drawn = await read((context) => {
    const chart = stockOf(context).charts.add('ColumnClustered', tableOf(context).getRange());
    chart.axes.valueAxis.title.text = 'Units';
    chart.series.load('items/name');
    chart.load('chartType, axes/valueAxis/title/text');
    return () => [
      chart.series.items.map(({ name }) => name),
      chart.chartType,
      chart.axes.valueAxis.title.text,
    ];
  });

  expect(drawn).toEqual([['On hand'], 'ColumnClustered', 'Units']);
});

test('conditional formats of each kind store their rule', async () => {
  stockHost();

  const kinds = await read((context) => {
    const { conditionalFormats } = stockOf(context).getRange('B2:B3');
    const custom = conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=B2>3';
    custom.custom.format.font.bold = true;
    const top = conditionalFormats.add('TopBottom');
    top.topBottom.rule = { rank: 1, type: 'TopItems' };
    custom.load('type, priority, custom/rule/formula, cellValueOrNullObject');
    top.load('type, priority, topBottom/rule');
    return () => [
      [custom.type, custom.priority, custom.custom.rule.formula],
      [top.type, top.priority, top.topBottom.rule],
    ];
  });

  expect(kinds).toEqual([
    ['Custom', 1, '=B2>3'],
    ['TopBottom', 0, { rank: 1, type: 'TopItems' }],
  ]);
});
