import type { FunctionCall, FunctionResult, FunctionRuntime } from '../../host/function-runtime';
import type { FunctionsMetadata } from '../../host/functions-metadata';
import { parseAddress } from '../../host/model/area/area';
import { RangeModel } from '../../host/model/range/range-model';
import { insertCells } from '../../host/model/range/shift-cells';
import { WorkbookModel } from '../../host/model/workbook-model';
import { SimulatedHost } from '../../host/simulated-host';
import { connectClient } from '../../transport/node-bridge';
import { until } from '../../../test/support/until';
import { calculated, closeGrids, enter, shown } from './calculated';

afterEach(closeGrids);

const matrix = (name: string) => ({ ...scalar(name), dimensionality: 'matrix' });
const scalar = (name: string) => ({ name, description: '', type: 'any' });
const described = (
  id: string,
  parameters: FunctionsMetadata['functions'][number]['parameters'],
) => ({
  id,
  name: id,
  description: '',
  parameters,
  result: {},
});

const metadata: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    described('TWICE', [matrix('values')]),
    described('STOCK.LEVEL', [
      matrix('demand'),
      scalar('lead_time'),
      { ...matrix('service'), optional: true },
    ]),
  ],
};

/** A client with answers from the test. */
class Client implements FunctionRuntime {
  readonly ready = Promise.resolve();
  readonly calls: (FunctionCall & { answer(result: FunctionResult): void })[] = [];

  /** @param atOnce its immediate answer; null for none yet */
  constructor(public atOnce: ((call: FunctionCall) => FunctionResult) | null = null) {}

  call(call: FunctionCall): Promise<FunctionResult> {
    return new Promise((answer) => {
      this.calls.push({ ...call, answer });
      if (this.atOnce) answer(this.atOnce(call));
    });
  }
}

/** A client that doubles every number. */
const doubling = () =>
  new Client(({ args: [rows] }) => ({
    values: (rows as number[][]).map((row) => row.map((value) => 2 * value)),
  }));

async function open(client: FunctionRuntime, rows: readonly (readonly unknown[])[]) {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet('My sheet', rows);
  const opened = calculated(workbook, client, metadata);
  return {
    workbook,
    sheet,
    opened,
    enter: (address: string, typed: unknown) => {
      enter(workbook, 'My sheet', address, typed);
    },
    shown: (address: string) => shown(workbook, 'My sheet', address),
  };
}

describe('A custom function in a cell', () => {
  it('spills its result over a column', async () => {
    const { opened, shown } = await open(doubling(), [[1, '=INV.TWICE(A1:A3)'], [2], [3]]);
    await opened;

    expect(shown('B1:B4')).toEqual([[2], [4], [6], ['']]);
  });

  it('works in upper and lower case, alone and in other functions', async () => {
    const { opened, shown } = await open(doubling(), [
      [1, '=inv.twice(A1)+SUM(Inv.Twice(A1:A2))'],
      [2],
    ]);
    await opened;

    expect(shown('B1')).toEqual([[8]]);
  });

  it('is called with the address of its cell and with shaped arguments', async () => {
    const client = new Client(() => ({ values: 1 }));
    const formula = '=INV.STOCK.LEVEL(A1:B3,A1)';
    const { opened } = await open(client, [
      [1, 'two', formula],
      [true, '=NA()'],
      ['', '=""'],
    ]);
    await opened;

    expect(client.calls.map(({ id, address, args }) => ({ id, address, args }))).toEqual([
      {
        id: 'STOCK.LEVEL',
        address: "'My sheet'!C1",
        args: [
          [
            [1, 'two'],
            [true, { error: '#N/A' }],
            [null, null],
          ],
          1,
          null,
        ],
      },
    ]);
  });

  it('gets null for an omitted argument, and a single value as a matrix of one', async () => {
    const client = new Client(() => ({ values: 1 }));
    const { opened } = await open(client, [['=INV.STOCK.LEVEL(,5,0.9)']]);
    await opened;

    expect(client.calls[0]?.args).toEqual([null, 5, [[0.9]]]);
  });

  it('shows an error of the whole call, and errors within its result', async () => {
    const client = new Client(({ address }) =>
      address.endsWith('A1')
        ? { error: '#NUM!', message: 'Enter a share below 1.' }
        : { values: [[1], [{ error: '#N/A' }]] },
    );
    const { opened, shown } = await open(client, [['=INV.TWICE(1)', '=INV.TWICE(2)']]);
    await opened;

    expect(shown('A1:B2')).toEqual([
      ['#NUM!', 1],
      ['', '#N/A'],
    ]);
  });

  it.each([
    ['=INV.NOSUCH(1)', '#NAME?'],
    ['=TWICE(1)', '#NAME?'],
    ['=INV.TWICE()', '#N/A'],
    ['=INV.TWICE(1,2)', '#N/A'],
  ])('%s is %s without a call', async (formula, error) => {
    const client = doubling();
    const { opened, shown } = await open(client, [[formula]]);
    await opened;

    expect(shown('A1')).toEqual([[error]]);
    expect(client.calls).toEqual([]);
  });

  it('is called again when an argument changes, and only then', async () => {
    const client = doubling();
    const { opened, enter, shown, workbook } = await open(client, [[1, '=INV.TWICE(A1)+C1*0', 5]]);
    const grid = await opened;

    enter('C1', 6);
    await grid.settled();
    workbook.notify({ kind: 'calculationAsked', isFull: true });
    await grid.settled();
    expect(client.calls).toHaveLength(1);

    enter('A1', 4);
    await grid.settled();
    expect(shown('B1')).toEqual([[8]]);
    expect(client.calls).toHaveLength(2);
  });

  it('spills beyond the cells that the grid had', async () => {
    const rows = 12_000;
    const client = new Client(() => ({
      values: Array.from({ length: rows }, (_row, n) => [n + 1]),
    }));
    const { opened, shown } = await open(client, [['=INV.TWICE(1)']]);
    await opened;

    expect(shown('A12000:A12001')).toEqual([[rows], ['']]);
  });

  it('shows #SPILL! if its result has no room', async () => {
    const { opened, shown } = await open(doubling(), [
      [1, '=INV.TWICE(A1:A2)'],
      [2, 'taken'],
    ]);
    await opened;

    expect(shown('B1:B2')).toEqual([['#SPILL!'], ['taken']]);
  });

  it('works in a named LAMBDA with omitted arguments', async () => {
    const client = new Client(({ args }) => ({ values: JSON.stringify(args) }));
    const { workbook, opened, shown } = await open(client, [['=STOCK.LEVEL(A9:A10,3)']]);
    workbook.names.add(
      'STOCK.LEVEL',
      '=LAMBDA(demand,lead_time,[service],INV.STOCK.LEVEL(demand,lead_time,IF(ISOMITTED(service),"",service)))',
    );
    await (await opened).settled();

    expect(shown('A1')).toEqual([['[[[null],[null]],3,[[""]]]']]);
  });
});

describe('While a custom function runs', () => {
  it('its cell and dependent cells show that they wait', async () => {
    const client = new Client();
    const { opened, shown } = await open(client, [
      ['=INV.TWICE(1)', '=A1+1', '=IFERROR(A1,"waits")'],
    ]);
    await until(() => client.calls.length > 0);
    await until(() => shown('A1')[0]?.[0] !== 0);
    expect(shown('A1:C1')).toEqual([['#BUSY!', '#BUSY!', 'waits']]);

    client.calls[0]?.answer({ values: 5 });
    await opened;
    expect(shown('A1:C1')).toEqual([[5, 6, 5]]);
  });

  it('a change of its argument cancels the call, and a late answer changes nothing', async () => {
    const client = new Client();
    const { opened, enter, shown } = await open(client, [[1, '=INV.TWICE(A1)']]);
    await until(() => client.calls.length === 1);

    enter('A1', 2);
    await until(() => client.calls.length === 2);
    await until(() => client.calls[0]?.signal?.aborted === true);
    client.calls[1]?.answer({ values: 'second' });
    client.calls[0]?.answer({ values: 'first' });
    await opened;

    expect(shown('B1')).toEqual([['second']]);
  });

  it.each([
    [
      'entered over',
      ({ enter }: Opened) => {
        enter('A1', 'text');
      },
    ],
    [
      'cleared',
      ({ sheet }: Opened) => {
        new RangeModel(sheet, parseAddress('A1')).clear('All');
      },
    ],
    [
      'moved',
      ({ sheet }: Opened) => {
        insertCells(sheet, parseAddress('A1'), 'Down');
      },
    ],
    [
      'deleted with its sheet',
      ({ workbook, sheet }: Opened) => {
        workbook.addSheet('Left');
        workbook.deleteSheet(sheet);
      },
    ],
  ])('the call ends when its cell is %s', async (_how, change) => {
    const client = new Client();
    const opened = await open(client, [['=INV.TWICE(1)']]);
    await until(() => client.calls.length === 1);

    change(opened);

    expect(client.calls[0]?.signal?.aborted).toBe(true);
    client.atOnce = () => ({ values: 1 });
    client.calls[0]?.answer({ error: '#BUSY!', message: null });
    await opened.opened;
  });

  it('and its client closes, its cell stays busy until it is calculated again', async () => {
    let isGone = true;
    const client = new Client(() => (isGone ? { error: '#BUSY!', message: null } : { values: 7 }));
    const { workbook, opened, shown } = await open(client, [['=INV.TWICE(1)']]);
    const grid = await opened;
    expect(shown('A1')).toEqual([['#BUSY!']]);

    isGone = false;
    workbook.notify({ kind: 'calculationAsked', isFull: true });
    await grid.settled();
    expect(shown('A1')).toEqual([[7]]);
  });
});

test('Formulas call the functions of the real client', async () => {
  const host = new SimulatedHost();
  const client = connectClient(host, 'You', metadata);
  CustomFunctions.associate('TWICE', (values: number[][]) =>
    values.map((row) => row.map((value) => 2 * value)),
  );
  host.workbook.addSheet('S', [[1, '=INV.TWICE(A1:A2)'], [2]]);
  const grid = await calculated(host.workbook, client, metadata);
  expect(shown(host.workbook, 'S', 'B1:B2')).toEqual([[2], [4]]);

  host.type('S', 'A2', 21);
  await grid.settled();

  expect(shown(host.workbook, 'S', 'B1:B2')).toEqual([[2], [42]]);
});

type Opened = Awaited<ReturnType<typeof open>>;
