import type { GuaranteedService } from '../planning/policy/guaranteed-service/guaranteed-service';

const headers = [
  'Node',
  'Inbound service time',
  'Service time',
  'Net replenishment time',
  'Safety stock',
  'Holding cost',
];

/**
 * The service times and safety stock of a network as rows: headers, one for each node, totals, and the
 * lower bound if the holding cost is not proved to be the lowest.
 */
export function serviceTable(names: readonly string[], service: GuaranteedService): unknown[][] {
  const rows = service.stages.map((stage, k) => [
    names[k],
    stage.inboundServiceTime,
    stage.serviceTime,
    stage.netReplenishmentTime,
    stage.safetyStock,
    stage.holdingCost,
  ]);
  const total = ['Total', '', '', '', service.safetyStock, service.holdingCost];
  const { holdingCost, lowerBound } = service;
  const bound = lowerBound < holdingCost ? [['Lower bound', '', '', '', '', lowerBound]] : [];
  return [headers, ...rows, total, ...bound];
}
