import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { timeLeftInWords } from '../../../planning/replay/time-left';
import type { ReplayActivity, ReplaySession } from '../../replay/replay-session';
import type { PaneState } from '../../session/pane-state';
import { Section } from '../section';
import { TroubleNotice } from '../trouble-notice';
import { ReplayReport } from './replay-report';
import { SweepReport } from './sweep-report';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  sentence: { margin: 0 },
});

interface Props {
  readonly state: PaneState;
  readonly openReplays: () => Promise<ReplaySession>;
}

/** Replays the last weeks of the workbook's own sales, with and without plans. */
export function ReplayPage({ state, openReplays }: Props) {
  const [replays, setReplays] = useState<ReplaySession | null>(null);
  useEffect(() => {
    void openReplays().then(setReplays);
  }, [openReplays]);
  return replays === null ? null : <Replays state={state} replays={replays} />;
}

type Kind = ReplayActivity['kind'];

const labels: Readonly<Record<Kind, string>> = {
  replay: 'Would it have paid?',
  sweep: 'Which settings would have been best?',
};

function Replays({
  state,
  replays,
}: {
  readonly state: PaneState;
  readonly replays: ReplaySession;
}) {
  const styles = useStyles();
  const { activity, replayed, swept, refusal, trouble, isStale } = useSyncExternalStore(
    replays.subscribe,
    replays.current,
  );
  const { snapshot, isOutdated } = state;
  useEffect(() => {
    if (snapshot !== null) void replays.check(snapshot);
  }, [replays, snapshot, replayed, swept]);
  const hasResult = replayed !== null || swept !== null;
  // One button starts and stops, so that the keyboard focus stays where it is.
  const button = (kind: Kind) => (
    <Button
      appearance={kind === 'replay' && activity === null ? 'primary' : 'secondary'}
      size="large"
      disabledFocusable={
        snapshot === null || activity?.isStopping === true || (activity?.kind ?? kind) !== kind
      }
      onClick={() => {
        if (activity !== null) replays.keep();
        else if (snapshot !== null) void replays[kind](snapshot);
      }}
    >
      {activity?.kind === kind ? 'Stop and keep what is done' : labels[kind]}
    </Button>
  );
  return (
    <div className={styles.part}>
      <Section heading="Would it have paid?">
        <p className={styles.sentence}>
          Goes through the last weeks of your own sales: without transfers, with the usual rule,
          with plans, and with perfect foresight. Nothing in the workbook changes.
        </p>
        {button('replay')}
        <p className={styles.sentence}>
          Or with plans under other settings: chosen in the first half of these weeks, tried in the
          second half. This takes several times as long.
        </p>
        {button('sweep')}
        {snapshot === null && (
          <p className={styles.sentence}>The workbook has not been read. Choose Plan first.</p>
        )}
        {activity !== null && <ReplayProgress activity={activity} />}
      </Section>
      {refusal !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      {trouble !== null && <TroubleNotice trouble={trouble} />}
      {activity === null && hasResult && (
        <>
          {(isStale || isOutdated) && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                The workbook has changed since this replay. Choose Plan to read it again, then
                replay again.
              </MessageBarBody>
            </MessageBar>
          )}
          {swept !== null && <SweepReport swept={swept} />}
          {replayed !== null && <ReplayReport replayed={replayed} />}
        </>
      )}
    </div>
  );
}

function ReplayProgress({ activity }: { activity: ReplayActivity }) {
  const { kind, share, elapsed, isStopping } = activity;
  const left = timeLeftInWords(elapsed, share);
  const percent = `${String(Math.floor(100 * share))} %`;
  const finishing = kind === 'replay' ? 'Finishing the week …' : 'Finishing …';
  return (
    <Field
      label={
        kind === 'replay' ? 'Replaying your sales' : 'Replaying your sales with other settings'
      }
      validationState="none"
      validationMessage={isStopping ? finishing : left === '' ? percent : `${percent}, ${left}`}
    >
      <ProgressBar value={share} thickness="large" />
    </Field>
  );
}
