import type { ServiceClass } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { ReplayWorld } from './replay-world';

/** Settings that a sweep tries in place of today's. */
export interface SweptSettings {
  readonly name: string;
  /** The same world under these settings. */
  readonly apply: (world: ReplayWorld) => ReplayWorld;
}

const TODAY: SweptSettings = { name: 'Today’s settings', apply: (world) => world };

/** Today's settings first; then one setting changed at a time, and a few together. */
export function sweptSettings({ settings, network }: ReplayWorld): readonly SweptSettings[] {
  const { reviewPeriod, caution } = settings;
  const minQuantity = Math.min(...network.products.map((product) => product.minTransferQuantity));
  const cautious = [1, 1.5, 2, 3].filter((value) => value !== caution).map(cautionOf);
  const reviewed = [7, 14, 28].filter((value) => value !== reviewPeriod).map(reviewPeriodOf);
  return [
    TODAY,
    ...[0.5, 0.75, 1.5, 2].map(riskOf),
    ...reviewed,
    ...cautious,
    ...[2, 5, 10].filter((value) => value > minQuantity).map(minTransferOf),
    both(cautionOf(2), minTransferOf(5)),
    both(cautionOf(2), riskOf(0.5)),
    both(cautionOf(1.5), reviewPeriodOf(14)),
  ];
}

/** Service levels at which the risk of a stockout is a multiple of today's. */
function riskOf(factor: number): SweptSettings {
  const level = (today: number): number => Math.max(0.5, 1 - factor * (1 - today));
  return changed(`Stockout risk × ${factor}`, ({ serviceLevel }) => ({
    serviceLevel: Object.fromEntries(
      Object.entries(serviceLevel).map(([name, today]) => [name, level(today)]),
    ) as Record<ServiceClass, number>,
  }));
}

function reviewPeriodOf(days: number): SweptSettings {
  return changed(`Review period ${days}`, () => ({ reviewPeriod: days }));
}

function cautionOf(caution: number): SweptSettings {
  return changed(`Caution ${caution}`, () => ({ caution }));
}

function minTransferOf(quantity: number): SweptSettings {
  return {
    name: `Min transfer quantity ${quantity}`,
    apply: (world) => ({
      ...world,
      network: {
        ...world.network,
        products: world.network.products.map((product) => ({
          ...product,
          minTransferQuantity: Math.max(product.minTransferQuantity, quantity),
        })),
      },
    }),
  };
}

function both(one: SweptSettings, other: SweptSettings): SweptSettings {
  return {
    name: `${one.name}, ${other.name.charAt(0).toLowerCase()}${other.name.slice(1)}`,
    apply: (world) => other.apply(one.apply(world)),
  };
}

function changed(
  name: string,
  change: (settings: PlanSettings) => Partial<PlanSettings>,
): SweptSettings {
  return {
    name,
    apply: (world) => ({ ...world, settings: { ...world.settings, ...change(world.settings) } }),
  };
}
