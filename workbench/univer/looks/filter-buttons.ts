import type { ICommandInfo, Injector, Nullable } from '@univerjs/core';
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from '@univerjs/sheets-filter';
import type { FilterModel, ISetSheetsFilterCriteriaMutationParams } from '@univerjs/sheets-filter';
import type { SheetModel } from '../../host/model/sheet-model';
import { filterColumn } from '../../host/model/table/table-filters';
import { univerCriteria, workbookCriteria } from './filter-criteria';
import type { SilentEditor } from './silent-editor';
import { tableWithButtons } from './table-looks';
import { univerRange } from './univer-range';

/** The filter buttons in the header of a sheet's table. */
export class FilterButtons {
  constructor(
    private readonly hand: SilentEditor,
    private readonly univer: Injector,
  ) {}

  show(sheet: SheetModel): void {
    const place = { unitId: this.hand.unit?.getUnitId() ?? '', subUnitId: sheet.id };
    const filter = this.filterOf(place);
    const table = tableWithButtons(sheet.tables);
    if (!table) {
      if (filter) this.hand.change(RemoveSheetsFilterMutation.id, place);
      return;
    }
    const { header, body } = table;
    const range = univerRange({ ...header, rows: body.rows + 1 });
    if (JSON.stringify(filter?.getRange()) !== JSON.stringify(range)) {
      if (filter) this.hand.change(RemoveSheetsFilterMutation.id, place);
      this.hand.change(SetSheetsFilterRangeMutation.id, { ...place, range });
    }
    table.columns.all.forEach((column, c) => {
      const col = header.column + c;
      const criteria = univerCriteria(column.filter, col);
      const shown = this.filterOf(place)?.getFilterColumn(col)?.serialize() ?? null;
      if (JSON.stringify(workbookCriteria(shown)) === JSON.stringify(workbookCriteria(criteria))) {
        return;
      }
      this.hand.change(SetSheetsFilterCriteriaMutation.id, { ...place, col, criteria });
    });
  }

  /** Applies the user's choice in the filter panel to the workbook, which hides the rows. */
  take({ id, params }: Readonly<ICommandInfo>, sheet: SheetModel): void {
    if (id !== SetSheetsFilterCriteriaMutation.id) return;
    const { col, criteria } = params as ISetSheetsFilterCriteriaMutationParams;
    if (criteria?.colorFilters) {
      // The workbook has no filters by colour. The grid shows all rows that the workbook does not
      // hide.
      const place = { unitId: this.hand.unit?.getUnitId(), subUnitId: sheet.id };
      this.hand.change(SetSheetsFilterCriteriaMutation.id, { ...place, col, criteria: null });
    }
    const table = tableWithButtons(sheet.tables);
    const column = table?.columns.all[col - table.header.column];
    if (table && column) filterColumn(table, column, workbookCriteria(criteria));
  }

  private filterOf(place: { unitId: string; subUnitId: string }): Nullable<FilterModel> {
    const { unitId, subUnitId } = place;
    return this.univer.get(SheetsFilterService).getFilterModel(unitId, subUnitId);
  }
}
