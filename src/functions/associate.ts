import { abcOf } from './abc';
import { daysOfCoverOf } from './days-of-cover';
import { demandClassOf } from './demand-class';
import { demandForecast } from './demand-forecast';
import { demandOutliersOf } from './demand-outliers';
import { eoq } from './eoq';
import { eoqBackorder } from './eoq-backorder';
import { eoqCost } from './eoq-cost';
import { eoqDiscount } from './eoq-discount';
import { epq } from './epq';
import { fillRateOf } from './fill-rate';
import { gmroiOf } from './gmroi';
import { imbalanceOf } from './imbalance';
import { imbalanceIndexOf } from './imbalance-index';
import { inactionCostOf } from './inaction-cost';
import { lossOfGamma } from './loss-gamma';
import { lossOfNegativeBinomial } from './loss-nbinom';
import { lossOfNormal } from './loss-norm';
import { lossOfPoisson } from './loss-poisson';
import { lotSize } from './lot-size';
import { type CustomFunction, memoise } from './memoise';
import { newsvendor } from './newsvendor';
import { newsvendorCostOf } from './newsvendor-cost';
import { orderUpToOfHistories } from './order-up-to';
import { orderUpToOfMoments } from './order-up-to-norm';
import { reorderPointOfHistories } from './reorder-point';
import { reorderPointOfMoments } from './reorder-point-norm';
import { rqPolicy } from './rq-policy';
import { safetyStockOfHistories } from './safety-stock';
import { safetyStockOfFillRate } from './safety-stock-fill';
import { safetyStockOfGamma } from './safety-stock-gamma';
import { safetyStockOfNegativeBinomial } from './safety-stock-nbinom';
import { safetyStockOfNetwork } from './safety-stock-network';
import { safetyStockOfMoments } from './safety-stock-norm';
import { safetyStockOfPoisson } from './safety-stock-poisson';
import { safetyStockOfSerialSystem } from './safety-stock-serial';
import { sellThroughOf } from './sell-through';
import { serviceLevelOf } from './service-level';
import { ssPolicy } from './ss-policy';
import { stockoutRiskOf } from './stockout-risk';
import { transferPlanOf } from './transfer-plan';
import { turnoverOf } from './turnover';
import { xyzOf } from './xyz';

/** All custom functions by id, which is the name without the namespace. */
const functions: Readonly<Record<string, CustomFunction>> = {
  SAFETYSTOCK: safetyStockOfHistories,
  'SAFETYSTOCK.FILL': safetyStockOfFillRate,
  'SAFETYSTOCK.GAMMA': safetyStockOfGamma,
  'SAFETYSTOCK.NBINOM': safetyStockOfNegativeBinomial,
  'SAFETYSTOCK.NORM': safetyStockOfMoments,
  'SAFETYSTOCK.POISSON': safetyStockOfPoisson,
  'SAFETYSTOCK.NETWORK': safetyStockOfNetwork,
  'SAFETYSTOCK.SERIAL': safetyStockOfSerialSystem,
  REORDERPOINT: reorderPointOfHistories,
  'REORDERPOINT.NORM': reorderPointOfMoments,
  ORDERUPTO: orderUpToOfHistories,
  'ORDERUPTO.NORM': orderUpToOfMoments,
  EOQ: eoq,
  'EOQ.BACKORDER': eoqBackorder,
  'EOQ.COST': eoqCost,
  'EOQ.DISCOUNT': eoqDiscount,
  EPQ: epq,
  NEWSVENDOR: newsvendor,
  'NEWSVENDOR.COST': newsvendorCostOf,
  RQPOLICY: rqPolicy,
  SSPOLICY: ssPolicy,
  LOTSIZE: lotSize,
  SERVICELEVEL: serviceLevelOf,
  STOCKOUTRISK: stockoutRiskOf,
  FILLRATE: fillRateOf,
  'LOSS.GAMMA': lossOfGamma,
  'LOSS.NBINOM': lossOfNegativeBinomial,
  'LOSS.NORM': lossOfNormal,
  'LOSS.POISSON': lossOfPoisson,
  'DEMAND.FORECAST': demandForecast,
  'DEMAND.CLASS': demandClassOf,
  'DEMAND.OUTLIERS': demandOutliersOf,
  IMBALANCE: imbalanceOf,
  'IMBALANCE.INDEX': imbalanceIndexOf,
  ABC: abcOf,
  XYZ: xyzOf,
  DAYSOFCOVER: daysOfCoverOf,
  TURNOVER: turnoverOf,
  GMROI: gmroiOf,
  SELLTHROUGH: sellThroughOf,
  INACTIONCOST: inactionCostOf,
  TRANSFERPLAN: transferPlanOf,
};

// The import of this file registers the functions, in the bundle of the pane and in their own.
for (const [id, compute] of Object.entries(functions)) {
  CustomFunctions.associate(id, memoise(id, compute));
}
