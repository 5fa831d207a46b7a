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

function Replays({
  state,
  replays,
}: {
  readonly state: PaneState;
  readonly replays: ReplaySession;
}) {
  const styles = useStyles();
  const { activity, replayed, refusal, trouble, isStale } = useSyncExternalStore(
    replays.subscribe,
    replays.current,
  );
  const { snapshot, isOutdated } = state;
  useEffect(() => {
    if (snapshot !== null) void replays.check(snapshot);
  }, [replays, snapshot, replayed]);
  return (
    <div className={styles.part}>
      <Section heading="Would it have paid?">
        <p className={styles.sentence}>
          Goes through the last weeks of your own sales: without transfers, with the usual rule,
          with plans, and with perfect foresight. Nothing in the workbook changes.
        </p>
        {/* One button for both, so that the keyboard focus stays where it is. */}
        <Button
          appearance={activity === null ? 'primary' : 'secondary'}
          size="large"
          disabledFocusable={snapshot === null || activity?.isStopping === true}
          onClick={() => {
            if (activity !== null) replays.keep();
            else if (snapshot !== null) void replays.replay(snapshot);
          }}
        >
          {activity === null ? 'Would it have paid?' : 'Stop and keep the weeks so far'}
        </Button>
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
      {replayed !== null && activity === null && (
        <>
          {(isStale || isOutdated) && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                The workbook has changed since this replay. Choose Plan to read it again, then
                replay again.
              </MessageBarBody>
            </MessageBar>
          )}
          <ReplayReport replayed={replayed} />
        </>
      )}
    </div>
  );
}

function ReplayProgress({ activity }: { activity: ReplayActivity }) {
  const { share, elapsed, isStopping } = activity;
  const left = timeLeftInWords(elapsed, share);
  const percent = `${String(Math.floor(100 * share))} %`;
  return (
    <Field
      label="Replaying your sales"
      validationState="none"
      validationMessage={
        isStopping ? 'Finishing the week …' : left === '' ? percent : `${percent}, ${left}`
      }
    >
      <ProgressBar value={share} thickness="large" />
    </Field>
  );
}
