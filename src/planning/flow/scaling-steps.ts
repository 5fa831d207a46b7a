const STEPS_OF_LARGEST_SUPPLY = 8;
/** The packs to reroute are divided among about this many augmenting paths. */
const PATHS_PER_STEP = 8;

/**
 * The first step Δ of capacity scaling from a cold start, in packs. It is a power of two and about
 * an eighth of the largest supply. A larger step would evaluate the lazy cost functions much
 * further than the solution needs.
 */
export function coldStartStep(nodes: readonly { readonly shippable: number }[]): number {
  let maxSupply = 1;
  for (const { shippable } of nodes) maxSupply = Math.max(maxSupply, shippable);
  return Math.max(4, powerOfTwo(maxSupply / STEPS_OF_LARGEST_SUPPLY));
}

/** The first step Δ from a warm start, in packs: a power of two. */
export function warmStartStep(reroutedPacks: number): number {
  return powerOfTwo(reroutedPacks / PATHS_PER_STEP);
}

/** The largest power of two up to `packs`; 1 if there is none. */
function powerOfTwo(packs: number): number {
  return packs < 2 ? 1 : 2 ** Math.floor(Math.log2(packs));
}
