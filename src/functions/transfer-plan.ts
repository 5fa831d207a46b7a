import { solveTransportationProblem } from '../planning/rebalance/transportation-problem';
import { Refusal } from '../planning/base/refusal';
import { excelErrorOf, isExcelError } from './excel-error';
import { isBlank, matrixOf } from './matrix';
import { Parameter } from './parameter';
import { quantitiesOf, rangeOf } from './quantities';
import { readScalars } from './scalars';

const parameters = [new Parameter('pack_size', 1), new Parameter('min_quantity', 0)] as const;

const refusals = {
  noCosts: new Refusal('data', 'unit_cost is missing: select the costs between all locations.'),
  noTransfer: new Refusal(
    'data',
    'There is nothing to transfer: no lane leads from an excess of at least one pack to a shortage.',
  ),
};

/**
 * Transfers of one product that meet the maximum need at minimum cost. Spills rows: From, To
 * (positions in the list), Quantity, Cost.
 * @customfunction TRANSFERPLAN
 * @category Balance
 * @formula minimum-cost flow in whole packs from excess to shortage
 * @source Hitchcock 1941; Ahuja, Magnanti and Orlin 1993
 * @example =INV.TRANSFERPLAN({120;10;40}, {50;60;50}, {0,2,4;2,0,1;4,1,0}) gives {1,2,50,100;1,3,10,40}
 * @param stock Units at each location, 0 or more; one row or column. A blank cell is 0.
 * @param need Units needed at each location, 0 or more, in the same order. A blank cell is 0.
 * @param unit_cost Transfer cost per unit: one row per origin, one column per destination. Blank without a lane.
 * @param pack_size Units per pack, a whole number. 1 if omitted.
 * @param min_quantity Minimum units per transfer. 0 if omitted.
 */
export function transferPlanOf(
  stock: unknown[][],
  need: unknown[][],
  unit_cost: unknown[][],
  pack_size?: unknown[][],
  min_quantity?: unknown[][],
): unknown[][] {
  const stocks = rangeOf('stock', stock);
  if (isExcelError(stocks)) return [[stocks]];
  const needs = rangeOf('need', need);
  if (isExcelError(needs)) return [[needs]];
  const costs = unitCosts(unit_cost);
  if (isExcelError(costs)) return [[costs]];
  const args = readScalars(parameters, [pack_size, min_quantity]);
  if (isExcelError(args)) return [[args]];
  const transfers = solveTransportationProblem({
    stock: stocks,
    need: needs,
    unitCost: costs,
    packSize: args[0],
    minQuantity: args[1],
  });
  if (transfers instanceof Refusal) return [[excelErrorOf(transfers)]];
  if (transfers.length === 0) return [[excelErrorOf(refusals.noTransfer)]];
  return transfers.map(({ from, to, quantity, cost }) => [from + 1, to + 1, quantity, cost]);
}

/** Reads the costs row by row, NaN for a blank cell. */
function unitCosts(argument: unknown) {
  const matrix = matrixOf(argument);
  if (matrix === null) return excelErrorOf(refusals.noCosts);
  const costs = quantitiesOf('unit_cost', matrix);
  if (isExcelError(costs)) return costs;
  let next = 0;
  for (const row of matrix) {
    for (const cell of row) {
      if (isBlank(cell)) costs[next] = NaN;
      next += 1;
    }
  }
  return costs;
}
