import { fillWithSample, fillWithTemplate } from '../../../src/taskpane/start/starter';
import type { HeaderNote } from '../../../src/workbook/template/template-sheets';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { TODAY } from '../../support/reading';

const sample = [
  { name: 'Inventory', tableName: 'Inventory', columns: [] },
  { name: 'Demand', tableName: 'Demand', columns: [] },
];

describe('Filling an empty workbook', () => {
  it('with the template writes its tables and comments on their headers', async () => {
    const workbook = new MemoryWorkbook({ Sheet1: [] });
    const notes: HeaderNote[] = [];
    const steps: string[] = [];

    await fillWithTemplate(
      workbook,
      {
        addHeaderComments: async (added) => {
          notes.push(...added);
        },
      },
      TODAY,
      (name, at, total) => steps.push(`${name} ${String(at)}/${String(total)}`),
    );

    expect([...workbook.written.keys()]).toEqual([
      ...['Inventory', 'Demand', 'Products', 'Locations', 'Lanes'],
    ]);
    expect(notes[0]).toMatchObject({ sheet: 'Inventory', column: 0 });
    expect(steps[0]).toBe('Inventory 0/5');
  });

  it('with the sample writes each of its tables', async () => {
    const workbook = new MemoryWorkbook({ Sheet1: [] });

    await fillWithSample(workbook, { loadSample: async () => sample }, () => undefined);

    expect([...workbook.written.keys()]).toEqual(['Inventory', 'Demand']);
  });

  it('writes nothing where a sheet of such a name exists', async () => {
    const workbook = new MemoryWorkbook({ demand: [['My own figures']] });

    await expect(
      fillWithSample(workbook, { loadSample: async () => sample }, () => undefined),
    ).rejects.toThrow('The workbook already has a sheet or table “Demand”.');

    expect(workbook.written.size).toBe(0);
  });
});
