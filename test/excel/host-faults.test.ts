import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { wordings } from '../../src/excel/host-faults';
import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import { HostFault } from '../../src/workbook/port';
import { hostWith } from '../support/excel-workbook-fixture';
import { until } from '../support/until';

/** Every error code in Microsoft's types for Excel. */
function declaredCodes(): string[] {
  const typings = readFileSync(
    createRequire(import.meta.url).resolve('@types/office-js/index.d.ts'),
    'utf8',
  );
  const excel = typings.slice(typings.indexOf('declare namespace Excel {'));
  const list = /enum ErrorCodes \{([^}]*)\}/.exec(excel)?.[1] ?? '';
  return [...list.matchAll(/= "(\w+)"/g)].map(([, code = '']) => code);
}

/** Further codes that Microsoft documents or the client creates. */
const documentedCodes = [
  ...['ActivityLimitReached', 'ApiNotAvailable', 'BadPassword', 'ConnectionFailure'],
  ...['ContentLengthRequired', 'InvalidOrTimedOutSession', 'InvalidRequest', 'Unauthenticated'],
  ...['RequestPayloadSizeLimitExceeded', 'ServiceNotAvailable', 'UndoNotSupported'],
  ...['WriteNotSupportedWhenModalDialogOpen', 'InvalidObjectPath', 'ValueNotLoaded'],
];

describe('a refusal of Excel', () => {
  it('has a message for every error code of Office.js', () => {
    hostWith();
    const codes = [
      ...Object.values(Excel.ErrorCodes),
      ...Object.values(OfficeExtension.ErrorCodes as unknown as Record<string, string>),
      ...declaredCodes(),
      ...documentedCodes,
    ];

    expect(codes.length).toBeGreaterThan(60);
    expect(codes.filter((code) => !(code in wordings))).toEqual([]);
  });

  it.each(Object.entries(wordings))('explains %s in sentences, with a remedy', (_code, words) => {
    expect(words.message).toMatch(/^[A-Z].*\.$/);
    expect(words.remedy).toMatch(/^[A-Z].*\.$/);
    expect(words.message + words.remedy).not.toMatch(/\b(API|payload|session|null|sync)\b/i);
  });

  it.each([
    ['AccessDenied', 'protected'],
    ['RequestAborted', 'busy'],
    ['ApiNotFound', 'unsupported'],
    ['GeneralException', 'unknown'],
    ['InvalidOrTimedOutSession', 'offline'],
    ['ItemNotFound', 'gone'],
    ['OperationCellsExceedLimit', 'tooLarge'],
    ['an unknown code', 'unknown'],
  ])('reports %s as the fault “%s”, with the error itself as its cause', async (code, fault) => {
    hostWith().faults.failNext(code);

    const refused = openExcelWorkbook().listTables();

    await expect(refused).rejects.toMatchObject({
      name: 'HostFault',
      code: fault,
      cause: { code },
    });
  });

  it('names a deleted sheet', async () => {
    hostWith({ name: 'Stock', rows: [['Product']] });
    const area = { sheet: 'Stock 2025', row: 0, column: 0, rows: 1, columns: 1 };

    const refused = openExcelWorkbook().readArea(area);

    await expect(refused).rejects.toThrow(/“Stock 2025”/);
  });

  it('includes the code if the fault is unknown', async () => {
    hostWith().faults.failNext('GeneralException');

    await expect(openExcelWorkbook().listSheets()).rejects.toThrow(/\(GeneralException\)$/);
  });

  it('waits while a cell is edited, then completes the request', async () => {
    const host = hostWith({ name: 'Stock', rows: [['Product']] });
    const workbook = openExcelWorkbook();
    const delays: unknown[] = [];
    const stop = workbook.onDelay((delay) => delays.push(delay));
    host.faults.set('editing', true);
    let isDone = false;

    const listed = workbook.listSheets().finally(() => {
      isDone = true;
    });
    await until(() => delays.length > 0);
    const wasDoneWhileEditing = isDone;
    host.faults.set('editing', false);
    const sheets = await listed;
    stop();

    expect(wasDoneWhileEditing).toBe(false);
    expect(sheets).toHaveLength(1);
    expect(delays).toEqual(['editing', null]);
  });

  it.each([['ActivityLimitReached'], ['ServiceNotAvailable']])(
    'repeats a request while Excel is busy (%s), and reports the delay',
    async (code) => {
      const host = hostWith({ name: 'Stock', rows: [['Product']] });
      const workbook = openExcelWorkbook();
      const delays: unknown[] = [];
      const stop = workbook.onDelay((delay) => delays.push(delay));
      host.faults.failNext(code);

      const sheets = await workbook.listSheets();
      stop();

      expect(sheets).toHaveLength(1);
      expect(delays).toEqual(['busy', null]);
    },
  );

  it('rethrows our own bugs unchanged', async () => {
    hostWith();
    const withoutCells = openExcelWorkbook().writeSheet({
      name: 'Dashboard',
      tableName: 'Dashboard',
      columns: [{ header: 'Figure', format: 'text', cells: [] }],
      charts: [
        {
          kind: 'bar',
          title: 'Cost',
          source: { sheet: 'Unwritten', category: 'x', values: ['y'], firstRow: 0, lastRow: 1 },
        },
      ],
    });

    await expect(withoutCells).rejects.not.toBeInstanceOf(HostFault);
  });
});
