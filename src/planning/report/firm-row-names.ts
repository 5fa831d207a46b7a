import type { FirmTransfer, Network } from '../network/network';

const MOST_NAMED = 4;

/** Firm rows by the cells that they stand in, or by what they move: the first few of them. */
export function firmRowNames(network: Network, rows: readonly FirmTransfer[]): string {
  const named = rows
    .slice(0, MOST_NAMED)
    .map(
      ({ cell, product, from, to }) =>
        cell ??
        `${network.products[product]!.id} from ${network.locations[from]!.id} to ${network.locations[to]!.id}`,
    );
  const more = rows.length - named.length;
  const list = more > 0 ? [...named, `${more} more`] : named;
  const all = list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${list.at(-1)!}` : list[0]!;
  return `${rows.length === 1 ? 'Firm row' : 'Firm rows'} ${all}`;
}
