import { lineKey } from '../../../src/taskpane/result/plan-lines';
import { LineSelection, type SelectedRow } from '../../../src/taskpane/session/line-selection';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { until } from '../../support/until';

function scene() {
  const workbook = new MemoryWorkbook(
    {
      Transfers: [
        ['Product', 'From', 'To'],
        ['MUG', 'Leeds', 'York'],
        ['BOWL', 'Hull', 'Leeds'],
      ],
    },
    { tables: { Transfers: 'Transfers' } },
  );
  const shown: (string | null)[][] = [];
  let listener: ((at: SelectedRow) => void) | null = null;
  const lines = new LineSelection({
    workbook,
    onSelection: (given) => {
      listener = given;
      return Promise.resolve(() => {
        listener = null;
        return Promise.resolve();
      });
    },
    show: (...place) => {
      shown.push(place);
      return Promise.resolve();
    },
    sheet: () => 'Transfers',
  });
  return { lines, shown, select: (at: SelectedRow) => listener?.(at), isHeard: () => listener };
}

describe('The selected line', () => {
  it('is the one whose row is selected in the sheet', async () => {
    const { lines, select } = scene();
    lines.follow();

    select({ sheet: 'Transfers', row: 2 });

    await until(() => lines.current().key === lineKey('BOWL', 'Hull', 'Leeds'));
  });

  it('stays where another sheet or no line is selected', async () => {
    const { lines, select } = scene();
    lines.follow();
    lines.select('before');

    select({ sheet: 'Inventory', row: 1 });
    select({ sheet: 'Transfers', row: 0 });
    await new Promise((resolve) => setTimeout(resolve));

    expect(lines.current().key).toBe('before');
  });

  it('is shown in its row of the sheet', async () => {
    const { lines, shown } = scene();

    await lines.showRow(lineKey('BOWL', 'Hull', 'Leeds'));

    expect(shown).toEqual([['Transfers', 'A3']]);
    expect(lines.current().key).toBe(lineKey('BOWL', 'Hull', 'Leeds'));
  });

  it('brings up the sheet alone once its row is gone', async () => {
    const { lines, shown } = scene();

    await lines.showRow(lineKey('MUG', 'Leeds', 'Hull'));

    expect(shown).toEqual([['Transfers', null]]);
  });

  it('no longer follows the sheet after the list is closed', async () => {
    const { lines, isHeard } = scene();
    const stop = lines.follow();

    stop();

    await until(() => isHeard() === null);
  });
});
