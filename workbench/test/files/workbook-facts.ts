import { formatAddress } from '../../host/model/area/area';
import type { SheetModel } from '../../host/model/sheet-model';
import type { WorkbookModel } from '../../host/model/workbook-model';
import { lookKey } from '../../files/format/cell-look';
import { conditionKey } from '../../files/format/condition-key';

/** Everything that a workbook of the host holds, as plain data, to compare two workbooks. */
export function workbookFacts(workbook: WorkbookModel): object {
  const { names, isStructureProtected, properties } = workbook;
  return {
    sheets: workbook.sheets.map(sheetFacts),
    names: names.all.map(({ name, formula, sheet, isVisible }) => ({
      name,
      formula,
      sheet: sheet?.name ?? null,
      isVisible,
    })),
    isStructureProtected,
    title: properties.get('title'),
    author: properties.get('author'),
    company: properties.get('company'),
    custom: [...properties.custom].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

export function sheetFacts(sheet: SheetModel): object {
  const { layout, validations } = sheet;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    widths: [...layout.columnWidths].sort(([a], [b]) => a - b),
    heights: [...layout.rowHeights].sort(([a], [b]) => a - b),
    hidden: [[...layout.hiddenRows], [...layout.hiddenColumns]],
    frozen: [layout.frozenRows, layout.frozenColumns],
    merged: sheet.merges.all.map(formatAddress),
    protection: sheet.protection.options,
    tables: sheet.tables.map((table) => ({
      name: table.name,
      area: formatAddress(table.area),
      columns: table.columnNames(),
      totals: table.showTotals,
      style: table.style,
      bands: table.bands,
      filters: table.columns.all.map(({ filter }) => filter),
    })),
    validations: validations
      .ruledAreas()
      .map((area) => [
        formatAddress(area),
        ...(['Rule', 'ErrorAlert', 'IgnoreBlanks', 'Prompt'] as const).map((name) =>
          validations.settingFor(area, name),
        ),
      ]),
    conditions: sheet.conditionalFormats.all.map(conditionKey),
    charts: sheet.charts.map((chart) => ({
      name: chart.name,
      type: chart.type,
      title: chart.title.get('Text'),
      legend: chart.legend.get('Visible') === false ? null : chart.legend.get('Position'),
      position: chart.position && formatAddress(chart.position),
      series: chart.series.map(({ name, values, categories }) => [
        name,
        values && [values.sheet.name, formatAddress(values.area)],
        categories && [categories.sheet.name, formatAddress(categories.area)],
      ]),
    })),
    comments: sheet.workbook.comments.on(sheet).map((comment) => ({
      place: comment.place,
      isResolved: comment.isResolved,
      said: [comment, ...comment.replies].map(({ author, text }) => [
        author.name,
        author.email,
        text,
      ]),
    })),
    cells: cellFacts(sheet),
  };
}

/** One line for each cell that has contents or a look. */
export function cellFacts({ grid }: SheetModel): string[] {
  const lines: string[] = [];
  grid.forEach((cell, row, column) => {
    const { value, formula, spill, spilledFrom } = cell;
    const line = JSON.stringify([value, formula, spill, spilledFrom, lookKey(cell)]);
    if (line !== plainLine)
      lines.push(`${formatAddress({ row, column, rows: 1, columns: 1 })} ${line}`);
  });
  return lines;
}

const plainLine = JSON.stringify([
  '',
  null,
  null,
  null,
  lookKey({ numberFormat: 'General', isLocked: true, look: {} }),
]);
