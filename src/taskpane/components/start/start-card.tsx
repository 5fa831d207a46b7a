import type { DataReading } from '../../session/data-reading';
import type { PaneState } from '../../session/pane-state';
import type { RebalanceSession } from '../../session/rebalance-session';
import { startStage } from '../../start/start-stage';
import { EmptyStart } from './empty-start';
import { TemplateStart } from './template-start';
import { UnknownStart } from './unknown-start';

interface Props {
  readonly reading: DataReading;
  readonly state: PaneState;
  readonly session: RebalanceSession;
}

/** The next step towards the first plan of this workbook. */
export function StartCard({ reading, state, session }: Props) {
  const isBusy = state.activity !== null;
  switch (startStage(reading)) {
    case 'empty':
      return <EmptyStart session={session} isBusy={isBusy} />;
    case 'template':
      return <TemplateStart tables={reading.workbook.tables} state={state} session={session} />;
    case 'unknown':
      return <UnknownStart reading={reading} session={session} isBusy={isBusy} />;
    default:
      return null;
  }
}
