import { yieldToEventLoop } from '../workbook/yield-to-event-loop';
import { columnWidth } from '../workbook/output/column-width';
import {
  BAD_FILL,
  EXCESS_FILL,
  FULL_BALANCE,
  NUMBER_FORMATS,
  TONES,
} from '../workbook/output/sheet-style';
import type { ColumnFormat, Highlight, OutputColumn } from '../workbook/port';
import { keepsText } from './wire-cells';

/** A range of one column on the output sheet; `firstRow` counts from the first row of the body. */
export type BodyCells = (column: number, firstRow: number, rows: number) => Excel.Range;

/**
 * Queues number formats. Excel must get them before the values, because the text format changes how
 * Excel parses a value.
 */
export function formatColumns(
  columns: readonly OutputColumn[],
  rows: number,
  cells: BodyCells,
): void {
  columns.forEach((column, c) => {
    if (!column.rowFormats) {
      setNumberFormat(cells(c, 0, rows), formatOf(column, column.format));
      return;
    }
    for (const { format, first, count } of runs(column, rows)) {
      setNumberFormat(cells(c, first, count), formatOf(column, format));
    }
  });
}

/** Queues drop-down lists and conditional formats. */
export function styleColumns(
  columns: readonly OutputColumn[],
  rows: number,
  cells: BodyCells,
): void {
  columns.forEach((column, c) => {
    const range = cells(c, 0, rows);
    if (column.choices) addChoices(range, column.choices);
    if (column.highlight) colour(range, column, column.highlight);
  });
}

/** The widths in points that fit the content of every column. */
export async function columnWidths(columns: readonly OutputColumn[]): Promise<readonly number[]> {
  const widths: number[] = [];
  for (const column of columns) {
    await yieldToEventLoop();
    widths.push(pointsOf(columnWidth(column)));
  }
  return widths;
}

/** Sets one format for all cells of a range. Office.js accepts a single value, but its types do not. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Converts characters to points: 7 pixels each in the standard font, 5 for the margin, ¾ point per pixel. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function formatOf(column: OutputColumn, format: ColumnFormat): string {
  return format === 'text' && !keepsText(column) ? 'General' : NUMBER_FORMATS[format];
}

/** Runs of consecutive rows with the same format. */
function runs(
  column: OutputColumn,
  rows: number,
): { format: ColumnFormat; first: number; count: number }[] {
  const found: { format: ColumnFormat; first: number; count: number }[] = [];
  for (let r = 0; r < rows; r++) {
    const format = column.rowFormats?.[r] ?? column.format;
    const last = found.at(-1);
    if (last?.format === format) last.count++;
    else found.push({ format, first: r, count: 1 });
  }
  return found;
}

function addChoices(range: Excel.Range, choices: readonly string[]): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: 'Stop',
    title: 'Not one of the choices',
    message: `Choose ${choices.join(' or ')}, or leave the cell blank.`,
  };
}

function colour(range: Excel.Range, column: OutputColumn, highlight: Highlight): void {
  if (highlight.kind === 'dataBar') {
    const { dataBar } = range.conditionalFormats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    dataBar.positiveFormat.fillColor = `#${highlight.colour.replace('#', '')}`;
    dataBar.positiveFormat.gradientFill = false;
  } else if (highlight.kind === 'scale') {
    const { colorScale } = range.conditionalFormats.add('ColorScale');
    colorScale.criteria = scale(column, highlight.reversed ?? false);
  } else if (highlight.kind === 'balance') {
    const { colorScale } = range.conditionalFormats.add('ColorScale');
    colorScale.criteria = {
      minimum: { type: 'Number', formula: String(-FULL_BALANCE), color: `#${BAD_FILL}` },
      midpoint: { type: 'Number', formula: '0', color: '#FFFFFF' },
      maximum: { type: 'Number', formula: String(FULL_BALANCE), color: `#${EXCESS_FILL}` },
    };
  } else {
    for (const [word, tone] of Object.entries(highlight.tones)) {
      const { cellValue } = range.conditionalFormats.add('CellValue');
      cellValue.format.font.color = `#${TONES[tone].text}`;
      cellValue.format.fill.color = `#${TONES[tone].fill}`;
      cellValue.rule = { formula1: `="${word.replaceAll('"', '""')}"`, operator: 'EqualTo' };
    }
  }
}

/** Percentages are coloured by absolute value, other columns relative to their lowest and highest value. */
function scale(column: OutputColumn, reversed: boolean): Excel.ConditionalColorScaleCriteria {
  const [low, high] = reversed ? [`#${BAD_FILL}`, '#FFFFFF'] : ['#FFFFFF', `#${BAD_FILL}`];
  if (column.format === 'percent') {
    return {
      minimum: { type: 'Number', formula: '0', color: low },
      maximum: { type: 'Number', formula: '1', color: high },
    };
  }
  return {
    minimum: { type: 'LowestValue', color: low },
    maximum: { type: 'HighestValue', color: high },
  };
}
