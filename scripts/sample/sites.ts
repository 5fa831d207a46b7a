import type { LocationRow } from '../network-workbook/planner-tables';

/** A site of the sample network and the parameters of its demand. */
export interface Site extends LocationRow {
  /** Weight of the site in the network's demand. Only the ratio to the other sites matters. */
  readonly demandWeight: number;
  /** Share of the products that the site carries. */
  readonly assortment: number;
  /** Trend over the year: logarithm of last week's demand over first week's. */
  readonly drift: number;
}

type Key = 'location' | 'region' | 'cluster' | 'latitude' | 'longitude' | 'suppliedBy';
type Selling = Pick<Site, 'demandWeight' | 'assortment' | 'drift'>;
type Limits = Pick<LocationRow, 'volumeCapacity' | 'keepAtLeast'> &
  Partial<Pick<LocationRow, 'inboundLimit' | 'outboundLimit'>>;

function site(
  type: LocationRow['type'],
  key: Pick<Site, Key>,
  selling: Selling,
  limits: Limits,
): Site {
  return {
    type,
    handlingCost: type === 'store' ? 0.12 : 0.06,
    canShip: true,
    canReceive: true,
    inboundLimit: null,
    outboundLimit: null,
    ...key,
    ...selling,
    ...limits,
  };
}

function store(key: Pick<Site, Key>, selling: Selling, limits: Limits): Site {
  return site('store', key, selling, limits);
}

const BIRMINGHAM = 'Birmingham DC';
const GLASGOW = 'Glasgow warehouse';

/**
 * A DC that supplies a warehouse, both with trade customers of their own, and the nine stores and the
 * online site that they supply.
 */
export const SITES: readonly Site[] = [
  site(
    'dc',
    {
      location: BIRMINGHAM,
      region: 'Midlands',
      cluster: 'Hub',
      latitude: 52.486,
      longitude: -1.89,
      suppliedBy: null,
    },
    { demandWeight: 0.07, assortment: 1, drift: 0 },
    { volumeCapacity: 90_000, keepAtLeast: null },
  ),
  site(
    'warehouse',
    {
      location: GLASGOW,
      region: 'Scotland',
      cluster: 'Hub',
      latitude: 55.861,
      longitude: -4.25,
      suppliedBy: BIRMINGHAM,
    },
    { demandWeight: 0.03, assortment: 0.8, drift: 0 },
    { volumeCapacity: 40_000, keepAtLeast: null },
  ),
  site(
    'online',
    {
      location: 'Online',
      region: 'Midlands',
      cluster: 'Online',
      latitude: 52.041,
      longitude: -0.759,
      suppliedBy: BIRMINGHAM,
    },
    { demandWeight: 0.25, assortment: 0.97, drift: 0.45 },
    { volumeCapacity: 60_000, keepAtLeast: '3d' },
  ),
  store(
    {
      location: 'London',
      region: 'South East',
      cluster: 'Large',
      latitude: 51.507,
      longitude: -0.128,
      suppliedBy: BIRMINGHAM,
    },
    { demandWeight: 0.17, assortment: 0.92, drift: -0.2 },
    { volumeCapacity: 30_000, keepAtLeast: '7d', inboundLimit: 1_500 },
  ),
  store(
    {
      location: 'Manchester',
      region: 'North West',
      cluster: 'Large',
      latitude: 53.48,
      longitude: -2.242,
      suppliedBy: BIRMINGHAM,
    },
    { demandWeight: 0.11, assortment: 0.86, drift: 0.35 },
    { volumeCapacity: 24_000, keepAtLeast: '7d' },
  ),
  store(
    {
      location: 'Leeds',
      region: 'Yorkshire',
      cluster: 'Large',
      latitude: 53.8,
      longitude: -1.549,
      suppliedBy: BIRMINGHAM,
    },
    { demandWeight: 0.085, assortment: 0.8, drift: 0 },
    { volumeCapacity: 20_000, keepAtLeast: '7d' },
  ),
  store(
    {
      location: 'Bristol',
      region: 'South West',
      cluster: 'Medium',
      latitude: 51.455,
      longitude: -2.588,
      suppliedBy: BIRMINGHAM,
    },
    { demandWeight: 0.07, assortment: 0.74, drift: 0.1 },
    { volumeCapacity: 16_000, keepAtLeast: '5d' },
  ),
  store(
    {
      location: 'Edinburgh',
      region: 'Scotland',
      cluster: 'Medium',
      latitude: 55.953,
      longitude: -3.188,
      suppliedBy: GLASGOW,
    },
    { demandWeight: 0.06, assortment: 0.7, drift: 0 },
    { volumeCapacity: 16_000, keepAtLeast: '5d' },
  ),
  store(
    {
      location: 'Cardiff',
      region: 'Wales',
      cluster: 'Medium',
      latitude: 51.481,
      longitude: -3.179,
      suppliedBy: BIRMINGHAM,
    },
    { demandWeight: 0.05, assortment: 0.64, drift: -0.1 },
    { volumeCapacity: 14_000, keepAtLeast: '5d' },
  ),
  store(
    {
      location: 'Newcastle',
      region: 'North East',
      cluster: 'Medium',
      latitude: 54.978,
      longitude: -1.618,
      suppliedBy: GLASGOW,
    },
    { demandWeight: 0.043, assortment: 0.6, drift: 0 },
    { volumeCapacity: 14_000, keepAtLeast: '5d' },
  ),
  store(
    {
      location: 'Norwich',
      region: 'East',
      cluster: 'Small',
      latitude: 52.63,
      longitude: 1.297,
      suppliedBy: BIRMINGHAM,
    },
    { demandWeight: 0.035, assortment: 0.5, drift: 0 },
    { volumeCapacity: 10_000, keepAtLeast: 1, outboundLimit: 400 },
  ),
  store(
    {
      location: 'Plymouth',
      region: 'South West',
      cluster: 'Small',
      latitude: 50.376,
      longitude: -4.143,
      suppliedBy: BIRMINGHAM,
    },
    { demandWeight: 0.027, assortment: 0.46, drift: -0.6 },
    { volumeCapacity: 10_000, keepAtLeast: 1 },
  ),
];
