import type { NaiveRule } from '../../../src/planning/replay/policies/naive-rule';
import type { ReplayResult } from '../../../src/planning/replay/replay-result';
import { replay, type OrderEstimator } from '../../../src/planning/replay/replay-steps';
import type { ReplayWorld } from '../../../src/planning/replay/replay-world';
import type { NamedWorld } from '../../support/worlds';
import { REPLAYED_WORLDS } from './bench-worlds';
import { orderEstimate } from './order-estimate';
import { policyNamed, type PolicyName } from './policy-named';

/** One policy in one world of one seed. */
export interface ReplayJob {
  readonly world: string;
  readonly seed: number;
  readonly policy: PolicyName;
  /** Products of the world, if not those of its shape. */
  readonly products?: number;
  /** The parameters of policy B. */
  readonly rule?: NaiveRule;
}

/** What came of a job. */
export interface ReplayOutcome {
  readonly job: ReplayJob;
  readonly seconds: number;
  readonly result: ReplayResult;
}

/** A job that could not run, and why. */
export interface SkippedJob {
  readonly job: ReplayJob;
  readonly skipped: string;
}

/** Runs jobs one after the other. Jobs of one world and seed in a row share the world. */
export class ReplayJobs {
  private last: { readonly key: string; readonly world: ReplayWorld } | null = null;

  constructor(
    private readonly worlds: Readonly<Record<string, NamedWorld>> = REPLAYED_WORLDS,
    /** Of all policies, for orders and for what a policy asks of it. */
    private readonly estimate: OrderEstimator = orderEstimate,
  ) {}

  run(job: ReplayJob): ReplayOutcome | SkippedJob {
    const missing = this.named(job).missing?.() ?? null;
    if (missing !== null) return { job, skipped: missing };
    try {
      const world = this.worldOf(job);
      const policy = policyNamed(job.policy, world, job.rule);
      const begin = performance.now();
      const result = replay(world, policy, this.estimate);
      return { job, seconds: (performance.now() - begin) / 1000, result };
    } catch (error) {
      return { job, skipped: error instanceof Error ? error.message : String(error) };
    }
  }

  private worldOf(job: ReplayJob): ReplayWorld {
    const { seed, products } = job;
    const key = [job.world, seed, products].join(' ');
    if (this.last?.key !== key) {
      const world = this.named(job).generator(seed, products === undefined ? {} : { products });
      this.last = { key, world };
    }
    return this.last.world;
  }

  private named({ world }: ReplayJob): NamedWorld {
    const named = this.worlds[world];
    if (named === undefined) throw new Error(`There is no world ${world}.`);
    return named;
  }
}
