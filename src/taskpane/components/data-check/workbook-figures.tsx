import type { Network } from '../../../planning/network/network';
import type { HistorySpan } from '../../../workbook/reading/workbook-reading';
import { count, day, plain } from '../../words';
import { FactList, type Fact } from '../fact-list';
import { Section } from '../section';

interface Props {
  readonly network: Network;
  readonly history: HistorySpan | null;
  /** Excel date serial. */
  readonly planDate: number;
}

/** How large the network is, and which sales count. */
export function WorkbookFigures({ network, history, planDate }: Props) {
  const { products, locations, positions, lanes } = network;
  const facts: readonly Fact[] = [
    ['Products', plain(products.length)],
    ['Locations', plain(locations.length)],
    ['Positions', plain(positions.count)],
    ['Lanes', plain(lanes.length)],
    ['Sales history', history === null ? 'None' : historyInWords(history)],
    ['Plan date', day(planDate)],
  ];
  return (
    <Section heading="In figures">
      <FactList facts={facts} />
    </Section>
  );
}

function historyInWords({ first, end, unit }: HistorySpan): string {
  const span = `${day(first)} to ${day(end - 1)}`;
  return `${count(end - first, 'day')}, by ${unit}: ${span}`;
}
