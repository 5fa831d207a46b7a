import { issuesOf, readSheets, TODAY } from '../../support/reading';

/** Problems with receipts that are due so many days from now. */
async function problems(...days: readonly number[]) {
  const rows = days.map((day, k) => ['A', 'Leeds', 5 + k, TODAY + day]);
  const reading = await readSheets({
    Receipts: [['Product', 'Location', 'Quantity', 'Date'], ...rows],
  });
  return issuesOf(reading, 'Receipts').map(([, , problem]) => problem);
}

const PAST = 'Most receipts are overdue by more than a month';

describe('the table of receipts', () => {
  it('is one of goods received if most rows are long overdue', async () => {
    expect(await problems(-40, -80, -120, 5, 9)).toContain(PAST);
  });

  it('is one of orders if few are overdue, or by little', async () => {
    expect(await problems(-40, -80, 3, 5, 9)).not.toContain(PAST);
    expect(await problems(-30, -30, -30, -30, -30)).not.toContain(PAST);
    expect(await problems(-40, -80, -120, -160)).not.toContain(PAST);
  });

  it('names receipts that are due in more than two years', async () => {
    expect(await problems(731)).toContain('Due in more than two years');
    expect(await problems(730)).toEqual([]);
  });
});
