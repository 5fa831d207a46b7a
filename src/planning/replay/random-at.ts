import { standardNormalQuantile } from '../probability/normal';

/**
 * A uniform number in (0, 1) at a place in a sequence: the same place gives the same number, whatever
 * was drawn before. So two policies meet the same luck even if one orders more often than the other.
 *
 * Source: counter-based generators, J. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3",
 * 2011; the mixing is the finaliser of MurmurHash3 (A. Appleby, 2008).
 */
export function uniformAt(seed: number, a: number, b: number): number {
  const high = mix(mix(mix(seed | 0) ^ a) ^ b);
  const low = mix(high ^ 0x9e3779b9);
  return ((high >>> 0) * 2 ** 20 + (low >>> 12) + 0.5) / 2 ** 52;
}

/** A standard normal number at a place in a sequence. */
export function normalAt(seed: number, a: number, b: number): number {
  return standardNormalQuantile(uniformAt(seed, a, b));
}

function mix(value: number): number {
  let hash = (value + 0x7ed55d16) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
