import { guaranteedService } from '../planning/policy/guaranteed-service/guaranteed-service';
import { findServiceCycle } from '../planning/policy/guaranteed-service/service-cycle';
import { Refusal } from '../planning/base/refusal';
import { type ExcelError, excelErrorOf, isExcelError } from './excel-error';
import {
  readAllNodeNumbers,
  readLinks,
  readNodeNumbers,
  readNodes,
  readOptionalNodeNumbers,
} from './network-nodes';
import { Parameter } from './parameter';
import { readScalars } from './scalars';
import { serviceTable } from './service-table';

const parameters = [new Parameter('service_level', 0.95)] as const;

/**
 * Safety stock of a supply network at the lowest holding cost. Spills headers, nodes, totals, and a
 * lower bound if not proved optimal.
 * @customfunction SAFETYSTOCK.NETWORK
 * @category Network
 * @formula S that minimize Σ h·z·σ·√(SI + T − S), σ² the variance downstream
 * @source Humair and Willems 2011
 * @example =INV.SAFETYSTOCK.NETWORK({"Plant";"DC";"Store"}, {"Plant","DC";"DC","Store"}, {3;2;1}, {1;2;3}, {"";"";10}, 0.95, {"";"";1}, {4;"";""}) gives {"Node","Inbound service time","Service time","Net replenishment time","Safety stock","Holding cost";"Plant",4,0,7,43.51874,43.51874;"DC",0,0,2,23.26174,46.52349;"Store",0,1,0,0,0;"Total","","","",66.78048,90.04222}
 * @example =INV.SAFETYSTOCK.NETWORK({"Part";"A";"B";"Product"}, {"Part","A";"Part","B";"A","Product";"B","Product"}, {9;4;1;4}, {1;2;2;5}, {"";"";"";1}) gives {"Node","Inbound service time","Service time","Net replenishment time","Safety stock","Holding cost";"Part",0,0,9,9.86912,9.86912;"A",0,4,0,0,0;"B",0,1,0,0,0;"Product",4,0,8,4.65235,23.26174;"Total","","","",14.52147,33.13086}
 * @param nodes Names of the stages, one column, each name once.
 * @param links Two columns of those names, upstream and downstream; no cycle.
 * @param processing_time Whole periods from the arrival of all inputs to the end of processing, 0 or more. A column as high as nodes.
 * @param holding_cost Cost of holding one unit of safety stock for a period, above 0. A column as high as nodes.
 * @param demand_sd Standard deviation of external demand per period, in units; blank without external demand.
 * @param service_level Probability that demand stays within its guaranteed bound, 0.5 to 1. 0.95 if omitted.
 * @param max_service_time Maximum service time that a node may quote, whole periods; blank: 0 with external demand, else no limit.
 * @param external_service_time Service time of external suppliers, whole periods; blank: 0.
 */
export function safetyStockOfNetwork(
  nodes: unknown[][],
  links: unknown[][],
  processing_time: unknown[][],
  holding_cost: unknown[][],
  demand_sd: unknown[][],
  service_level?: unknown[][],
  max_service_time?: unknown[][],
  external_service_time?: unknown[][],
): unknown[][] {
  const names = readNodes(nodes);
  if (isExcelError(names)) return [[names]];
  const connections = readLinks(links, names);
  if (isExcelError(connections)) return [[connections]];
  const cycle = findServiceCycle(names.length, connections);
  if (cycle !== null) return [[cycleError(cycle.map((node) => names[node]!))]];
  const processingTimes = readAllNodeNumbers('processing_time', processing_time, names);
  if (isExcelError(processingTimes)) return [[processingTimes]];
  const holdingCosts = readAllNodeNumbers('holding_cost', holding_cost, names);
  if (isExcelError(holdingCosts)) return [[holdingCosts]];
  const demandSds = readNodeNumbers('demand_sd', demand_sd, names);
  if (isExcelError(demandSds)) return [[demandSds]];
  const maxServiceTimes = readOptionalNodeNumbers('max_service_time', max_service_time, names);
  if (isExcelError(maxServiceTimes)) return [[maxServiceTimes]];
  const externalServiceTimes = readOptionalNodeNumbers(
    'external_service_time',
    external_service_time,
    names,
  );
  if (isExcelError(externalServiceTimes)) return [[externalServiceTimes]];
  const level = readScalars(parameters, [service_level]);
  if (isExcelError(level)) return [[level]];
  const stages = names.map((_, k) => ({
    processingTime: processingTimes[k]!,
    holdingCost: holdingCosts[k]!,
    demandSd: demandSds[k]!,
    maxServiceTime: maxServiceTimes[k]!,
    externalServiceTime: externalServiceTimes[k]!,
  }));
  const service = guaranteedService(stages, connections, level[0]);
  return service instanceof Refusal ? [[excelErrorOf(service)]] : serviceTable(names, service);
}

function cycleError(names: readonly string[]): ExcelError {
  const cycle = [...names, names[0]!].map((name) => `“${name}”`).join(' → ');
  return excelErrorOf(
    new Refusal('shape', `links form a cycle, ${cycle}: remove one of these links.`),
  );
}
