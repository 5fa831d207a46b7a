/** A run of periods without a sale is a stockout if its probability is below this. */
const MAX_PROBABILITY = 0.01;
/** Periods with a sale needed to estimate how often there is one. */
const MIN_SALES = 5;
/** In days. A longer run more likely ends the sales than interrupts the supply. */
const MAX_RUN_DAYS = 91;

/**
 * The number of periods at the end of the history that were unusually long without sales, to be taken
 * for a stockout; 0 if the run may be chance. For a position that is out of stock now.
 *
 * A run of k periods has probability q^k if periods are alike and independent, with q the share of
 * periods without a sale before the run, by Laplace's rule of succession (z + 1) ÷ (n + 2). A stockout
 * is inferred below 1 %, so fewer than one in a hundred positions that merely had no demand is
 * mistaken. Clustered sales or the end of a season raise this share, so every inference is reported.
 *
 * @param units units a period, oldest first
 * @param isPlain 1 where the period is plain; other periods neither end the run nor lengthen it
 */
export function inferredStockout(
  units: Float64Array,
  isPlain: Uint8Array,
  periodDays: number,
): number {
  let begin = units.length;
  let run = 0;
  while (begin > 0 && !(units[begin - 1]! > 0)) {
    begin -= 1;
    run += isPlain[begin]!;
  }
  if (run === 0 || (units.length - begin) * periodDays > MAX_RUN_DAYS) return 0;
  let plain = 0;
  let sales = 0;
  for (let t = 0; t < begin; t += 1) {
    if (isPlain[t] === 0) continue;
    plain += 1;
    if (units[t]! > 0) sales += 1;
  }
  const probability = ((plain - sales + 1) / (plain + 2)) ** run;
  return sales >= MIN_SALES && probability < MAX_PROBABILITY ? units.length - begin : 0;
}
