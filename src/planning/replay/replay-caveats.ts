import { grouped } from '../base/figures-in-words';
import type { Network } from '../network/network';
import type { PastDemand } from './past-demand';
import type { ReplayWorld } from './replay-world';

export type CaveatKind =
  | 'opening stock'
  | 'receipts'
  | 'orders between sites'
  | 'censored demand'
  | 'spread periods'
  | 'assumed costs'
  | 'closed sites'
  | 'forecast table';

/** What a replay of the own history assumes, because the workbook does not tell. */
export interface ReplayCaveat {
  readonly kind: CaveatKind;
  /** One or two sentences. */
  readonly text: string;
}

/** The caveats of a replay, the weightiest first. */
export function replayCaveats(
  network: Network,
  world: ReplayWorld,
  past: PastDemand,
): readonly ReplayCaveat[] {
  const { settings } = world;
  return [
    {
      kind: 'opening stock' as const,
      text: 'The replay starts with the stock of today, because the workbook does not tell the stock of then.',
    },
    {
      kind: 'receipts' as const,
      text: 'Past receipts are not known. Open receipts and lots of today are moved back to the start; every order after it follows one rule, the same for all.',
    },
    ...feedOrders(network),
    ...censored(world, past),
    ...(settings.periodDays > 1
      ? [
          {
            kind: 'spread periods' as const,
            text: `Sales are known by ${settings.periodDays >= 28 ? 'month' : `${grouped(settings.periodDays)} days`}. They are spread over the days at random.`,
          },
        ]
      : []),
    ...costs(network),
    ...closed(network),
    ...forecasts(network, world),
  ];
}

function feedOrders({ positions: { source } }: Network): readonly ReplayCaveat[] {
  if (source === undefined || source.every((site) => site < 0)) return [];
  return [
    {
      kind: 'orders between sites',
      text: 'Without plans, sites order from the sites that supply them by one rule. Plans decide these deliveries themselves. Both count as units moved between sites.',
    },
  ];
}

function censored(
  { network, days, demand }: ReplayWorld,
  { stockoutDays, unitsAdded }: PastDemand,
): readonly ReplayCaveat[] {
  if (stockoutDays === 0) return [];
  const total = network.positions.count * days;
  const units = demand.quantity.reduce((sum, each) => sum + each, 0);
  const share = units > 0 ? ((100 * unitsAdded) / units).toFixed(1) : '0';
  return [
    {
      kind: 'censored demand',
      text: `Demand is not known where the shelf was empty: ${grouped(stockoutDays)} of ${grouped(total)} days, all positions together. There it is taken to be typical demand if that is more than was sold. This adds ${share} % of all demand.`,
    },
  ];
}

function costs({ products, lanes }: Network): readonly ReplayCaveat[] {
  const caveats: ReplayCaveat[] = [];
  const unpriced = products.filter(({ price }) => price === null).length;
  if (unpriced > 0) {
    caveats.push({
      kind: 'assumed costs',
      text: `${grouped(unpriced)} of ${grouped(products.length)} products have no price. A unit of their unmet demand costs what makes their service level optimal, as in the plan.`,
    });
  }
  const isFree = lanes.every(
    ({ costPerUnit, costPerVolume, costPerWeight, costPerValue = 0, fixedCost, lineCost }) =>
      costPerUnit + costPerVolume + costPerWeight + costPerValue + fixedCost + lineCost === 0,
  );
  if (isFree) {
    caveats.push({
      kind: 'assumed costs',
      text: 'No lane has a cost, so transfers look free. Give their costs in the table Lanes.',
    });
  }
  return caveats;
}

function closed({ locations }: Network): readonly ReplayCaveat[] {
  const names = locations.filter(({ isOpen }) => !isOpen).map(({ id }) => id);
  if (names.length === 0) return [];
  return [
    {
      kind: 'closed sites',
      text: `${names.length === 1 ? `${names[0]!} is` : `${grouped(names.length)} locations are`} closed today, and closed in the whole replay. What was sold there then is left out.`,
    },
  ];
}

/** Positions whose demand stands in the Forecast table alone. */
function forecasts({ positions }: Network, world: ReplayWorld): readonly ReplayCaveat[] {
  const { forecastMean, count, location } = positions;
  let told = 0;
  let unknown = 0;
  for (let p = 0; p < count; p += 1) {
    if (Number.isNaN(forecastMean[p]!)) continue;
    told += 1;
    const isOpen = world.network.locations[location[p]!]!.isOpen;
    if (isOpen && forecastMean[p]! > 0 && world.meanAfter[p] === 0) unknown += 1;
  }
  if (told === 0) return [];
  const without =
    unknown === 0 ? '' : ` ${grouped(unknown)} of its positions sold nothing in these weeks.`;
  return [
    {
      kind: 'forecast table',
      text: `The table Forecast is left out, because it knows what came afterwards.${without}`,
    },
  ];
}
