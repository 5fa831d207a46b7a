import { findPosition } from '../../planning/network/find-position';
import type { Network } from '../../planning/network/network';

/** A product or a location, by its index in the network. */
export interface Choice {
  readonly index: number;
  readonly id: string;
  /** Description or region; may be empty. */
  readonly detail: string;
}

/** The selected product and locations. Names stay valid when the workbook is read again. */
export interface Selection {
  readonly product: string | null;
  readonly location: string | null;
  readonly from: string | null;
}

export const noSelection: Selection = { product: null, location: null, from: null };

/** The products that are stocked at some location. */
export function productChoices({ products, positions }: Network): readonly Choice[] {
  const isStocked = new Uint8Array(products.length);
  for (let p = 0; p < positions.count; p += 1) isStocked[positions.product[p]!] = 1;
  return products.flatMap(({ id, description }, index) =>
    isStocked[index] === 1 ? [{ index, id, detail: description }] : [],
  );
}

/** The locations that stock a product. */
export function locationChoices(network: Network, product: number): readonly Choice[] {
  return allLocations(network).filter(
    ({ index }) => findPosition(network.positions, product, index) >= 0,
  );
}

/** All locations except one. */
export function otherLocations(network: Network, except: number): readonly Choice[] {
  return allLocations(network).filter(({ index }) => index !== except);
}

function allLocations({ locations }: Network): readonly Choice[] {
  return locations.map(({ id, region }, index) => ({ index, id, detail: region }));
}

/** The choice of that name; null if there is none. */
export function choiceOf(choices: readonly Choice[], id: string | null): Choice | null {
  return id === null ? null : (choices.find((choice) => choice.id === id) ?? null);
}

/**
 * Finds the choices whose name or detail contains every word of the search. Names that start with
 * the search come first.
 *
 * @param max how many are listed; the rest is only counted
 */
export function searchChoices(
  choices: readonly Choice[],
  search: string,
  max: number,
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
    if (list.length < max) list.push(choice);
  }
  return { listed: [...first, ...others].slice(0, max), found };
}
