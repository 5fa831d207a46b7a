import type { Lane, Network, Positions } from '../network/network';

/** A network without the lane between two locations. */
export function withoutLane(network: Network, from: number, to: number): Network {
  const lanes = network.lanes.filter((lane) => lane.from !== from || lane.to !== to);
  return { ...network, lanes };
}

/**
 * A network in which a location is closed: it sells and receives nothing, and its stock is cleared. What it
 * supplied is supplied from outside, at the lead times that its positions have.
 */
export function withLocationClosed(network: Network, closed: number): Network {
  const { positions } = network;
  return {
    ...network,
    locations: network.locations.map((location, at) =>
      at === closed ? { ...location, isOpen: false, closingDay: null } : location,
    ),
    lanes: network.lanes.filter(({ to }) => to !== closed),
    positions: {
      ...positions,
      ...(positions.source && {
        source: positions.source.map((source) => (source === closed ? -1 : source)),
      }),
    },
  };
}

/** A network with demand times a factor at some locations: its history and its forecasts alike. */
export function withDemandTimes(
  network: Network,
  factor: number,
  isAt: (location: number) => boolean,
): Network {
  const { positions } = network;
  const { history } = positions;
  const quantity = history.quantity.slice();
  const forecastMean = positions.forecastMean.slice();
  const forecastSd = positions.forecastSd.slice();
  for (let p = 0; p < positions.count; p += 1) {
    if (!isAt(positions.location[p]!)) continue;
    forecastMean[p]! *= factor;
    forecastSd[p]! *= factor;
    for (let row = history.start[p]!; row < history.start[p + 1]!; row += 1) {
      quantity[row]! *= factor;
    }
  }
  return withPositions(network, {
    forecastMean,
    forecastSd,
    history: { ...history, quantity },
  });
}

/**
 * A network whose orders from outside arrive later: those under way, and those to come. Positions that
 * another location supplies stay as they are.
 */
export function withSuppliersLate(network: Network, days: number): Network {
  const { count, receipts, source } = network.positions;
  const supplierLeadTime = network.positions.supplierLeadTime.slice();
  const day = receipts.day.slice();
  for (let p = 0; p < count; p += 1) {
    if ((source?.[p] ?? -1) >= 0) continue;
    supplierLeadTime[p]! += days;
    for (let row = receipts.start[p]!; row < receipts.start[p + 1]!; row += 1) day[row]! += days;
  }
  return withPositions(network, { supplierLeadTime, receipts: { ...receipts, day } });
}

/** A network in which every cost of every lane is multiplied. */
export function withFreightTimes(network: Network, factor: number): Network {
  const lanes = network.lanes.map((lane): Lane => ({
    ...lane,
    costPerUnit: lane.costPerUnit * factor,
    costPerVolume: lane.costPerVolume * factor,
    costPerWeight: lane.costPerWeight * factor,
    ...(lane.costPerValue !== undefined && { costPerValue: lane.costPerValue * factor }),
    fixedCost: lane.fixedCost * factor,
    lineCost: lane.lineCost * factor,
  }));
  return { ...network, lanes };
}

function withPositions(network: Network, columns: Partial<Positions>): Network {
  return { ...network, positions: { ...network.positions, ...columns } };
}
