import { cellAddress } from './sheet-cells';
import { throwIfFailed, type OpenFile } from './open-file';
import type { SheetTable } from './sheet-table';

/** Makes a sheet's cells an Excel table: stripes, frozen header, header on every printed page, drop-downs. */
export function formatTable(file: OpenFile, table: SheetTable): void {
  const lastColumn = table.columns.length - 1;
  throwIfFailed(
    file.AddTable(table.name, {
      Range: `A1:${cellAddress(table.rows.length, lastColumn)}`,
      Name: table.name,
      StyleName: 'TableStyleMedium2',
      ShowRowStripes: true,
    }),
  );
  colourHeader(file, table);
  freezeHeader(file, table.name);
  table.columns.forEach(({ choices }, column) => {
    if (!choices) return;
    throwIfFailed(
      file.AddDataValidation(table.name, {
        Type: 'list',
        AllowBlank: true,
        Formula1: `"${choices.join(',')}"`,
        Sqref: `${cellAddress(1, column)}:${cellAddress(table.rows.length, column)}`,
      }),
    );
  });
  throwIfFailed(
    file.SetDefinedName({
      Name: '_xlnm.Print_Titles',
      RefersTo: `${table.name}!$1:$1`,
      Scope: table.name,
    }),
  );
}

/** Excel takes the colours from the table style. Other readers ignore that style, so we set them here. */
function colourHeader(file: OpenFile, table: SheetTable): void {
  const styleOf = (horizontal: 'left' | 'center') => {
    const made = file.NewStyle({
      Font: { Family: 'Calibri', Bold: true, Size: 12, Color: 'FFFFFF' },
      Fill: { Type: 'pattern', Pattern: 1, Color: ['4472C4'] },
      Alignment: { Horizontal: horizontal },
    });
    throwIfFailed(made);
    return made.style;
  };
  const overText = styleOf('left');
  const overNumbers = styleOf('center');
  table.columns.forEach(({ format }, column) => {
    const cell = cellAddress(0, column);
    throwIfFailed(
      file.SetCellStyle(table.name, cell, cell, format === 'text' ? overText : overNumbers),
    );
  });
}

function freezeHeader(file: OpenFile, sheet: string): void {
  throwIfFailed(
    file.SetPanes(sheet, {
      Freeze: true,
      YSplit: 1,
      TopLeftCell: 'A2',
      ActivePane: 'bottomLeft',
      Selection: [{ SQRef: 'A2', ActiveCell: 'A2', Pane: 'bottomLeft' }],
    }),
  );
}
