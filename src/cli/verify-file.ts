import { Refusal } from '../planning/base/refusal';
import { productRanges } from '../planning/network/product-ranges';
import { verifyProduct } from '../planning/verify/verify-product';
import { openNetwork } from './open-network';
import type { VerifyCommand } from './parse-command';
import { planUntilInterrupt } from './plan-until-interrupt';
import { Unplannable } from './unplannable';
import { verifySummary, type VerifiedProduct } from './verify-summary';
import { withProgress } from './with-progress';

/** A summary for the terminal, and whether the two solvers contradict each other anywhere. */
export interface VerifiedFile {
  readonly output: string;
  readonly hasContradiction: boolean;
}

/** Plans a workbook file and solves its products a second time with another solver. Writes nothing. */
export function verifyFile(command: VerifyCommand): Promise<VerifiedFile> {
  return withProgress(async (progress) => {
    const { workbook, products: wanted, effort } = command;
    const { network, settings } = await openNetwork(workbook, effort, progress.show);
    const planned = productRanges(network.positions).map(({ product }) => product);
    const products =
      wanted.length === 0
        ? planned
        : wanted.map((id) => {
            const product = network.products.findIndex((each) => each.id === id);
            if (product >= 0) return product;
            throw new Unplannable(
              `There is no product ${id} in the workbook.`,
              'Copy its id from the table Inventory.',
            );
          });
    const plan = await planUntilInterrupt(network, settings, progress.show);
    const { solveWithJsLp: solve } = await import('../planning/verify/js-lp-solver');
    const verified = products.map((product, index): VerifiedProduct => {
      progress.show({ stage: 'Verifying', done: index, total: products.length });
      const started = performance.now();
      const found = verifyProduct({ network, settings, plan, product, solve });
      const milliseconds = performance.now() - started;
      return { id: network.products[product]!.id, found, milliseconds };
    });
    const hasContradiction = verified.some(
      ({ found }) => !(found instanceof Refusal) && found.verdict === 'contradiction',
    );
    return { output: verifySummary(verified), hasContradiction };
  });
}
