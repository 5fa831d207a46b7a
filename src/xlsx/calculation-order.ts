import { dropLinkedPart } from './linked-parts';
import type { PackageParts } from './package-parts';
import { relationshipsOf } from './relationships';
import { computeOnOpening } from './workbook-part';

/**
 * To be called after cells have changed. Formulas may read them, and the stored calculation order is stale.
 */
export function refreshFormulas(parts: PackageParts, workbook: string): void {
  computeOnOpening(parts, workbook);
  const chain = relationshipsOf(parts, workbook).find(({ kind }) => kind === 'calcChain');
  if (chain) dropLinkedPart(parts, workbook, chain.target);
}
