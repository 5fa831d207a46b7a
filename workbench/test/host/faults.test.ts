import type { SimulatedHost } from '../../host/simulated-host';
import { stockHost } from './client-at';

const isOn = (host: SimulatedHost, id: string): boolean =>
  host.faults.list().some((fault) => fault.id === id && fault.isOn);

function read(): Promise<void> {
  return Excel.run(async ({ workbook }) => {
    workbook.tables.load('items/name');
  });
}

function write(address = 'B2', value: unknown = 9): Promise<void> {
  return Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem('Stock').getRange(address).values = [[value]];
  });
}

const addSheet = (): Promise<void> =>
  Excel.run(async ({ workbook }) => {
    workbook.worksheets.add('Plan');
  });

const readNotes = (): Promise<void> =>
  Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem('Notes').getRange('A1').load('values');
  });

const onHand = (host: SimulatedHost): unknown =>
  host.workbook.sheet('Stock')?.grid.peek(1, 1)?.value;

/** Larger than a small payload. */
const longText = 'x'.repeat(80_000);

describe('the list of faults', () => {
  it('describes each fault, all switched off at first', () => {
    const faults = stockHost().faults.list();

    expect(faults.length).toBeGreaterThan(10);
    for (const { title, what } of faults) {
      expect(title).toMatch(/^[A-Z][^.]*$/);
      expect(what).toMatch(/^[A-Z].*\.$/);
    }
    expect(faults.filter((fault) => fault.isOn)).toEqual([]);
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
  });

  it('switches every fault on and off in any order and leaves the workbook unchanged', async () => {
    const host = stockHost();
    const ids = host.faults.list().map(({ id }) => id);

    for (const id of ids) host.faults.set(id, true);
    expect(ids.filter((id) => !isOn(host, id))).toEqual([]);
    for (const id of ids) host.faults.set(id, false);

    expect(ids.filter((id) => isOn(host, id))).toEqual([]);
    await write();
    await addSheet();
  });

  it('notifies a listener of each switch, so that a panel can show it', () => {
    const host = stockHost();
    let calls = 0;
    const stop = host.faults.onChange(() => calls++);

    host.faults.set('slow', true);
    stop();
    host.faults.set('slow', false);

    expect(calls).toBe(1);
  });
});

describe('while a fault is on', () => {
  it.each<[id: string, act: () => Promise<void>, code: string]>([
    ['editing', () => write(), 'InvalidOperationInCellEditMode'],
    ['lostSession', read, 'InvalidOrTimedOutSession'],
    ['failing', read, 'GeneralException'],
    ['protectedSheets', () => write(), 'AccessDenied'],
    ['protectedStructure', addSheet, 'AccessDenied'],
    ['readOnly', () => write(), 'AccessDenied'],
    ['smallPayloads', readNotes, 'ResponsePayloadSizeLimitExceeded'],
    ['smallPayloads', () => write('B2', longText), 'RequestPayloadSizeLimitExceeded'],
  ])('%s: refuses the action, which works again after switching off', async (id, act, code) => {
    const host = stockHost();
    host.type('Notes', 'A1', longText);
    host.faults.set(id, true);

    await expect(act()).rejects.toMatchObject({ code });

    host.faults.set(id, false);
    await act();
  });

  it('a call that fails as a whole reports no location, unlike an error within it', async () => {
    const host = stockHost();
    host.faults.set('failing', true);
    await expect(read()).rejects.toMatchObject({ httpStatusCode: 500, debugInfo: {} });
    host.faults.set('failing', false);
    host.faults.set('protectedSheets', true);

    await expect(write()).rejects.toMatchObject({
      httpStatusCode: 401,
      debugInfo: { errorLocation: 'Range.values' },
    });
  });

  it('a request that may wait runs after the cell edit', async () => {
    const host = stockHost();
    host.faults.set('editing', true);
    const written = Excel.run({ delayForCellEdit: true }, async ({ workbook }) => {
      workbook.worksheets.getItem('Stock').getRange('B2').values = [[9]];
    });

    host.faults.set('editing', false);

    await written;
    expect(onHand(host)).toBe(9);
  });

  it('a busy Excel accepts two of three requests', async () => {
    const host = stockHost();
    host.faults.set('busy', true);
    const outcomes: string[] = [];

    for (let n = 0; n < 6; n++) {
      outcomes.push(
        await read().then(
          () => 'taken',
          (error: { code: string }) => error.code,
        ),
      );
    }

    const refused = 'ActivityLimitReached';
    expect(outcomes).toEqual(['taken', 'taken', refused, 'taken', 'taken', refused]);
  });

  it('a throttled Excel accepts requests again after a while', async () => {
    const host = stockHost();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(0);
    host.faults.rate.aSecond = 1;

    await read();
    clock.mockReturnValue(999);
    await expect(read()).rejects.toMatchObject({ code: 'ActivityLimitReached' });
    clock.mockReturnValue(1000);
    await read();

    clock.mockRestore();
  });

  it('a slow host answers late', async () => {
    const host = stockHost();
    host.faults.latency = 60;
    const start = performance.now();

    await read();

    expect(performance.now() - start).toBeGreaterThan(55);
    expect(isOn(host, 'slow')).toBe(true);
  });
});

describe('a change of a table by a co-author between reading and writing', () => {
  it.each<[id: string, after: (host: SimulatedHost) => unknown, expected: unknown]>([
    ['tableDeleted', ({ workbook }) => workbook.tables.length, 0],
    ['tableRenamed', ({ workbook }) => workbook.tables[0]?.name, 'Inventory_of_Robin'],
    ['tableResized', ({ workbook }) => workbook.tables[0]?.area.rows, 3],
  ])('%s: happens once, before the next writing request', async (id, after, expected) => {
    const host = stockHost();
    const before = after(host);
    host.faults.set(id, true);

    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Inventory');
      table.load('name');
      await context.sync();
      expect(after(host)).toEqual(before);
      context.workbook.worksheets.getItem('Notes').getRange('A1').values = [['written']];
    });

    expect(after(host)).toEqual(expected);
    expect(isOn(host, id)).toBe(false);
  });

  it('is seen by the add-in when it writes to that table', async () => {
    const host = stockHost();
    host.faults.set('tableDeleted', true);

    const writing = Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Inventory');
      table.load('name');
      await context.sync();
      table.name = 'Stock_on_hand';
    });

    await expect(writing).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('does not happen if it is switched off before', async () => {
    const host = stockHost();
    host.faults.set('tableDeleted', true);
    await read();
    host.faults.set('tableDeleted', false);

    await write();

    expect(host.workbook.tables).toHaveLength(1);
  });
});
