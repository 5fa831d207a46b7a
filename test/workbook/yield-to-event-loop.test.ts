import { yieldToEventLoop } from '../../src/workbook/yield-to-event-loop';
import { readNetwork } from '../../src/workbook/read-network';
import type { Cell } from '../../src/workbook/port';
import { MemoryWorkbook } from '../support/memory-workbook';

const today = 46_348;

/** A workbook that responds at once, with `rows` rows of demand. */
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

/** Milliseconds of the test's own clock; it begins after all earlier work. */
let now = performance.now() + 1_000;

beforeEach(() => {
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** Advances that clock, like work of some milliseconds. */
function keepBusy(milliseconds: number): void {
  now += milliseconds;
}

describe("Long work on the pane's thread", () => {
  it('yields to clicks after a while', async () => {
    await yieldToEventLoop();
    let isAnswered = false;
    setImmediate(() => (isAnswered = true));

    for (let part = 0; part < 10; part += 1) {
      keepBusy(5);
      await yieldToEventLoop();
    }

    expect(isAnswered).toBe(true);
  });

  it('continues without delay at first', async () => {
    await yieldToEventLoop();
    keepBusy(20);
    await yieldToEventLoop();
    let isAnswered = false;
    setImmediate(() => (isAnswered = true));

    await yieldToEventLoop();

    expect(isAnswered).toBe(false);
  });

  it('yields to clicks while a long table is read', async () => {
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

  it('stops early when the reading is cancelled', async () => {
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
