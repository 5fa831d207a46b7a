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
import { withNewScenario, withScenario } from '../../scenarios/scenario-list';
import type { ScenarioSession } from '../../scenarios/scenario-session';
import type { PaneState } from '../../session/pane-state';
import { Section } from '../section';
import { TroubleNotice } from '../trouble-notice';
import { ScenarioCard } from './scenario-card';
import { ScenarioReport } from './scenario-report';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  sentence: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly state: PaneState;
  readonly openScenarios: () => Promise<ScenarioSession>;
  readonly onShow: (sheet: string) => void;
}

/** Plans the workbook under other settings and in other circumstances, and compares the plans. */
export function ScenariosPage({ state, openScenarios, onShow }: Props) {
  const [session, setSession] = useState<ScenarioSession | null>(null);
  useEffect(() => {
    void openScenarios().then(setSession);
  }, [openScenarios]);
  return session === null ? null : <Scenarios state={state} session={session} onShow={onShow} />;
}

function Scenarios({
  state,
  session,
  onShow,
}: Omit<Props, 'openScenarios'> & { readonly session: ScenarioSession }) {
  const styles = useStyles();
  const scenarioState = useSyncExternalStore(session.subscribe, session.current);
  const { scenarios, planned, activity, refusal, trouble } = scenarioState;
  const { snapshot } = state;
  if (snapshot === null) {
    return <p className={styles.sentence}>The workbook has not been read. Choose Plan first.</p>;
  }
  const isBusy = activity !== null || state.activity !== null;
  return (
    <div className={styles.part}>
      <Section heading="Scenarios">
        <p className={styles.sentence}>
          Change the settings or the circumstances, and compare the plans. The workbook’s own plan
          stays as it is.
        </p>
        {scenarios.map((scenario, at) => (
          <ScenarioCard
            key={at}
            scenario={scenario}
            network={snapshot.network}
            onChange={(changed) => {
              session.edit(withScenario(scenarios, at, changed));
            }}
            onRemove={() => {
              session.edit(scenarios.filter((_scenario, i) => i !== at));
            }}
          />
        ))}
        <div className={styles.buttons}>
          <Button
            onClick={() => {
              session.edit(withNewScenario(scenarios));
            }}
          >
            Duplicate today’s settings
          </Button>
          <Button
            appearance={activity === null ? 'primary' : 'secondary'}
            disabledFocusable={activity === null && (isBusy || scenarios.length === 0)}
            onClick={() => {
              if (activity !== null) session.stop();
              else void session.run(snapshot);
            }}
          >
            {activity === null ? 'Compare scenarios' : 'Stop and keep what is done'}
          </Button>
        </div>
        {activity !== null && (
          <Field
            label={`Planning ${activity.name}`}
            validationState="none"
            validationMessage={`${String(activity.at + 1)} of ${String(activity.of)}`}
          >
            <ProgressBar value={activity.at / activity.of} thickness="large" />
          </Field>
        )}
      </Section>
      {refusal !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      {trouble !== null && <TroubleNotice trouble={trouble} />}
      {activity === null && planned.length > 1 && (
        <>
          {(state.isOutdated || scenarioState.snapshot?.network !== snapshot.network) && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                The workbook has changed since these scenarios were compared. Compare them again.
              </MessageBarBody>
            </MessageBar>
          )}
          <ScenarioReport state={scenarioState} onShow={onShow} />
        </>
      )}
    </div>
  );
}
