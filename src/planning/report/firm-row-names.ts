import type { FirmTransfer, Network } from '../network/network';

const MAX_NAMED = 4;

/** Names firm rows by their cells, or else by product and lane: the first few, then how many more. */
export function firmRowNames(network: Network, rows: readonly FirmTransfer[]): string {
  const named = rows
    .slice(0, MAX_NAMED)
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
