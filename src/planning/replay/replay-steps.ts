import { uncalibratedRates } from '../demand/uncalibrated-rates';
import type { RateColumns } from '../demand/demand-rate';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { runToEnd } from '../base/steps';
import { NEVER_STOP, type StopSignal } from '../base/stop-signal';
import { placeOrders } from './order-rule';
import type { Decision, ReplayPolicy } from './replay-policy';
import type { ReplayResult } from './replay-result';
import { daysBetweenPlans, type ReplayWorld } from './replay-world';
import { knownNetwork } from './known-network';
import { ReplayedNetwork } from './replayed-network';

/** Progress of one replay, in days. */
export interface ReplayProgress {
  readonly policy: string;
  readonly day: number;
  readonly days: number;
}

/** Estimates demand for the orders of a replay. */
export type OrderEstimator = (network: Network, settings: PlanSettings) => RateColumns;

/**
 * Replays a policy in a world, a day a step. A day goes: what is due arrives, expired lots are written
 * off; on a plan day the policy's transfers leave and orders are placed; then demand is met from stock,
 * first expired first out. Unmet demand is lost up to the setting "Lost sale share", the rest waits.
 *
 * Deterministic: the same world and policy give the same result.
 *
 * @param stop once aborted, the replay ends on the day that it has reached
 */
export function* replaySteps(
  world: ReplayWorld,
  policy: ReplayPolicy,
  estimate: OrderEstimator = uncalibratedRates,
  stop: StopSignal = NEVER_STOP,
): Generator<ReplayProgress, ReplayResult, void> {
  const replayed = new ReplayedNetwork(world);
  const interval = daysBetweenPlans(world);
  for (let day = 0; day < world.days; day += 1) {
    yield { policy: policy.name, day, days: world.days };
    if (stop.aborted) return replayed.result(policy.name, day);
    replayed.beginDay(day);
    if (day % interval === 0) decide(world, replayed, policy, estimate, day);
    replayed.meetDemand(day);
  }
  return replayed.result(policy.name, world.days);
}

/** `replaySteps` run to its end. */
export function replay(
  world: ReplayWorld,
  policy: ReplayPolicy,
  estimate?: OrderEstimator,
): ReplayResult {
  return runToEnd(replaySteps(world, policy, estimate));
}

function decide(
  world: ReplayWorld,
  replayed: ReplayedNetwork,
  policy: ReplayPolicy,
  estimate: OrderEstimator,
  day: number,
): void {
  const known = knownNetwork(world, replayed, day);
  const settings = { ...world.settings, planDate: world.settings.planDate + day };
  const rates = estimate(known, settings);
  const decision: Decision = policy.decide({ day, network: known, settings, rates });
  for (const move of decision.transfers) replayed.transfer(move, day);
  for (const markdown of decision.markdowns ?? []) replayed.markDown(markdown);
  for (const purchase of decision.purchases ?? []) replayed.purchase(purchase, day);
  const orders = placeOrders({
    network: known,
    settings,
    rates,
    onHand: replayed.onHand(),
    onItsWay: replayed.onItsWay(),
    ordersFeed: policy.decidesFeed !== true,
  });
  for (const { from, to, quantity } of orders.feed) replayed.move(from, to, quantity, day);
  for (const { position, quantity } of orders.supplier) replayed.order(position, quantity, day);
  replayed.endReview();
}
