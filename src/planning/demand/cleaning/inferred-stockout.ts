/** How improbable a run of periods without a sale must be to be taken for an empty shelf. */
const MAX_PROBABILITY = 0.01;
/** Periods with a sale that it takes to know how often there is one. */
const MIN_SALES = 5;
/** Days. A longer run without a sale is more likely an end of sales than a gap in supply. */
const MAX_RUN_DAYS = 91;

/**
 * How many periods at the end of the history of a position that is empty now were without a sale
 * because the shelf was: 0 where the run of them may be chance.
 *
 * With q the share of periods without a sale before the run, by the rule of succession (z + 1) ÷
 * (n + 2), a run of k is chance with q^k, if periods are alike and independent; it is taken for a
 * stockout below 1 %. So of the positions that stand empty with nothing sold at the end by mere
 * chance, less than one in a hundred is mistaken; more where sales come in bursts or a season has
 * ended, which is why every such run is reported.
 *
 * @param units units a period, oldest first
 * @param isPlain 1 where the period is plain; others neither end the run nor lengthen it
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
  const chance = ((plain - sales + 1) / (plain + 2)) ** run;
  return sales >= MIN_SALES && chance < MAX_PROBABILITY ? units.length - begin : 0;
}
