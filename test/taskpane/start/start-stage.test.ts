import type { DataReading } from '../../../src/taskpane/session/data-reading';
import { startStage } from '../../../src/taskpane/start/start-stage';
import { readNetwork } from '../../../src/workbook/read-network';
import type { Rows } from '../../support/memory-workbook';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { MINIMAL, TODAY } from '../../support/reading';

async function stageOf(sheets: Readonly<Record<string, Rows>>): Promise<string> {
  const found = await readNetwork(new MemoryWorkbook(sheets), { today: TODAY });
  const planned = found.kind === 'network' ? { ...found, supply: [] } : null;
  const reading: DataReading = { workbook: found.reading, issues: [], planned };
  return startStage(reading);
}

const inventory = MINIMAL['Inventory']!;

describe('The stage of a workbook', () => {
  it.each<[string, string, Readonly<Record<string, Rows>>]>([
    ['empty', 'nothing is in it', { Sheet1: [] }],
    [
      'template',
      'its tables have no rows',
      { Inventory: [inventory[0]!], Demand: [['Product', 'Location', 'Date', 'Quantity']] },
    ],
    [
      'unknown',
      'a needed table is not recognised',
      { Inventory: inventory, Verkauf: [['Teil', 'Woche', 'Anzahl']] },
    ],
    ['unknown', 'only notes are in it', { Notes: [['Hello']] }],
    [
      'mistaken',
      'no stock can be read',
      { ...MINIMAL, Inventory: [inventory[0]!, ['A', 'Leeds', 'lots']] },
    ],
    ['ready', 'it can be planned', MINIMAL],
  ])('is %s when %s', async (stage, _when, sheets) => {
    expect(await stageOf(sheets)).toBe(stage);
  });
});
