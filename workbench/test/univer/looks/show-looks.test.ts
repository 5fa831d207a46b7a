import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import type { IStyleData, Nullable, Workbook } from '@univerjs/core';
import { DataValidationModel, UniverDataValidationPlugin } from '@univerjs/data-validation';
import {
  SetFrozenMutation,
  SetRangeValuesMutation,
  UniverSheetsPlugin,
  SetWorksheetColWidthMutation,
} from '@univerjs/sheets';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import {
  ConditionalFormattingRuleModel,
  UniverSheetsConditionalFormattingPlugin,
} from '@univerjs/sheets-conditional-formatting';
import {
  SetSheetsFilterCriteriaMutation,
  SheetsFilterService,
  UniverSheetsFilterPlugin,
} from '@univerjs/sheets-filter';
import {
  AddCommentMutation,
  ThreadCommentModel,
  UniverThreadCommentPlugin,
} from '@univerjs/thread-comment';
import type { SheetModel } from '../../../host/model/sheet-model';
import { clearFilters } from '../../../host/model/table/table-filters';
import { WorkbookModel } from '../../../host/model/workbook-model';
import { showLooks } from '../../../univer/looks/show-looks';
import { univerWorkbook } from '../../../univer/univer-workbook';
import { cells } from './model-sheet';

/** The grid without a user interface, on a sheet of five rows. */
function shown(prepare: (sheet: SheetModel) => void = () => undefined) {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet('Sheet1', [
    ['Product', 'On hand', 'Decision'],
    ['A1', 5, ''],
    ['A2', -7, ''],
    ['A3', 0, ''],
  ]);
  prepare(sheet);
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverThreadCommentPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, univerWorkbook(workbook));
  const injector = univer.__getInjector();
  let frame: (() => void) | null = null;
  const stop = showLooks(
    workbook,
    injector,
    () => 'Ann',
    (run) => {
      frame = run;
    },
  );
  const unit = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!;
  const worksheet = unit.getSheetBySheetId(sheet.id)!;
  const place = { unitId: unit.getUnitId(), subUnitId: sheet.id };
  open.push(() => {
    stop();
    univer.dispose();
  });
  return {
    sheet,
    worksheet,
    place,
    get: injector.get.bind(injector),
    nextFrame: () => {
      const run = frame;
      frame = null;
      run?.();
    },
    isFrameAsked: () => frame !== null,
    style: (row: number, column: number): Nullable<IStyleData> =>
      unit.getStyles().getStyleByCell(worksheet.getCellRaw(row, column)),
    styleCount: () => Object.keys(unit.getStyles().toJSON()).length,
    /** Changes as the tools of the grid do. */
    personDoes: (id: string, params: object) => {
      injector.get(ICommandService).syncExecuteCommand(id, { ...place, ...params });
    },
  };
}

const open: (() => void)[] = [];

afterEach(() => {
  for (const close of open.splice(0)) close();
});

describe('the grid', () => {
  it('shows the looks of the workbook when it opens', () => {
    const { style } = shown((sheet) => {
      cells(sheet, 'B2:B4').setNumberFormat('#,##0;[Red]-#,##0');
      cells(sheet, 'A1:C1').setLook('Fill.Color', '#1F4E79');
    });
    expect(style(1, 1)).toEqual({ n: { pattern: '#,##0;[Red]-#,##0' } });
    expect(style(0, 2)?.bg).toEqual({ rgb: '#1F4E79FF' });
    expect(style(4, 0)).toBeFalsy();
  });

  it('has one style for all cells that look the same', () => {
    const { styleCount, worksheet } = shown((sheet) => {
      cells(sheet, 'A1:C500').setLook('Font.Bold', true);
    });
    expect(worksheet.getCellRaw(499, 2)?.s).toBe(worksheet.getCellRaw(0, 0)?.s);
    expect(styleCount()).toBe(1);
  });

  it('follows the workbook once a frame', () => {
    const { sheet, style, nextFrame, isFrameAsked } = shown();
    cells(sheet, 'A2').setLook('Font.Bold', true);
    cells(sheet, 'A3').setLook('Font.Bold', true);
    expect(style(1, 0)).toBeFalsy();
    nextFrame();
    expect([style(1, 0), style(2, 0)]).toEqual([{ bl: 1 }, { bl: 1 }]);
    expect(isFrameAsked()).toBe(false);
  });

  it('removes a look that the workbook removes', () => {
    const { sheet, style, nextFrame } = shown((before) => {
      cells(before, 'A2').setLook('Font.Bold', true);
    });
    cells(sheet, 'A2').clear('Formats');
    nextFrame();
    expect(style(1, 0)).toBeFalsy();
  });

  it('shows widths, heights, frozen rows, hidden rows, merged cells and the colour of the tab', () => {
    const { sheet, worksheet, nextFrame } = shown((before) => {
      before.layout.freeze(1, 0);
      before.layout.setRowHeight(0, 1, 33);
    });
    expect(worksheet.getFreeze()).toMatchObject({ ySplit: 1, startRow: 1, xSplit: 0 });
    expect(worksheet.getRowHeight(0)).toBe(44);
    sheet.layout.setColumnWidth(1, 2, 75);
    sheet.layout.hideRows(2, 1, true);
    sheet.tabColor = '#1F4E79';
    sheet.merges.merge(cells(sheet, 'A6:B6').area);
    nextFrame();
    expect([0, 1, 2, 3].map((c) => worksheet.getColumnWidth(c))).toEqual([64, 100, 100, 64]);
    expect(worksheet.getRowVisible(2)).toBe(false);
    expect(worksheet.getTabColor()).toBe('#1F4E79');
    expect(worksheet.getMergeData()).toMatchObject([{ startRow: 5, endRow: 5, endColumn: 1 }]);
  });

  it('ignores an indent of the header that only clears the filter button', () => {
    const { style } = shown((sheet) => {
      cells(sheet, 'B1:B2').setLook('HorizontalAlignment', 'Right');
      cells(sheet, 'B1:B2').setLook('IndentLevel', 2);
      sheet.workbook.addTable(sheet, cells(sheet, 'A1:C4').area);
    });
    expect(style(0, 1)?.pd).toBeFalsy();
    expect(style(1, 1)?.pd).toMatchObject({ r: 20 });
  });

  it('shows the style of a table until the table is deleted', () => {
    const { sheet, style, nextFrame } = shown();
    const table = sheet.workbook.addTable(sheet, cells(sheet, 'A1:C4').area);
    nextFrame();
    expect(style(0, 0)).toMatchObject({ bl: 1, bg: { rgb: '#4472C4' } });
    sheet.workbook.deleteTable(table);
    nextFrame();
    expect(style(0, 0)).toBeFalsy();
  });

  it('has filter buttons on a table with filter buttons', () => {
    const { sheet, place, get, nextFrame } = shown();
    const range = (): unknown =>
      get(SheetsFilterService).getFilterModel(place.unitId, place.subUnitId)?.getRange();
    const table = sheet.workbook.addTable(sheet, cells(sheet, 'A1:C4').area);
    table.showTotals = true;
    nextFrame();
    expect(range()).toEqual({ startRow: 0, startColumn: 0, endRow: 3, endColumn: 2 });
    table.setBands({ showFilterButton: false });
    nextFrame();
    expect(range()).toBeUndefined();
  });

  it('has the conditional formats with the newest first, as in Excel', () => {
    const { sheet, place, get, nextFrame } = shown();
    const ids = (): string[] =>
      (
        get(ConditionalFormattingRuleModel).getSubunitRules(place.unitId, place.subUnitId) ?? []
      ).map(({ cfId }) => cfId);
    const older = sheet.conditionalFormats.add('DataBar', cells(sheet, 'B2:B4').area);
    nextFrame();
    const newer = sheet.conditionalFormats.add('DataBar', cells(sheet, 'B2:B4').area);
    nextFrame();
    expect(ids()).toEqual([newer.id, older.id]);
    sheet.conditionalFormats.clear(cells(sheet, 'B2:B4').area);
    nextFrame();
    expect(ids()).toEqual([]);
  });

  it('offers the current contents of the source cells in a drop-down', () => {
    const { sheet, place, get, nextFrame } = shown((before) => {
      const { area } = cells(before, 'C2:C4');
      before.validations.set(area, 'Rule', {
        list: { inCellDropDown: true, source: '=$A$2:$A$4' },
      });
    });
    const choices = (): unknown =>
      get(DataValidationModel)
        .getRules(place.unitId, place.subUnitId)
        .map(({ formula1 }) => JSON.parse(formula1 ?? ''));
    expect(choices()).toEqual([['A1', 'A2', 'A3']]);
    cells(sheet, 'A3').enter('B7');
    nextFrame();
    expect(choices()).toEqual([['A1', 'B7', 'A3']]);
  });

  it('has the comments with their replies', () => {
    const { sheet, place, get } = shown((before) => {
      const ann = { name: 'Ann', email: 'ann@example.com' };
      const { comments } = before.workbook;
      const thread = comments.add(before, { row: 1, column: 1 }, { text: 'Counted?', author: ann });
      comments.reply(thread, { text: 'Yes', author: { name: 'Ben', email: 'ben@example.com' } });
    });
    const [thread] = sheet.workbook.comments.on(sheet);
    const comments = get(ThreadCommentModel);
    const found = comments.getComment(place.unitId, place.subUnitId, thread!.id);
    expect(found).toMatchObject({
      ref: 'B2',
      personId: 'ann@example.com',
      text: { dataStream: 'Counted?\r\n', paragraphs: [{ startIndex: 8 }] },
    });
    expect(comments.getThread(place.unitId, place.subUnitId, thread!.id)?.children).toHaveLength(1);
  });
});

describe('an edit in the grid', () => {
  it('goes into the workbook in the user’s name', () => {
    const { sheet, personDoes } = shown();
    const told: unknown[] = [];
    sheet.workbook.onChange(({ kind, actor }) => told.push({ kind, user: actor.user }));
    personDoes(SetRangeValuesMutation.id, {
      cellValue: { 1: { 0: { s: { bl: 1 } }, 1: { s: { bl: 1 } } } },
    });
    expect(cells(sheet, 'A2:B2').read(({ look }) => look['Font.Bold'])).toEqual([[true, true]]);
    expect(told).toEqual([{ kind: 'look', user: 'Ann' }]);
  });

  it('changes widths and frozen rows of the workbook', () => {
    const { sheet, personDoes } = shown();
    personDoes(SetWorksheetColWidthMutation.id, {
      ranges: [{ startRow: 0, endRow: 9, startColumn: 2, endColumn: 3 }],
      colWidth: 100,
    });
    personDoes(SetFrozenMutation.id, { startRow: 2, startColumn: -1, ySplit: 2, xSplit: 0 });
    expect([...sheet.layout.columnWidths]).toEqual([
      [2, 75],
      [3, 75],
    ]);
    expect(sheet.layout.frozenRows).toBe(2);
  });

  it('does not turn the stripes of a table into fills of the cells', () => {
    const { sheet, personDoes, style } = shown((before) => {
      before.workbook.addTable(before, cells(before, 'A1:C4').area);
    });
    personDoes(SetRangeValuesMutation.id, {
      cellValue: { 1: { 0: { s: { ...style(1, 0), it: 1 } } } },
    });
    expect(sheet.grid.peek(1, 0)?.look).toEqual({ 'Font.Italic': true });
  });

  it('is undone on a protected sheet', () => {
    const { sheet, personDoes, style, nextFrame } = shown((before) => {
      before.protect();
    });
    personDoes(SetRangeValuesMutation.id, { cellValue: { 1: { 0: { s: { bl: 1 } } } } });
    nextFrame();
    expect(sheet.grid.peek(1, 0)?.look).toEqual({});
    expect(style(1, 0)).toBeFalsy();
  });

  it('filters a table', () => {
    const { sheet, personDoes, worksheet, nextFrame } = shown((before) => {
      before.workbook.addTable(before, cells(before, 'A1:C4').area);
    });
    const criteria = { colId: 0, filters: { filters: ['A1', 'A3'] } };
    personDoes(SetSheetsFilterCriteriaMutation.id, { col: 0, criteria });
    nextFrame();
    const [table] = sheet.tables;
    expect(table?.columns.all[0]?.filter).toEqual({ filterOn: 'Values', values: ['A1', 'A3'] });
    expect([...sheet.layout.hiddenRows]).toEqual([2]);
    expect(worksheet.getRowVisible(2)).toBe(false);

    clearFilters(table!);
    nextFrame();
    expect([1, 2, 3].map((row) => worksheet.getRowVisible(row))).toEqual([true, true, true]);
  });

  it('adds comments in the user’s name', () => {
    const { sheet, place, get, personDoes, nextFrame } = shown();
    const remark = { id: 'x', threadId: 'x', ref: 'B2', personId: 'ann', dT: '' };
    personDoes(AddCommentMutation.id, {
      comment: { ...remark, ...place, text: { dataStream: 'Counted?\r\n' } },
    });
    nextFrame();
    const threads = sheet.workbook.comments.on(sheet);
    expect(threads).toMatchObject([
      { place: { row: 1, column: 1 }, text: { content: 'Counted?' }, author: { name: 'Ann' } },
    ]);
    const comments = get(ThreadCommentModel);
    expect(comments.getComment(place.unitId, place.subUnitId, 'x')).toBeFalsy();
    expect(comments.getComment(place.unitId, place.subUnitId, threads[0]!.id)).toBeTruthy();
  });
});
