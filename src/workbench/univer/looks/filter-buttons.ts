import type { ICommandInfo, Injector, Nullable } from '@univerjs/core';
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from '@univerjs/sheets-filter';
import type { FilterModel, ISetSheetsFilterCriteriaMutationParams } from '@univerjs/sheets-filter';
import type { SheetModel } from '../../host/model/sheet-model';
import { filterColumn } from '../../host/model/table-filters';
import type { TableModel } from '../../host/model/table-model';
import { univerCriteria, workbookCriteria } from './filter-criteria';
import type { QuietHand } from './grid-access';
import { univerRange } from './univer-range';

/**
 * The filter buttons in the headers of tables. Univer filters one area of a sheet, so the first
 * table that shows buttons gets them; a sheet of the add-in has one table.
 */
export class FilterButtons {
  constructor(
    private readonly hand: QuietHand,
    private readonly univer: Injector,
  ) {}

  show(sheet: SheetModel): void {
    const place = { unitId: this.hand.unit?.getUnitId() ?? '', subUnitId: sheet.id };
    const filter = this.filterOf(place);
    const table = tableWithButtons(sheet);
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

  /** Carries what a person chose in the filter panel into the workbook, which hides the rows. */
  take({ id, params }: Readonly<ICommandInfo>, sheet: SheetModel): void {
    if (id !== SetSheetsFilterCriteriaMutation.id) return;
    const { col, criteria } = params as ISetSheetsFilterCriteriaMutationParams;
    const table = tableWithButtons(sheet);
    const column = table?.columns.all[col - table.header.column];
    if (table && column) filterColumn(table, column, workbookCriteria(criteria));
  }

  private filterOf(place: { unitId: string; subUnitId: string }): Nullable<FilterModel> {
    const { unitId, subUnitId } = place;
    return this.univer.get(SheetsFilterService).getFilterModel(unitId, subUnitId);
  }
}

function tableWithButtons(sheet: SheetModel): TableModel | undefined {
  return sheet.tables.find(({ bands }) => bands.showFilterButton);
}
