import { daysOfCoverOf } from './days-of-cover';
import { eoq } from './eoq';
import { eoqCost } from './eoq-cost';
import { imbalanceOf } from './imbalance';
import { imbalanceIndexOf } from './imbalance-index';
import { type CustomFunction, memoise } from './memoise';
import { reorderPointOfHistories } from './reorder-point';
import { reorderPointOfMoments } from './reorder-point-norm';
import { safetyStockOfHistories } from './safety-stock';
import { safetyStockOfMoments } from './safety-stock-norm';
import { stockoutRiskOf } from './stockout-risk';

/** Every custom function by its id, which is its name without the namespace. */
const functions: Readonly<Record<string, CustomFunction>> = {
  SAFETYSTOCK: safetyStockOfHistories,
  'SAFETYSTOCK.NORM': safetyStockOfMoments,
  REORDERPOINT: reorderPointOfHistories,
  'REORDERPOINT.NORM': reorderPointOfMoments,
  EOQ: eoq,
  'EOQ.COST': eoqCost,
  STOCKOUTRISK: stockoutRiskOf,
  DAYSOFCOVER: daysOfCoverOf,
  IMBALANCE: imbalanceOf,
  'IMBALANCE.INDEX': imbalanceIndexOf,
};

// Importing this file is what makes the functions work, in the pane's bundle and in their own.
for (const [id, compute] of Object.entries(functions)) {
  CustomFunctions.associate(id, memoise(id, compute));
}
