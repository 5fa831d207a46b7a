import erfcinv from '@stdlib/math-base-special-erfcinv';
import type { DaySerial } from '../network-workbook/calendar';
import type { PlannerTables } from '../network-workbook/planner-tables';
import { NUMBER_FORMAT } from '../network-workbook/sheet-table';
import type { TextCell, TextSheet } from '../network-workbook/sheet-text';

const WEEKS_SHOWN = 26;
const FIRST_WEEK_ROW = 4;
const RESULT_ROW = 9;

/** The example formulas use the best-selling product of this store. */
const LOCATION = 'Manchester';

/**
 * A sheet of live formulas: the add-in's functions beside their equivalents in plain Excel. Their
 * input is half a year of one product's sales, which SUMIFS takes from the Demand table. Cached
 * results are visible before the add-in has loaded.
 */
export function formulasSheet(tables: PlannerTables, planDate: DaySerial): TextSheet {
  const product = bestSeller(tables, LOCATION);
  const sales = weeklySales(tables, product, LOCATION, planDate);
  const supplier = tables.suppliers.find((row) => row.product === product);
  const unitCost = tables.products.find((row) => row.product === product)?.unitCost ?? 0;
  const onHand = tables.inventory
    .filter((row) => row.product === product && row.location === LOCATION)
    .reduce((sum, row) => sum + row.onHand, 0);
  return {
    name: 'Formulas',
    widths: [15, 14, 4, 28, 13, 13, 44],
    cells: [
      { row: 0, column: 0, value: 'The functions in cells', style: 'title' },
      {
        row: 1,
        column: 0,
        value: `Without the add-in the INV functions show #NAME? once they are recalculated; the plain Excel beside them does not.`,
        style: 'faint',
      },
      ...salesCells(product, sales, planDate),
      ...inputCells([
        ['Lead time, weeks', (supplier?.leadTimeDays ?? 14) / 7, '0.0_)'],
        ['Service level', 0.95, NUMBER_FORMAT.percent],
        ['Order cost', supplier?.orderCost ?? 50, NUMBER_FORMAT.pounds],
        ['Holding cost a unit a year', unitCost * 0.25, NUMBER_FORMAT.pounds],
        ['On hand', onHand, NUMBER_FORMAT.units],
      ]),
      ...resultCells(sales, {
        leadTime: (supplier?.leadTimeDays ?? 14) / 7,
        orderCost: supplier?.orderCost ?? 50,
        holdingCost: unitCost * 0.25,
        onHand,
      }),
    ],
  };
}

function bestSeller({ demand }: PlannerTables, location: string): string {
  const sold = new Map<string, number>();
  for (const row of demand)
    if (row.location === location)
      sold.set(row.product, (sold.get(row.product) ?? 0) + row.quantity);
  return [...sold].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function weeklySales(
  { demand }: PlannerTables,
  product: string,
  location: string,
  planDate: DaySerial,
): number[] {
  return Array.from({ length: WEEKS_SHOWN }, (_, week) => {
    const monday = planDate - 7 * (WEEKS_SHOWN - week);
    return demand
      .filter((r) => r.product === product && r.location === location && r.date === monday)
      .reduce((sum, row) => sum + row.quantity, 0);
  });
}

function salesCells(product: string, sales: readonly number[], planDate: DaySerial): TextCell[] {
  const heading = (column: number, value: string): TextCell => ({
    row: FIRST_WEEK_ROW - 1,
    column,
    value,
    style: 'heading',
  });
  return [
    { row: 2, column: 0, value: product, style: 'input' },
    { row: 2, column: 1, value: LOCATION, style: 'input' },
    heading(0, 'Week of'),
    heading(1, 'Sold'),
    ...sales.flatMap((quantity, week): TextCell[] => {
      const row = FIRST_WEEK_ROW + week;
      return [
        {
          row,
          column: 0,
          value: planDate - 7 * (WEEKS_SHOWN - week),
          style: 'body',
          numberFormat: NUMBER_FORMAT.date,
        },
        {
          row,
          column: 1,
          value: quantity,
          formula: `SUMIFS(Demand[Quantity],Demand[Product],$A$3,Demand[Location],$B$3,Demand[Date],A${row + 1})`,
          style: 'body',
          numberFormat: NUMBER_FORMAT.units,
        },
      ];
    }),
  ];
}

function inputCells(inputs: readonly (readonly [string, number, string])[]): TextCell[] {
  return inputs.flatMap(([label, value, numberFormat], index): TextCell[] => [
    { row: FIRST_WEEK_ROW - 1 + index, column: 3, value: label, style: 'body' },
    { row: FIRST_WEEK_ROW - 1 + index, column: 4, value, style: 'input', numberFormat },
  ]);
}

interface Inputs {
  readonly leadTime: number;
  readonly orderCost: number;
  readonly holdingCost: number;
  readonly onHand: number;
}

/** A row for each result: label, the add-in's formula, the same in plain Excel, what to type. */
function resultCells(sales: readonly number[], inputs: Inputs): TextCell[] {
  const history = `$B$${FIRST_WEEK_ROW + 1}:$B$${FIRST_WEEK_ROW + sales.length}`;
  const mean = sales.reduce((sum, sold) => sum + sold, 0) / sales.length;
  const variance = sales.reduce((sum, sold) => sum + (sold - mean) ** 2, 0) / (sales.length - 1);
  const z = -Math.SQRT2 * erfcinv(2 * 0.95);
  const safetyStock = z * Math.sqrt(inputs.leadTime * variance);
  const eoq = Math.sqrt((2 * mean * 52 * inputs.orderCost) / inputs.holdingCost);
  const results: readonly (readonly [string, string, string, number])[] = [
    [
      'Safety stock',
      `SAFETYSTOCK(${history},$E$4,$E$5)`,
      `_xlfn.NORM.S.INV($E$5)*_xlfn.STDEV.S(${history})*SQRT($E$4)`,
      safetyStock,
    ],
    [
      'Reorder point',
      `REORDERPOINT(${history},$E$4,$E$5)`,
      `AVERAGE(${history})*$E$4+F${RESULT_ROW + 2}`,
      mean * inputs.leadTime + safetyStock,
    ],
    [
      'Economic order quantity',
      `EOQ(AVERAGE(${history})*52,$E$6,$E$7)`,
      `SQRT(2*AVERAGE(${history})*52*$E$6/$E$7)`,
      eoq,
    ],
    [
      'Days of cover',
      `DAYSOFCOVER($E$8,AVERAGE(${history})/7)`,
      `$E$8/(AVERAGE(${history})/7)`,
      inputs.onHand / (mean / 7),
    ],
  ];
  const headings = ['', 'Evenstock', 'Plain Excel', 'What you type'];
  return [
    ...headings.map((value, index): TextCell => ({
      row: RESULT_ROW,
      column: 3 + index,
      value,
      style: 'heading',
    })),
    ...results.flatMap(([label, call, plain, value], index): TextCell[] => {
      const row = RESULT_ROW + 1 + index;
      const numberFormat = '#,##0.0_)';
      return [
        { row, column: 3, value: label, style: 'body' },
        { row, column: 4, value, formula: savedForm(call), style: 'body', numberFormat },
        { row, column: 5, value, formula: plain, style: 'body', numberFormat },
        { row, column: 6, value: `=INV.${call.replaceAll('$', '')}`, style: 'faint' },
      ];
    }),
  ];
}

/** Excel stores a call of `INV.NAME` as `_xldudf_INV_NAME`. */
function savedForm(call: string): string {
  return `_xldudf_INV_${call}`;
}
