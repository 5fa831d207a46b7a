import type { Alert, PlanResult, Transfer } from '../network/plan-result';
import { mostCostlyFirst } from './most-costly-first';

/** Some transfers of a plan, in order, or some alerts, in any order. */
export type PlanPart =
  { readonly transfers: readonly Transfer[] } | { readonly alerts: readonly Alert[] };

/** The rest of a plan. */
export type PlanRest = Omit<PlanResult, 'transfers' | 'alerts' | 'timings'>;

/**
 * Collects a plan from its parts. A plan may have a hundred thousand transfers and alerts, a large
 * share of all memory, so it is passed on in parts.
 */
export class PlanParts {
  private readonly transfers: Transfer[] = [];
  private readonly alerts: Alert[] = [];

  readonly take = (part: PlanPart): void => {
    if ('transfers' in part) this.transfers.push(...part.transfers);
    else this.alerts.push(...part.alerts);
  };

  /** The whole plan, after all parts have been taken. */
  whole<Rest extends PlanRest>(rest: Rest): Rest & Pick<PlanResult, 'transfers' | 'alerts'> {
    return { ...rest, transfers: this.transfers, alerts: mostCostlyFirst(this.alerts) };
  }
}
