import { estimateDemand } from '../planning/demand/estimate-demand';
import { meanOver, varianceOver } from '../planning/demand/demand-rate';
import { laneTerms, type LaneTerms } from '../planning/network/lane-terms';
import type { Network } from '../planning/network/network';
import { productRanges, type ProductRange } from '../planning/network/product-ranges';
import { isSuppliedWithin } from '../planning/rebalance/supplied-products';
import { assemblePosition, type AssembledPosition } from '../planning/rebalance/assemble-position';
import { supplyTree } from '../planning/verify/supply-tree';
import { CostCurve } from '../planning/valuation/cost-curve';
import type { PlannedNetwork } from '../workbook/output/planned-network';
import { WRITTEN_BY } from './our-file';
import type { PlannedFile } from './planned-file';

/**
 * The plan as JSON, in pieces, with everything that another solver needs to check it. Products and
 * locations are given by name; days count from the plan date.
 */
export function* planJson(planned: PlannedFile, withCurves: boolean): Generator<string> {
  const { network, settings, result, issues, supply } = planned;
  yield `{\n"writtenBy": ${JSON.stringify(WRITTEN_BY.writtenBy)},\n"objective": ${JSON.stringify(result.objective)},\n`;
  yield `"settings": ${JSON.stringify(settings)},\n`;
  yield `"measures": ${JSON.stringify(result.measures)},\n`;
  yield* list(
    'transfers',
    result.transfers.map((transfer) => ({
      ...transfer,
      product: network.products[transfer.product]!.id,
      ...ends(network, transfer),
    })),
  );
  yield* list(
    'shipments',
    result.shipments.map((shipment) => ({ ...shipment, ...ends(network, shipment) })),
  );
  yield* list('purchases', named(network, result.purchases));
  yield* list('markdowns', named(network, result.markdowns));
  yield* list('products', network.products);
  yield* list('locations', network.locations);
  yield* list(
    'lanes',
    network.lanes.map((lane) => ({ ...lane, ...ends(network, lane) })),
  );
  yield* list(
    'supply',
    supply.map(({ location, source, basis, products }) => ({
      location: network.locations[location]!.id,
      source: idOf(network, source),
      basis,
      products,
    })),
  );
  yield* list('positions', positionRows(planned, withCurves));
  if (withCurves) yield* list('trees', treeRows(planned));
  yield* list(
    'alerts',
    result.alerts.map((alert) => ({
      ...alert,
      product: alert.product === null ? null : network.products[alert.product]!.id,
      location: alert.location === null ? null : network.locations[alert.location]!.id,
    })),
  );
  yield* list('issues', issues);
  yield `"timings": ${JSON.stringify(result.timings)}\n}\n`;
}

function* list(name: string, rows: Iterable<unknown>): Generator<string> {
  let separator = '';
  yield `"${name}": [`;
  for (const row of rows) {
    yield `${separator}\n${JSON.stringify(row)}`;
    separator = ',';
  }
  yield `],\n`;
}

/** The name of a location; null for an index of −1. */
function idOf({ locations }: Network, location: number): string | null {
  return locations[location]?.id ?? null;
}

function named(
  network: Network,
  rows: readonly { readonly product: number; readonly location: number }[] = [],
): readonly object[] {
  return rows.map((row) => ({
    ...row,
    product: network.products[row.product]!.id,
    location: network.locations[row.location]!.id,
  }));
}

function ends(
  network: Network,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly from: string; readonly to: string } {
  return { from: network.locations[from]!.id, to: network.locations[to]!.id };
}

function* positionRows(planned: PlannedNetwork, withCurves: boolean): Generator<object> {
  const { network, settings } = planned;
  const demand = estimateDemand(network, settings);
  const terms = laneTerms(network);
  for (const range of productRanges(network.positions)) {
    const assembled: AssembledPosition[] = [];
    for (let p = range.start; p < range.end; p += 1) {
      assembled.push(assemblePosition(network, settings, demand, p));
    }
    // The trees have the others.
    const hasCurves = withCurves && !isSuppliedWithin(network, range.product);
    const totalShippable = assembled.reduce((sum, position) => sum + position.shippable, 0);
    for (const [index, position] of assembled.entries()) {
      const row = positionRow(planned, range, index, position);
      yield hasCurves
        ? {
            ...row,
            ...curveOf(planned, terms, {
              location: row.locationIndex,
              position,
              costOfInaction: row.costOfInaction,
              totalShippable,
            }),
          }
        : row;
    }
  }
}

/** The products whose cost is not a sum of one curve a position, because one position supplies another. */
function* treeRows({ network, settings }: PlannedNetwork): Generator<object> {
  const rates = estimateDemand(network, settings);
  for (const range of productRanges(network.positions)) {
    if (!isSuppliedWithin(network, range.product)) continue;
    const tree = supplyTree({ network, settings, rates }, range);
    if (tree === null) continue;
    const ofLane = <T extends { readonly lane: number }>({ lane, ...row }: T) => ({
      ...ends(network, network.lanes[lane]!),
      ...row,
    });
    yield {
      product: network.products[range.product]!.id,
      packSize: tree.packSize,
      positions: tree.positions.map((position) => ({
        ...position,
        location: network.locations[position.location]!.id,
        source: idOf(network, position.source),
      })),
      lanes: tree.lanes.map(ofLane),
      firm: tree.firm.map(ofLane),
    };
  }
}

function positionRow(
  { network, result }: PlannedNetwork,
  range: ProductRange,
  index: number,
  { stock, minStock, shippable, expired }: AssembledPosition,
) {
  const p = range.start + index;
  const locationIndex = network.positions.location[p]!;
  const horizon = stock.supplierLeadTime + (stock.reviewPeriod ?? 0);
  const isSpread = varianceOver(stock.rate, horizon) > meanOver(stock.rate, horizon);
  return {
    product: network.products[range.product]!.id,
    location: network.locations[locationIndex]!.id,
    locationIndex,
    available: stock.available,
    keep: minStock,
    shippable,
    expired,
    receipts: stock.receipts,
    reorderPoint: stock.reorderPoint,
    supplierLeadTime: stock.supplierLeadTime,
    source: idOf(network, network.positions.source?.[p] ?? -1),
    isReplenished: stock.isReplenished,
    lifeDays: stock.life,
    lots: stock.lots.map(({ lastUnit, ...lot }) => ({ upTo: lastUnit, ...lot })),
    under: stock.underageCost,
    holdingPerDay: stock.holdingPerDay,
    loss: stock.writeOffCost,
    demand: {
      family: isSpread ? 'negative-binomial' : 'poisson',
      meanPerDay: stock.rate.mean,
      variancePerDay: stock.rate.variance,
      levelVariance: stock.rate.levelVariance,
      paceAfterSeason: stock.rate.postSeasonFactor ?? 1,
      tail: stock.rate.tail ?? null,
    },
    costOfInaction: result.positions.costOfInaction[p]!,
    availableAfter: result.positions.availableAfter[p]!,
  };
}

interface CurveInput {
  readonly location: number;
  readonly position: AssembledPosition;
  /** Expected cost of the current stock. */
  readonly costOfInaction: number;
  /** Units of the product that may leave any location. */
  readonly totalShippable: number;
}

/**
 * The expected cost C(y) for every integer y from `start` to the stock with all shippable units of the
 * product; and for each lane slower than the fastest one into the location, the cost of the delay per
 * unit.
 */
function curveOf(
  { network }: PlannedNetwork,
  terms: LaneTerms,
  { location, position: { stock, shippable }, costOfInaction, totalShippable }: CurveInput,
) {
  const fastest = terms.fastestInto[location]!;
  const curve = new CostCurve(stock, fastest);
  const start = Math.min(0, stock.available);
  const values = [costOfInaction];
  for (let n = 1; n <= stock.available - start; n += 1)
    values.unshift(values[0]! + curve.marginalLoss(n));
  if (fastest < Infinity) {
    for (let n = 1; n <= totalShippable - shippable; n += 1) {
      values.push(values.at(-1)! - curve.marginalGain(n));
    }
  }
  const slowerLanes = network.lanes
    .filter((lane) => lane.to === location && lane.leadTimeDays > fastest)
    .map((lane) => ({
      from: network.locations[lane.from]!.id,
      costPerUnit: curve.delayCost(lane.leadTimeDays),
    }));
  return { curve: { start, values }, slowerLanes };
}
