import { Refusal } from '../../base/refusal';

/** One stage of a supply network. Times are whole periods. */
export interface ServiceStage {
  /** T, periods from the arrival of all inputs to the end of production or transport; at least 0. */
  readonly processingTime: number;
  /** h, money per unit of safety stock and period, above 0. */
  readonly holdingCost: number;
  /** Standard deviation of external demand per period, at least 0; null without external demand. */
  readonly demandSd: number | null;
  /** The maximum service time that the stage may quote; null: 0 with external demand, else no limit. */
  readonly maxServiceTime: number | null;
  /** The service time of external suppliers to the stage, in periods; null: 0. */
  readonly externalServiceTime: number | null;
}

/** A link from a supplier to its customer, as positions in the list of stages. */
export interface ServiceLink {
  readonly upstream: number;
  readonly downstream: number;
}

const refusals = {
  processingTime: new Refusal(
    'domain',
    'Every processing time must be a whole number of periods, 0 or more.',
  ),
  holdingCost: new Refusal('domain', 'Every holding cost must be above 0.'),
  demandSd: new Refusal('domain', 'Every standard deviation of demand must be 0 or more.'),
  maxServiceTime: new Refusal(
    'domain',
    'Every maximum service time must be a whole number of periods, 0 or more.',
  ),
  externalServiceTime: new Refusal(
    'domain',
    'Every external service time must be a whole number of periods, 0 or more.',
  ),
};

/** The first figure of a stage that is out of its range; null if all are in range. */
export function refuseStage(stage: ServiceStage): Refusal | null {
  if (!isWholeTime(stage.processingTime)) return refusals.processingTime;
  if (!(stage.holdingCost > 0)) return refusals.holdingCost;
  if (stage.demandSd !== null && !(stage.demandSd >= 0)) return refusals.demandSd;
  if (stage.maxServiceTime !== null && !isWholeTime(stage.maxServiceTime)) {
    return refusals.maxServiceTime;
  }
  return isWholeTime(stage.externalServiceTime ?? 0) ? null : refusals.externalServiceTime;
}

function isWholeTime(time: number): boolean {
  return Number.isInteger(time) && time >= 0;
}
