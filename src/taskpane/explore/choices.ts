import { findPosition } from '../../planning/network/find-position';
import type { Network } from '../../planning/network/network';

/** Something that can be chosen: a product or a location, by its index. */
export interface Choice {
  readonly index: number;
  readonly id: string;
  /** What is known of it beside its name; empty where nothing is. */
  readonly detail: string;
}

/** What is looked at, by name: what is chosen outlives a new reading of the workbook. */
export interface Selection {
  readonly product: string | null;
  readonly location: string | null;
  readonly from: string | null;
}

export const noSelection: Selection = { product: null, location: null, from: null };

/** The products that are kept anywhere. */
export function productChoices({ products, positions }: Network): readonly Choice[] {
  const isKept = new Uint8Array(products.length);
  for (let p = 0; p < positions.count; p += 1) isKept[positions.product[p]!] = 1;
  return products.flatMap(({ id, description }, index) =>
    isKept[index] === 1 ? [{ index, id, detail: description }] : [],
  );
}

/** The locations that keep a product. */
export function locationChoices(network: Network, product: number): readonly Choice[] {
  return allLocations(network).filter(
    ({ index }) => findPosition(network.positions, product, index) >= 0,
  );
}

/** Every location but one. */
export function otherLocations(network: Network, except: number): readonly Choice[] {
  return allLocations(network).filter(({ index }) => index !== except);
}

function allLocations({ locations }: Network): readonly Choice[] {
  return locations.map(({ id, region }, index) => ({ index, id, detail: region }));
}

/**
 * The choices that hold every word of a search in their name or detail, in their order, with those
 * whose name begins with the search first.
 *
 * @param most how many are listed; the rest is counted
 */
export function searchChoices(
  choices: readonly Choice[],
  search: string,
  most: number,
): { readonly listed: readonly Choice[]; readonly found: number } {
  const wanted = search.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const first: Choice[] = [];
  const others: Choice[] = [];
  let found = 0;
  for (const choice of choices) {
    const text = `${choice.id} ${choice.detail}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    found += 1;
    const list = wanted !== '' && text.startsWith(wanted) ? first : others;
    if (list.length < most) list.push(choice);
  }
  return { listed: [...first, ...others].slice(0, most), found };
}
