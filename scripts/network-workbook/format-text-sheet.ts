import { throwIfFailed, type OpenFile } from './open-file';
import { cellAddress } from './sheet-cells';
import type { TextCell, TextSheet } from './sheet-text';

const FONT: Readonly<Record<TextCell['style'], object>> = {
  title: { Family: 'Calibri', Bold: true, Size: 18, Color: '1F4E78' },
  heading: { Family: 'Calibri', Bold: true, Size: 13, Color: '1F4E78' },
  body: { Family: 'Calibri', Size: 12 },
  wrapped: { Family: 'Calibri', Size: 12 },
  faint: { Family: 'Calibri', Size: 12, Color: '666666' },
  input: { Family: 'Calibri', Size: 12, Color: '0000FF' },
};

const TITLE_HEIGHT = 28;
const POINTS_PER_LINE = 16;
/** A column's width is counted in digits. Letters are narrower on average, so a few more fit. */
const LETTERS_PER_WIDTH = 1.02;

/** Sets fonts, wrapping and row heights of a sheet of prose or formulas. */
export function formatTextSheet(file: OpenFile, sheet: TextSheet): void {
  const styles = new Map<string, number>();
  for (const { row, column, style: look, numberFormat } of sheet.cells) {
    const key = `${look} ${numberFormat ?? ''}`;
    if (!styles.has(key)) {
      const made = file.NewStyle({
        Font: FONT[look],
        Alignment: { Vertical: 'top', WrapText: look === 'wrapped' },
        ...(numberFormat === undefined ? {} : { CustomNumFmt: numberFormat }),
      });
      throwIfFailed(made);
      styles.set(key, made.style);
    }
    throwIfFailed(
      file.SetCellStyle(
        sheet.name,
        cellAddress(row, column),
        cellAddress(row, column),
        styles.get(key)!,
      ),
    );
  }
  for (const { row, column, value, style: look } of sheet.cells)
    if (look === 'title') throwIfFailed(file.SetRowHeight(sheet.name, row + 1, TITLE_HEIGHT));
    else if (look === 'wrapped' && typeof value === 'string') {
      const lines = Math.ceil(value.length / (sheet.widths[column]! * LETTERS_PER_WIDTH));
      throwIfFailed(file.SetRowHeight(sheet.name, row + 1, lines * POINTS_PER_LINE + 4));
    }
  throwIfFailed(
    file.SetSheetView(sheet.name, 0, { ShowGridLines: false, TopLeftCell: 'A1', View: 'normal' }),
  );
}
