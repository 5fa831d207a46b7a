import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import { hostWith } from '../support/excel-workbook-fixture';

const stock = { name: 'Stock', rows: [['Product'], ['A']] };
const refused = 'ActivityLimitReached';
const halfAMinute = 31_000;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'performance'] });
});

afterEach(() => {
  jest.useRealTimers();
});

/** The outcome of a promise within some fake time. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | 'nothing yet'> {
  const outcome = Promise.race([
    promise,
    new Promise<'nothing yet'>((resolve) => {
      setTimeout(resolve, milliseconds, 'nothing yet');
    }),
  ]);
  outcome.catch(() => undefined);
  await jest.advanceTimersByTimeAsync(milliseconds);
  return outcome;
}

describe('a request while Excel is busy', () => {
  it.each([1, 6, 13])('succeeds after %s refusals within half a minute', async (times) => {
    const host = hostWith(stock);
    host.faults.failNext(...Array.from({ length: times }, () => refused));

    const sheets = await within(halfAMinute, openExcelWorkbook().listSheets());

    expect(sheets).toMatchObject([{ sheet: 'Stock' }]);
  });

  it('fails after half a minute', async () => {
    const host = hostWith(stock);
    host.faults.busyEvery = 1;

    const listed = within(halfAMinute, openExcelWorkbook().listSheets());

    await expect(listed).rejects.toMatchObject({ code: 'busy' });
  });

  // The client also sends and retries its own requests, whose timing may coincide with ours.
  it.each([20, 50, 125, 250, 500, 1_000])(
    "succeeds with every third request refused and another client's request each %s ms",
    async (period) => {
      for (const phase of [0, 1, 2]) {
        const host = hostWith(stock);
        const robin = host.connect('Robin', () => undefined);
        const other = () => void robin.request('{}', 0);
        host.faults.busyEvery = 3;
        for (let n = 0; n < phase; n += 1) other();
        const others = setInterval(other, period);

        const sheets = await within(halfAMinute, openExcelWorkbook().listSheets());
        clearInterval(others);

        expect(sheets).toMatchObject([{ sheet: 'Stock' }]);
      }
    },
  );
});

describe('an area of cells', () => {
  it('is read with one request and released with another that nothing waits for', async () => {
    const host = hostWith(stock);
    const area = { sheet: 'Stock', row: 0, column: 0, rows: 2, columns: 1 };

    const read = openExcelWorkbook().readArea(area);
    const cells = await within(1_000, read);

    expect(cells).toEqual([['Product'], ['A']]);
    expect(host.traffic.requests).toBe(2);
  });
});
