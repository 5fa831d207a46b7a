import type { ICellData, Workbook } from '@univerjs/core';
import {
  CellValueType,
  Direction,
  ICommandService,
  IUniverInstanceService,
  RedoCommand,
  UndoCommand,
  UniverInstanceType,
} from '@univerjs/core';
import {
  ClearSelectionContentCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRowCommand,
  InsertSheetCommand,
  MoveRangeCommand,
  MoveRowsCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  SetRangeValuesCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from '@univerjs/sheets';
import { SortRangeCommand, SortType } from '@univerjs/sheets-sort';
import { parseAddress } from '../../host/model/area/area';
import type { ChangeBy } from '../../host/model/sheet-model';
import { RangeModel } from '../../host/model/range/range-model';
import { WorkbookModel } from '../../host/model/workbook-model';
import { univerRange } from '../../univer/looks/univer-range';
import { calculated, closeGrids, enter, shown } from './calculated';

afterEach(closeGrids);

/** A workbook in the grid, and a user who changes it with Univer's own commands. */
async function open(rows: readonly (readonly unknown[])[]) {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet('S', rows);
  const refused: string[] = [];
  const grid = await calculated(workbook, undefined, undefined, (message) => refused.push(message));
  const commands = grid.univer.get(ICommandService);
  const unit = () =>
    grid.univer
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!;
  // As on a page: the sheets exist and the preset for sorting is loaded.
  grid.univer.get(IUniverInstanceService).focusUnit(unit().getUnitId());
  commands.registerCommand(SortRangeCommand);
  const changes: ChangeBy[] = [];
  workbook.onChange((change) => changes.push(change));
  const run = async (id: string, params: object = {}) => {
    const place = { unitId: unit().getUnitId(), subUnitId: sheet.id };
    await commands.executeCommand(id, { ...place, ...params });
    await grid.settled();
  };
  return {
    workbook,
    sheet,
    grid,
    refused,
    changes,
    run,
    /** Types into one cell. */
    type: (address: string, value: ICellData) =>
      run(SetRangeValuesCommand.id, { range: rangeAt(address), value }),
    shown: (address: string) => shown(workbook, 'S', address),
    formulas: (address: string) =>
      new RangeModel(sheet, parseAddress(address)).read((cell) => cell.formula),
    /** The contents of the grid itself, by sheet and cell. */
    inGrid: (address: string) => {
      const { row, column } = parseAddress(address);
      return unit().getSheetBySheetId(sheet.id)?.getCellMatrix().getValue(row, column) ?? null;
    },
    tabs: () =>
      unit()
        .getSheets()
        .map((each) => each.getName()),
  };
}

const rangeAt = (address: string) => univerRange(parseAddress(address));
const number = (v: number): ICellData => ({ v, t: CellValueType.NUMBER });
const text = (v: string): ICellData => ({ v, t: CellValueType.STRING });

describe('An entry in the grid goes into the workbook', () => {
  it.each([
    ['a number', number(7), 7],
    ['a text', text('Milk'), 'Milk'],
    ['a Boolean', { v: 1, t: CellValueType.BOOLEAN }, true],
    ['a formula', { f: '=1+1' }, 2],
    ['a formula that begins with a plus', text('+1+1'), 2],
    ['an error', text('#N/A'), '#N/A'],
    ['a number that is to be text', { v: '007', t: CellValueType.FORCE_STRING }, '007'],
    ['a formula that is to be text', { v: '=1+1', t: CellValueType.FORCE_STRING }, '=1+1'],
  ])('%s', async (_what, typed, expected) => {
    const { type, shown } = await open([]);

    await type('A1', typed);

    expect(shown('A1')).toEqual([[expected]]);
  });

  it('in the user’s name, as one change for all cells, without an echo', async () => {
    const { run, shown, changes } = await open([[1, '=A1*2']]);

    await run(SetRangeValuesCommand.id, {
      range: rangeAt('A1:A3'),
      value: { 0: { 0: number(4) }, 1: { 0: number(5) }, 2: { 0: number(6) } },
    });

    expect(shown('A1:B3')).toEqual([
      [4, 8],
      [5, ''],
      [6, ''],
    ]);
    expect(changes).toMatchObject([
      { kind: 'cells', area: parseAddress('A1:A3'), actor: { user: 'Ana', client: null } },
      { kind: 'calculated', area: parseAddress('B1') },
    ]);
  });

  it('but changes by others in the grid do not count as the user’s', async () => {
    const { workbook, grid, inGrid, changes } = await open([[1]]);

    enter(workbook, 'S', 'A1', 5);
    await grid.settled();

    expect(inGrid('A1')).toMatchObject({ v: 5 });
    expect(changes).toMatchObject([{ kind: 'cells', actor: { user: 'You' } }]);
  });

  it('cleared cells too', async () => {
    const { run, shown } = await open([[1, '=A1+1'], [2]]);

    await run(ClearSelectionContentCommand.id, { ranges: [rangeAt('A1:B1')] });

    expect(shown('A1:B2')).toEqual([
      ['', ''],
      [2, ''],
    ]);
  });

  it('dragged cells, with the formulas that refer to them', async () => {
    const { run, shown, formulas } = await open([[1, "'007", '=A1*2']]);

    await run(MoveRangeCommand.id, { fromRange: rangeAt('A1:B1'), toRange: rangeAt('A5:B5') });

    expect(shown('A1:B5')).toEqual([
      ['', ''],
      ['', ''],
      ['', ''],
      ['', ''],
      [1, '007'],
    ]);
    expect(formulas('C1')).toEqual([['=A5*2']]);
    expect(shown('C1')).toEqual([[2]]);
  });

  it('undo and redo', async () => {
    const { type, run, shown } = await open([[1]]);
    await type('A1', number(2));

    await run(UndoCommand.id);
    expect(shown('A1')).toEqual([[1]]);

    await run(RedoCommand.id);
    expect(shown('A1')).toEqual([[2]]);
  });
});

describe('A refused edit is undone in the grid with a message', () => {
  it.each([
    [
      'on a protected sheet',
      ({ sheet }: Opened) => {
        sheet.protect();
      },
      'The sheet is protected.',
    ],
    [
      'in a workbook that is open for reading',
      ({ workbook }: Opened) => {
        workbook.readers.add('Ana');
      },
      'The workbook is open for reading only.',
    ],
    [
      'against a data validation',
      ({ sheet }: Opened) => {
        sheet.validations.set(parseAddress('A1'), 'Rule', {
          list: { inCellDropDown: true, source: 'Yes,No' },
        });
        sheet.validations.set(parseAddress('A1'), 'ErrorAlert', {
          showAlert: true,
          style: 'Stop',
          title: 'Decision',
          message: 'Choose Yes or No.',
        });
      },
      'A1: Choose Yes or No.',
    ],
  ])('%s', async (_where, bar, words) => {
    const opened = await open([['Yes']]);
    bar(opened);

    await opened.type('A1', text('Perhaps'));

    expect(opened.shown('A1')).toEqual([['Yes']]);
    expect(opened.inGrid('A1')).toMatchObject({ v: 'Yes' });
    expect(opened.refused).toEqual([words]);
  });

  it('rows and sheets too', async () => {
    const { workbook, sheet, run, refused, shown, tabs } = await open([[1], [2]]);
    workbook.addTable(sheet, parseAddress('A1:A2'), 'Stock');

    await run(RemoveRowCommand.id, { range: rangeAt('A1') });
    await run(RemoveSheetCommand.id);
    await run(MoveRowsCommand.id, { fromRange: rangeAt('A1'), toRange: rangeAt('A5') });

    expect(shown('A1:A2')).toEqual([['1'], [2]]);
    expect(tabs()).toEqual(['S']);
    expect(refused).toEqual([
      'That would split a table.',
      'A workbook must contain at least one visible sheet.',
      'The workbench cannot drag whole rows: cut and insert them.',
    ]);
  });
});

describe('A change of rows, columns and sheets in the grid goes into the workbook', () => {
  it('inserted rows and columns', async () => {
    const { run, shown, formulas } = await open([[1, '=SUM(A1:A2)'], [2]]);

    await run(InsertRowCommand.id, { range: rangeAt('A2:Z2'), direction: Direction.UP });
    await run(InsertColByRangeCommand.id, { range: rangeAt('A1:A99'), direction: Direction.LEFT });

    expect(shown('B1:B3')).toEqual([[1], [''], [2]]);
    expect(formulas('C1')).toEqual([['=SUM(B1:B3)']]);
    expect(shown('C1')).toEqual([[3]]);
  });

  it('deleted rows and cells', async () => {
    const { run, shown } = await open([[1, '=SUM(A2:A4)'], [2], [3], [4]]);

    await run(RemoveRowCommand.id, { range: rangeAt('A2:Z2') });
    await run(DeleteRangeMoveUpCommand.id, { range: rangeAt('A2') });

    expect(shown('A1:B3')).toEqual([
      [1, 4],
      [4, ''],
      ['', ''],
    ]);
  });

  it('without undo of entries in cells that have moved since', async () => {
    const { type, run, shown } = await open([[1]]);
    await type('A1', number(2));

    await run(InsertRowCommand.id, { range: rangeAt('A1:Z1'), direction: Direction.UP });
    await run(UndoCommand.id);

    expect(shown('A1:A2')).toEqual([[''], [2]]);
  });

  it('sorted rows below a title', async () => {
    const { run, shown } = await open([['Units'], [2], [3], [1]]);

    await run(SortRangeCommand.id, {
      range: rangeAt('A1:A4'),
      orderRules: [{ colIndex: 0, type: SortType.DESC }],
      hasTitle: true,
    });

    expect(shown('A1:A4')).toEqual([['Units'], [3], [2], [1]]);
  });

  it('added, renamed, moved, hidden and deleted sheets', async () => {
    const { workbook, sheet, run, tabs } = await open([[1]]);
    const names = () => workbook.sheets.map(({ name }) => name);

    await run(InsertSheetCommand.id, { subUnitId: undefined });
    expect(names()).toEqual(['S', 'Sheet2']);

    await run(SetWorksheetNameCommand.id, { name: 'Stock' });
    await run(SetWorksheetOrderCommand.id, { order: 1 });
    expect(names()).toEqual(['Sheet2', 'Stock']);
    expect(tabs()).toEqual(['Sheet2', 'Stock']);

    await run(SetWorksheetHideCommand.id);
    expect(sheet.visibility).toBe('Hidden');

    await run(RemoveSheetCommand.id);
    expect(names()).toEqual(['Sheet2']);
    expect(tabs()).toEqual(['Sheet2']);
  });
});

type Opened = Awaited<ReturnType<typeof open>>;
