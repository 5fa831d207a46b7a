import type { LocationRow } from '../network-workbook/planner-tables';

/** Latitude and longitude of the capital, and the region, by the country's name in the data. */
const COUNTRIES: Readonly<Record<string, readonly [number, number, string]>> = {
  'United Kingdom': [51.507, -0.128, 'Isles'],
  EIRE: [53.35, -6.26, 'Isles'],
  'Channel Islands': [49.186, -2.106, 'Isles'],
  Germany: [52.52, 13.405, 'Centre'],
  Switzerland: [46.948, 7.447, 'Centre'],
  Austria: [48.208, 16.373, 'Centre'],
  France: [48.857, 2.352, 'West'],
  Netherlands: [52.37, 4.895, 'West'],
  Belgium: [50.85, 4.352, 'West'],
  Spain: [40.417, -3.704, 'South'],
  Portugal: [38.722, -9.139, 'South'],
  Italy: [41.903, 12.496, 'South'],
  Greece: [37.984, 23.728, 'South'],
  Cyprus: [35.186, 33.382, 'South'],
  Sweden: [59.329, 18.069, 'North'],
  Denmark: [55.676, 12.568, 'North'],
  Norway: [59.914, 10.752, 'North'],
  Finland: [60.17, 24.938, 'North'],
  Australia: [-35.28, 149.13, 'Overseas'],
};

/** The seller's own country, where it holds its stock. */
export const HOME = 'United Kingdom';

/** A country as a location: the seller's own is the distribution centre, others are warehouses. */
export function countryLocation(country: string): LocationRow {
  const place = COUNTRIES[country];
  if (!place) throw new Error(`No coordinates for ${country}; add it to uci/countries.ts.`);
  const [latitude, longitude, region] = place;
  return {
    location: country,
    type: country === HOME ? 'dc' : 'warehouse',
    region,
    cluster: country === HOME ? 'Home' : 'Abroad',
    latitude,
    longitude,
    volumeCapacity: null,
    inboundLimit: null,
    outboundLimit: null,
    suppliedBy: country === HOME ? null : HOME,
    handlingCost: country === HOME ? 0.02 : 0.03,
    canShip: true,
    canReceive: true,
    keepAtLeast: null,
  };
}
