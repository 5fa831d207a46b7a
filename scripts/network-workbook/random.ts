import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded stream of random values. The same seed gives the same stream on every machine. */
export interface Random {
  /** Uniform in [from, to). */
  between(from: number, to: number): number;
  /** Uniform whole number from `from` to `to`, both included. */
  wholeBetween(from: number, to: number): number;
  /** Bernoulli: true with the given probability. */
  chance(probability: number): boolean;
  /** One element of a non-empty list; all are equally likely. */
  pick<T>(list: readonly T[]): T;
  /** The list in random order. */
  shuffled<T>(list: readonly T[]): T[];
  /** Normal with mean 0 and the given standard deviation. */
  normal(sd: number): number;
  /** Lognormal with the given median and standard deviation of its logarithm. */
  lognormal(median: number, sd: number): number;
  /** Poisson with the given mean, 0 or more. */
  poisson(mean: number): number;
  /** Negative binomial with variance mean + mean² / shape. Returns 0 for a mean of 0 or less. */
  negativeBinomial(mean: number, shape: number): number;
}

/**
 * Starts a stream. Each topic has a stream of its own: an additional draw for the prices does not
 * change the demand of the same seed.
 */
export function seededRandom(seed: number, topic: string): Random {
  const generator = xoroshiro128plus(seed ^ hashOf(topic));
  const uniform = () => uniformFloat64(generator);
  const normal = (sd: number) =>
    sd * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

  /** Marsaglia and Tsang 2000, with their transformation for a shape below 1. */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal(1);
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
    }
  };

  /** Knuth's product of uniforms. A large mean is split, because exp(-mean) would underflow. */
  const poisson = (mean: number): number => {
    if (mean > 30) return poisson(30) + poisson(mean - 30);
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = 1 - uniform(); product > limit; product *= 1 - uniform()) count++;
    return count;
  };

  return {
    between: (from, to) => from + (to - from) * uniform(),
    wholeBetween: (from, to) => uniformInt(generator, from, to),
    chance: (probability) => uniform() < probability,
    pick: (list) => list[uniformInt(generator, 0, list.length - 1)]!,
    shuffled: (list) =>
      list
        .map((value) => ({ value, place: uniform() }))
        .sort((a, b) => a.place - b.place)
        .map(({ value }) => value),
    normal,
    lognormal: (median, sd) => median * Math.exp(normal(sd)),
    poisson,
    negativeBinomial: (mean, shape) => (mean > 0 ? poisson((gamma(shape) * mean) / shape) : 0),
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash;
}
