import { init } from 'excelize-wasm';
import { throwIfFailed, type OpenFile } from './open-file';
import { cellsOnly } from './sheet-cells';
import { formatTable } from './format-table';
import { formatTextSheet } from './format-text-sheet';
import type { WorkbookContent } from './workbook-content';

const EXCELIZE = 'node_modules/excelize-wasm/excelize.wasm.gz';

/**
 * The bytes of the .xlsx file. SheetJS writes the cells, because it supports error values and cached
 * results. Excelize adds what SheetJS does not support: tables, frozen headers, fonts, drop-downs.
 * Run it in the root of the repository. The same content gives the same bytes.
 */
export async function workbookBytes(content: WorkbookContent): Promise<Uint8Array> {
  const excelize = await init(EXCELIZE);
  const file = excelize.OpenReader(cellsOnly(content));
  throwIfFailed(file);
  for (const table of content.tables) formatTable(file, table);
  for (const { name, columns } of content.tables)
    fitToPaper(file, name, { widths: columns.map(({ width }) => width) });
  for (const sheet of [...content.front, ...content.back]) {
    formatTextSheet(file, sheet);
    fitToPaper(file, sheet.name, { widths: sheet.widths, tabColour: '70AD47' });
  }
  throwIfFailed(
    file.SetDocProps({
      Title: content.title,
      Description: content.description,
      Creator: 'Evenstock',
      LastModifiedBy: 'Evenstock',
      Created: `${content.date}T00:00:00Z`,
      Modified: `${content.date}T00:00:00Z`,
    }),
  );
  file.SetActiveSheet(0);
  const written = file.WriteToBuffer();
  throwIfFailed(written);
  return written.buffer as Uint8Array;
}

/** About the width of an A4 page in portrait at full size. */
const PORTRAIT_CHARACTERS = 90;

/** Sets A4, one page wide and any number of pages long; portrait if the columns fit. */
function fitToPaper(
  file: OpenFile,
  sheet: string,
  { widths, tabColour }: { readonly widths: readonly number[]; readonly tabColour?: string },
): void {
  const characters = widths.reduce((sum, width) => sum + width, 0);
  throwIfFailed(
    file.SetSheetProps(sheet, {
      FitToPage: true,
      ...(tabColour === undefined ? {} : { TabColorRGB: tabColour }),
    }),
  );
  throwIfFailed(
    file.SetPageLayout(sheet, {
      Size: 9,
      Orientation: characters > PORTRAIT_CHARACTERS ? 'landscape' : 'portrait',
      FitToWidth: 1,
      FitToHeight: 0,
    }),
  );
}
