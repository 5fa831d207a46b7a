import { columnLetters } from '../workbook/cell-address';
import { columnWidth } from '../workbook/output/column-width';
import {
  BAD_FILL,
  EXCESS_FILL,
  FULL_BALANCE,
  ROW_HEIGHT,
  TABLE_STYLE,
  TAB_COLOUR,
  bodyRows,
} from '../workbook/output/sheet-style';
import type { Highlight, OutputColumn, OutputSheet } from '../workbook/port';
import { addToneStyle } from './cell-styles';
import { addCharts } from './chart-design';
import type { ChartPlace } from './chart-design';
import type { Excelize, ExcelizeFile } from './excelize';
import { done } from './excelize';

type ConditionalFormat = Parameters<ExcelizeFile['SetConditionalFormat']>[2][number];

/** Characters that are easy to read across a landscape page. */
const PAGE_WIDTH = 200;

/**
 * Draws an output sheet without its body: the table, widths, frozen header, drop-downs, colours, page layout
 * and charts. The rows follow afterwards (sheet-rows.ts), because setting cell after cell through Excelize is
 * far slower.
 */
export function drawSheet(
  excelize: Excelize,
  file: ExcelizeFile,
  name: string,
  tableName: string,
  sheet: OutputSheet,
  places: (sheet: string) => ChartPlace | null,
): void {
  const last = bodyRows(sheet) + 1;
  const right = columnLetters(sheet.columns.length - 1);
  done(file.NewSheet(name));
  done(
    file.SetSheetRow(
      name,
      'A1',
      sheet.columns.map((column) => column.header),
    ),
  );
  done(
    file.AddTable(name, {
      Range: `A1:${right}${String(last)}`,
      Name: tableName,
      StyleName: TABLE_STYLE,
      ShowRowStripes: true,
    }),
  );
  sheet.columns.forEach((column, c) => {
    const letter = columnLetters(c);
    done(file.SetColWidth(name, letter, letter, columnWidth(column)));
    const cells = `${letter}2:${letter}${String(last)}`;
    if (column.choices) offerChoices(file, name, cells, column.choices);
    if (column.highlight) colour(file, name, cells, column, column.highlight);
    if (column.format === 'text') {
      // An item number such as 00417 is text on purpose.
      done(file.AddIgnoredErrors(name, cells, excelize.IgnoredErrorsNumberStoredAsText));
    }
  });
  layOut(file, name, sheet);
  addCharts(excelize, file, name, sheet, places);
}

function layOut(file: ExcelizeFile, name: string, sheet: OutputSheet): void {
  done(
    file.SetPanes(name, {
      Freeze: true,
      YSplit: 1,
      TopLeftCell: 'A2',
      ActivePane: 'bottomLeft',
      Selection: [{ SQRef: 'A2', ActiveCell: 'A2', Pane: 'bottomLeft' }],
    }),
  );
  done(
    file.SetSheetProps(name, {
      TabColorRGB: TAB_COLOUR,
      FitToPage: true,
      DefaultRowHeight: ROW_HEIGHT,
      // Charts are anchored to rows. If a program fitted rows to its fonts, charts would overlap.
      CustomHeight: true,
    }),
  );
  const width = sheet.columns.reduce((sum, column) => sum + columnWidth(column), 0);
  const pages = Math.max(1, Math.round(width / PAGE_WIDTH));
  done(file.SetPageLayout(name, { Orientation: 'landscape', FitToWidth: pages, FitToHeight: 0 }));
  done(file.SetPageMargins(name, { Left: 0.4, Right: 0.4, Top: 0.5, Bottom: 0.6 }));
  done(file.SetHeaderFooter(name, { OddFooter: '&L&A&RPage &P of &N' }));
}

function offerChoices(
  file: ExcelizeFile,
  name: string,
  cells: string,
  choices: readonly string[],
): void {
  done(
    file.AddDataValidation(name, {
      Type: 'list',
      Sqref: cells,
      Formula1: `"${choices.join(',').replaceAll('"', '""')}"`,
      AllowBlank: true,
      ShowErrorMessage: true,
      ErrorStyle: 'stop',
      ErrorTitle: 'Not one of the choices',
      Error: `Choose ${choices.join(' or ')}, or leave the cell blank.`,
    }),
  );
}

function colour(
  file: ExcelizeFile,
  name: string,
  cells: string,
  column: OutputColumn,
  highlight: Highlight,
): void {
  done(file.SetConditionalFormat(name, cells, conditionalFormats(file, column, highlight)));
}

function conditionalFormats(
  file: ExcelizeFile,
  column: OutputColumn,
  highlight: Highlight,
): ConditionalFormat[] {
  if (highlight.kind === 'dataBar') {
    const scale = { MinType: 'num', MinValue: '0', MaxType: 'max' };
    return [
      { Type: 'data_bar', Criteria: '=', ...scale, BarColor: highlight.colour, BarSolid: true },
    ];
  }
  if (highlight.kind === 'scale') {
    const [low, high] = highlight.reversed ? [BAD_FILL, 'FFFFFF'] : ['FFFFFF', BAD_FILL];
    // The scale of a percentage is fixed, whatever the other values are.
    const ends =
      column.format === 'percent'
        ? { MinType: 'num', MinValue: '0', MaxType: 'num', MaxValue: '1' }
        : { MinType: 'min', MaxType: 'max' };
    return [{ Type: '2_color_scale', Criteria: '=', ...ends, MinColor: low, MaxColor: high }];
  }
  if (highlight.kind === 'balance') {
    const ends = { MinType: 'num', MidType: 'num', MaxType: 'num' };
    return [
      {
        Type: '3_color_scale',
        Criteria: '=',
        ...ends,
        MinValue: String(-FULL_BALANCE),
        MidValue: '0',
        MaxValue: String(FULL_BALANCE),
        MinColor: BAD_FILL,
        MidColor: 'FFFFFF',
        MaxColor: EXCESS_FILL,
      },
    ];
  }
  return Object.entries(highlight.tones).map(([word, tone]) => ({
    Type: 'cell',
    Criteria: '=',
    Value: `"${word.replaceAll('"', '""')}"`,
    Format: addToneStyle(file, tone),
  }));
}
