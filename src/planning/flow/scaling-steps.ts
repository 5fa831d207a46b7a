const STEPS_OF_LARGEST_GIVER = 8;
/** Packs that must find another way are divided among about so many paths. */
const PATHS_A_STEP = 8;

/**
 * The step in packs to begin with: a power of two, small beside what the largest giver has, so that
 * no curve is computed much further than the plan will need it.
 */
export function firstStep(nodes: readonly { readonly shippable: number }[]): number {
  let most = 1;
  for (const node of nodes) most = Math.max(most, node.shippable);
  return Math.max(4, powerOfTwo(most / STEPS_OF_LARGEST_GIVER));
}

/** The step to begin with where about so many packs of a known flow must find another way. */
export function stepFrom(moved: number): number {
  return powerOfTwo(moved / PATHS_A_STEP);
}

/** The largest power of two that is no more than `packs`, 1 at the least. */
function powerOfTwo(packs: number): number {
  return packs < 2 ? 1 : 2 ** Math.floor(Math.log2(packs));
}
