import type { DetailRows, Network, Positions } from '../../src/planning/network/network';

/** The same network with its products and locations listed in another order, backwards. */
export function reversedNetwork(network: Network): Network {
  const lastProduct = network.products.length - 1;
  const lastLocation = network.locations.length - 1;
  return {
    products: [...network.products].reverse(),
    locations: [...network.locations].reverse(),
    lanes: [...network.lanes]
      .reverse()
      .map((lane) => ({ ...lane, from: lastLocation - lane.from, to: lastLocation - lane.to })),
    positions: reversedPositions(network.positions, lastProduct, lastLocation),
  };
}

function reversedPositions(
  positions: Positions,
  lastProduct: number,
  lastLocation: number,
): Positions {
  const { lots, receipts, history } = positions;
  const back = (column: Float64Array): Float64Array => column.slice().reverse();
  return {
    count: positions.count,
    product: positions.product.map((product) => lastProduct - product).reverse(),
    location: positions.location.map((location) => lastLocation - location).reverse(),
    onHand: back(positions.onHand),
    reserved: back(positions.reserved),
    transfersInTransit: back(positions.transfersInTransit),
    forecastMean: back(positions.forecastMean),
    forecastSd: back(positions.forecastSd),
    supplierLeadTime: back(positions.supplierLeadTime),
    supplierLeadTimeSd: back(positions.supplierLeadTimeSd),
    orderCost: back(positions.orderCost),
    minOrderQuantity: back(positions.minOrderQuantity),
    orderMultiple: back(positions.orderMultiple),
    ...(positions.source && {
      source: positions.source.map((site) => (site < 0 ? -1 : lastLocation - site)).reverse(),
    }),
    lots: {
      ...starts(lots, positions.count),
      quantity: Float64Array.from(rowsReversed(lots, lots.quantity, positions.count)),
      expiryDay: Int32Array.from(rowsReversed(lots, lots.expiryDay, positions.count)),
    },
    receipts: {
      ...starts(receipts, positions.count),
      quantity: Float64Array.from(rowsReversed(receipts, receipts.quantity, positions.count)),
      day: Int32Array.from(rowsReversed(receipts, receipts.day, positions.count)),
    },
    history: {
      ...starts(history, positions.count),
      day: Int32Array.from(rowsReversed(history, history.day, positions.count)),
      quantity: Float64Array.from(rowsReversed(history, history.quantity, positions.count)),
      isStockout: Uint8Array.from(rowsReversed(history, history.isStockout, positions.count)),
      isPromotion: Uint8Array.from(rowsReversed(history, history.isPromotion, positions.count)),
    },
  };
}

function starts(rows: DetailRows, count: number): DetailRows {
  const start = new Int32Array(count + 1);
  for (let p = 0; p < count; p += 1) {
    const old = count - 1 - p;
    start[p + 1] = start[p]! + rows.start[old + 1]! - rows.start[old]!;
  }
  return { start };
}

/** A detail column with the positions backwards, each position's rows in their own order. */
function rowsReversed(rows: DetailRows, column: ArrayLike<number>, count: number): number[] {
  const values: number[] = [];
  for (let p = count - 1; p >= 0; p -= 1) {
    for (let row = rows.start[p]!; row < rows.start[p + 1]!; row += 1) values.push(column[row]!);
  }
  return values;
}
