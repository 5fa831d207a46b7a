import { planSheets } from '../../src/workbook/output/plan-sheets';
import { readNetwork } from '../../src/workbook/read-network';
import { examplePlan } from '../support/example-plan';
import { MemoryWorkbook } from '../support/memory-workbook';
import { MINIMAL, TODAY } from '../support/reading';

async function plannedWorkbook(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook(MINIMAL);
  for (const sheet of planSheets(examplePlan(30, 6))) await workbook.writeSheet(sheet);
  return workbook;
}

describe('a workbook that already contains a plan', () => {
  it('is read without the plan, except for its transfers', async () => {
    const workbook = await plannedWorkbook();

    const before = await readNetwork(new MemoryWorkbook(MINIMAL), { today: TODAY });
    const after = await readNetwork(workbook, { today: TODAY });

    expect(after).toEqual({
      ...before,
      source: [
        ...(before.kind === 'network' ? before.source : []),
        expect.objectContaining({ name: 'Transfers', sheet: 'Transfers' }),
      ],
    });
  });

  it('has no input if it contains only the plan', async () => {
    const workbook = await plannedWorkbook();
    for (const sheet of Object.keys(MINIMAL)) workbook.sheets.delete(sheet);

    const reading = await readNetwork(workbook, { today: TODAY });

    expect(reading).toMatchObject({
      kind: 'refused',
      refusal: { table: 'Inventory', message: 'The workbook has no table Inventory.' },
    });
  });
});
