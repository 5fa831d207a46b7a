import type { Network } from '../planning/network/network';
import type { SupplyLink } from '../planning/network/supply-links';

/** Sources that the summary names; the others are counted. */
const MAX_NAMED = 3;

/** Who supplies how many locations, in one line: the source of most locations first. */
export function supplyLine({ locations }: Network, supply: readonly SupplyLink[]): string {
  const inside = supply.filter(({ source }) => source >= 0);
  if (inside.length === 0) return 'every location from outside the network';
  const suppliedBy = new Map<number, Set<number>>();
  for (const { source, location } of inside) {
    suppliedBy.set(source, (suppliedBy.get(source) ?? new Set()).add(location));
  }
  const sources = [...suppliedBy].sort(([, a], [, b]) => b.size - a.size);
  const named = sources
    .slice(0, MAX_NAMED)
    .map(([source, { size }]) => `${locations[source]!.id} to ${inWords(size, 'location')}`);
  const others = sources.length - named.length;
  const inferred = new Set(
    inside.filter(({ basis }) => basis === 'inferred').map(({ location }) => location),
  );
  return [
    [...named, ...(others > 0 ? [inWords(others, 'more site')] : [])].join(', '),
    ...(inferred.size > 0 ? [`inferred for ${inWords(inferred.size, 'location')}`] : []),
  ].join('; ');
}

function inWords(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
