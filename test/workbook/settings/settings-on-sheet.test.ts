import { readNetwork } from '../../../src/workbook/read-network';
import { SETTING_FIELDS } from '../../../src/workbook/settings/setting-fields';
import {
  cellOfSetting,
  settingsOnSheet,
  writeSetting,
} from '../../../src/workbook/settings/settings-on-sheet';
import { MemoryWorkbook, type Rows } from '../../support/memory-workbook';
import { MINIMAL, TODAY } from '../../support/reading';

const field = (name: string) => SETTING_FIELDS.find((one) => one.name === name)!;
const budget = field('Transfer budget');

function workbookWith(settings: Rows | null, isTable = true): MemoryWorkbook {
  const sheets = settings === null ? MINIMAL : { ...MINIMAL, Settings: settings };
  return new MemoryWorkbook(sheets, {
    tables: settings !== null && isTable ? { Settings: 'Settings' } : {},
  });
}

async function stand(workbook: MemoryWorkbook) {
  const { reading } = await readNetwork(workbook, { today: TODAY });
  return settingsOnSheet(workbook, reading);
}

const ROWS: Rows = [
  ['Note', 'Setting', 'Value'],
  ['mine', 'transfer_budget', 900],
  [null, 'Effort', 2],
];

describe('A setting of the pane', () => {
  it('is read from its row, whatever the name looks like', async () => {
    const settings = await stand(workbookWith(ROWS));

    expect(cellOfSetting(settings, budget)).toBe(900);
    expect(cellOfSetting(settings, field('Max shipments'))).toBeNull();
  });

  it('changes the one cell of its row', async () => {
    const workbook = workbookWith(ROWS);

    await writeSetting(workbook, await stand(workbook), budget, 1200);

    expect(workbook.sheets.get('Settings')).toEqual([
      ROWS[0],
      ['mine', 'transfer_budget', 1200],
      ROWS[2],
    ]);
  });

  it('keeps the unit of its row', async () => {
    const workbook = workbookWith([
      ['Setting', 'Value'],
      ['Review period (weeks)', 2],
    ]);
    const settings = await stand(workbook);
    const review = field('Review period');

    expect(cellOfSetting(settings, review)).toBe(14);
    await writeSetting(workbook, settings, review, 21);

    expect(workbook.sheets.get('Settings')![1]).toEqual(['Review period (weeks)', 3]);
  });

  it('gets a row at the end of the table if it has none', async () => {
    const workbook = workbookWith(ROWS);

    await writeSetting(workbook, await stand(workbook), field('Max shipments'), 5);

    expect(workbook.sheets.get('Settings')).toEqual([...ROWS, [null, 'Max shipments', 5]]);
    const { place } = await stand(workbook);
    expect(place?.area.rows).toBe(4);
  });

  it('gets a table if the workbook has none', async () => {
    const workbook = workbookWith(null);

    await writeSetting(workbook, await stand(workbook), field('Service level standard'), 0.97);

    expect(workbook.written.get('Settings')?.columns).toMatchObject([
      { header: 'Setting', cells: ['Service level standard'] },
      { header: 'Value', format: 'percent', cells: [0.97] },
    ]);
    const found = await readNetwork(workbook, { today: TODAY });
    expect(found).toMatchObject({ settings: { serviceLevel: { standard: 0.97 } } });
  });

  it('writes nothing to go back to a default that already counts', async () => {
    const workbook = workbookWith(null);

    await writeSetting(workbook, await stand(workbook), budget, null);

    expect(workbook.written.size).toBe(0);
  });

  it('is refused if its row has moved, or if there is no table to grow', async () => {
    const workbook = workbookWith(ROWS);
    const before = await stand(workbook);
    workbook.sheets.get('Settings')!.splice(1, 0, [null, 'Caution', 1]);
    const range = workbookWith(ROWS, false);

    await expect(writeSetting(workbook, before, budget, 1)).rejects.toThrow('changed meanwhile');
    expect(workbook.sheets.get('Settings')?.[1]).toEqual([null, 'Caution', 1]);
    await expect(
      writeSetting(range, await stand(range), field('Max shipments'), 5),
    ).rejects.toThrow('no row can be added');
  });
});
