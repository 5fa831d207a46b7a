import { yieldToEventLoop } from '../../src/workbook/yield-to-event-loop';
import { readNetwork } from '../../src/workbook/read-network';
import type { Cell } from '../../src/workbook/port';
import { MemoryWorkbook } from '../support/memory-workbook';

const today = 46_348;

/** A workbook that answers at once, with `rows` rows of demand. */
function workbookOf(rows: number): MemoryWorkbook {
  const demand: Cell[][] = [['Product', 'Location', 'Date', 'Quantity']];
  for (let r = 0; r < rows; r += 1) demand.push(['MUG', 'Leeds', today - 1 - (r % 300), 1]);
  const inventory = [
    ['Product', 'Location', 'On hand'],
    ['MUG', 'Leeds', 5],
  ];
  return new MemoryWorkbook(
    { Inventory: inventory, Demand: demand },
    { tables: { Inventory: 'Inventory', Demand: 'Demand' } },
  );
}

/** Milliseconds on the test's own clock; it begins later than any work before. */
let now = performance.now() + 1_000;

beforeEach(() => {
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** Works for some milliseconds, by that clock. */
function keepBusy(milliseconds: number): void {
  now += milliseconds;
}

describe('Long work on the thread of the pane', () => {
  it('lets a click be answered once it has gone on for a while', async () => {
    await yieldToEventLoop();
    let isAnswered = false;
    setImmediate(() => (isAnswered = true));

    for (let part = 0; part < 10; part += 1) {
      keepBusy(5);
      await yieldToEventLoop();
    }

    expect(isAnswered).toBe(true);
  });

  it('goes on without delay when it has only begun', async () => {
    await yieldToEventLoop();
    keepBusy(20);
    await yieldToEventLoop();
    let isAnswered = false;
    setImmediate(() => (isAnswered = true));

    await yieldToEventLoop();

    expect(isAnswered).toBe(false);
  });

  it('lets clicks be answered while a long table is read', async () => {
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 1));
    let answered = 0;
    const click = (): void => {
      answered += 1;
      next = setImmediate(click);
    };
    let next = setImmediate(click);

    await readNetwork(workbookOf(60_000), { today });
    clearImmediate(next);

    expect(answered).toBeGreaterThan(1);
  });

  it('ends early when the reading is no longer wanted', async () => {
    const stop = new AbortController();
    const stages: string[] = [];

    const reading = readNetwork(workbookOf(60_000), {
      today,
      signal: stop.signal,
      onProgress: ({ stage, done }) => {
        if (stage === 'Reading Demand') stop.abort();
        stages.push(`${stage} ${String(done)}`);
      },
    });

    await expect(reading).rejects.toThrow(/abort/i);
    expect(stages.at(-1)).toBe('Reading Demand 0');
  });
});
