import type { DeskLine } from '../../sign-off/desk-line';
import { totalsOf } from '../../sign-off/desk-totals';
import { count, money, percent, plain } from '../../words';
import { FactList, type Fact } from '../fact-list';
import { FigureTable } from '../figure-table';

/** Lanes shown; the others are in one row. */
const SHOWN_LANES = 8;

/** The totals of some lines: what moves, over which lanes, what it changes, and what doing nothing costs. */
export function BatchTotals({ lines }: { lines: readonly DeskLine[] }) {
  const totals = totalsOf(lines);
  const { riskBefore, riskAfter, lanes } = totals;
  const facts: Fact[] = [
    ['Lines', `${count(totals.lines, 'line')}, ${plain(totals.units)} units`],
    ['Value', money(totals.value)],
  ];
  if (riskBefore !== null && riskAfter !== null) {
    facts.push(['Stockout risk', `${percent(riskBefore)} → ${percent(riskAfter)} on average`]);
  }
  facts.push([
    'If nothing is done',
    riskBefore === null
      ? `About ${money(totals.netBenefit)} is lost.`
      : `The risk stays at ${percent(riskBefore)}, and about ${money(totals.netBenefit)} is lost.`,
  ]);
  const rest = lanes.slice(SHOWN_LANES);
  const rows = lanes.slice(0, SHOWN_LANES).map(({ lane, lines: number, value }) => ({
    ...{ key: lane, name: lane, figures: [plain(number), money(value)] },
  }));
  if (rest.length > 0) {
    const number = rest.reduce((sum, lane) => sum + lane.lines, 0);
    const value = rest.reduce((sum, lane) => sum + lane.value, 0);
    const name = `${count(rest.length, 'other lane')}`;
    rows.push({ key: 'others', name, figures: [plain(number), money(value)] });
  }
  return (
    <>
      <FactList facts={facts} />
      <FigureTable label="By lane" heads={['Lane', 'Lines', 'Value']} rows={rows} />
    </>
  );
}
