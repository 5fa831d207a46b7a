import type { Network } from '../../../src/planning/network/network';
import type { PlanSettings } from '../../../src/planning/network/settings';
import { vehiclesFor } from '../rebalance/firm-model';
import type { PlanResult, Transfer } from '../../../src/planning/network/plan-result';

/** Sums of floating-point money and volume differ in their last digits. */
const ROUNDING = 1e-7;

/**
 * The rules that a plan breaks, in words, found from its lines and the network alone: stock, packs,
 * minimum quantities, lanes, locations that both ship and receive, and every limit. A limit that firm
 * rows alone exceed is not broken, unless the plan adds to it.
 */
export function brokenRules(
  network: Network,
  settings: PlanSettings,
  { transfers }: Pick<PlanResult, 'transfers'>,
): readonly string[] {
  const lines = transfers.filter(({ quantity }) => quantity > 0);
  const chosen = lines.filter(({ isFirm }) => !isFirm);
  return [
    ...chosen.flatMap((line) => brokenByLine(network, line)),
    ...brokenByStock(network, lines),
    ...brokenLimits(network, settings, lines),
  ];
}

function brokenByLine({ lanes, products, locations }: Network, line: Transfer): string[] {
  const { from, to, quantity } = line;
  const product = products[line.product]!;
  const name = `${product.id} ${locations[from]!.id} to ${locations[to]!.id}`;
  const broken: string[] = [];
  if (!lanes.some((lane) => lane.from === from && lane.to === to)) broken.push(`${name}: no lane`);
  if (!locations[from]!.canShip) broken.push(`${name}: may not ship`);
  if (!locations[to]!.isOpen || !locations[to]!.canReceive) broken.push(`${name}: may not receive`);
  if (quantity % product.packSize !== 0) broken.push(`${name}: ${quantity} is not whole packs`);
  if (quantity < product.minTransferQuantity) broken.push(`${name}: ${quantity} is too few`);
  return broken;
}

function brokenByStock({ products, locations, positions }: Network, lines: readonly Transfer[]) {
  const broken: string[] = [];
  for (let p = 0; p < positions.count; p += 1) {
    const product = positions.product[p]!;
    const location = positions.location[p]!;
    const shipped = lines.filter((line) => line.product === product && line.from === location);
    const received = lines.filter((line) => line.product === product && line.to === location);
    const free = positions.onHand[p]! - positions.reserved[p]! + under(positions, p);
    const name = `${products[product]!.id} at ${locations[location]!.id}`;
    if (sum(shipped, (line) => line.quantity) > Math.max(0, free)) {
      broken.push(`${name}: ships what is not there`);
    }
    const isHub = ['dc', 'warehouse'].includes(locations[location]!.type);
    const isChosen = [...shipped, ...received].some((line) => !line.isFirm);
    if (!isHub && isChosen && shipped.length > 0 && received.length > 0) {
      broken.push(`${name}: ships and receives`);
    }
  }
  return broken;
}

function under(positions: Network['positions'], p: number): number {
  return Math.min(0, positions.transfersInTransit[p]!);
}

function brokenLimits(
  network: Network,
  settings: PlanSettings,
  lines: readonly Transfer[],
): string[] {
  const firm = usedLimits(
    network,
    settings,
    lines.filter(({ isFirm }) => isFirm),
  );
  const broken: string[] = [];
  for (const [name, { used, max }] of usedLimits(network, settings, lines)) {
    const allowed = Math.max(0, max, firm.get(name)?.used ?? 0);
    if (used > allowed + ROUNDING * (1 + allowed)) broken.push(`${name}: ${used} of ${max}`);
  }
  return broken;
}

/** How much of each limit some lines use, and its amount. */
function usedLimits(network: Network, settings: PlanSettings, lines: readonly Transfer[]) {
  const { lanes, locations, products, positions } = network;
  const found = new Map<string, { readonly used: number; readonly max: number }>();
  const check = (name: string, used: number, max: number | null): void => {
    if (max !== null) found.set(name, { used, max });
  };
  const volumeOf = (line: Transfer): number => line.quantity * products[line.product]!.volume;
  const quantityOf = (line: Transfer): number => line.quantity;
  let spent = sum(lines, (line) => line.transferCost);
  let shipments = 0;
  lanes.forEach(({ from, to, capacity, fixedCost, maxShipments }) => {
    const on = lines.filter((line) => line.from === from && line.to === to);
    const volume = sum(on, volumeOf);
    if (on.length > 0) {
      const needed = vehiclesFor(volume, capacity);
      spent += needed * fixedCost;
      shipments += needed;
    }
    if (capacity === null || maxShipments === null) return;
    check(`capacity ${from} to ${to}`, volume, maxShipments * capacity);
  });
  locations.forEach((location, index) => {
    const into = lines.filter(({ to }) => to === index);
    const out = lines.filter(({ from }) => from === index);
    check(`outbound ${index}`, sum(out, quantityOf), location.outboundLimit);
    check(`inbound ${index}`, sum(into, quantityOf), location.inboundLimit);
    if (location.volumeCapacity === null || into.length === 0) return;
    let held = 0;
    for (let p = 0; p < positions.count; p += 1) {
      if (positions.location[p] !== index) continue;
      const units = positions.onHand[p]! + positions.transfersInTransit[p]!;
      held += Math.max(0, units) * products[positions.product[p]!]!.volume;
    }
    check(`volume ${index}`, held + sum(into, volumeOf), location.volumeCapacity);
  });
  check('budget', spent, settings.transferBudget);
  check('shipments', shipments, settings.maxShipments);
  return found;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
