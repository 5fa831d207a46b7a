import type { DataReading } from '../../session/data-reading';
import type { PaneState } from '../../session/pane-state';
import type { RebalanceSession } from '../../session/rebalance-session';
import { startStage } from '../../start/start-stage';
import { EmptyStart } from './empty-start';
import { TemplateStart } from './template-start';

interface Props {
  readonly reading: DataReading;
  readonly state: PaneState;
  readonly session: RebalanceSession;
}

/** The next step towards the first plan of this workbook. */
export function StartCard({ reading, state, session }: Props) {
  if (startStage(reading) === 'empty') {
    return <EmptyStart session={session} isBusy={state.activity !== null} />;
  }
  return <TemplateStart tables={reading.workbook.tables} state={state} session={session} />;
}
