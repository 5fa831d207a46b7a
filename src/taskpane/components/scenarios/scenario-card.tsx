import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Network } from '../../../planning/network/network';
import { changeInWords } from '../../../planning/scenario/change-in-words';
import type { Scenario } from '../../../planning/scenario/scenario-change';
import { withChange } from '../../scenarios/scenario-list';
import { ChangeForm } from './change-form';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1 },
  box: { minWidth: 0, width: '100%' },
  changes: { margin: 0, padding: 0, listStyleType: 'none' },
  change: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly scenario: Scenario;
  readonly network: Network;
  readonly onChange: (scenario: Scenario) => void;
  readonly onRemove: () => void;
}

/** One scenario: its name, and what it changes. */
export function ScenarioCard({ scenario, network, onChange, onRemove }: Props) {
  const styles = useStyles();
  const { name, changes } = scenario;
  return (
    <div className={styles.card} role="group" aria-label={name}>
      <div className={styles.head}>
        <Field className={styles.name} label="Name" size="small">
          <Input
            className={styles.box}
            size="small"
            value={name}
            onChange={(_event, { value }) => {
              onChange({ ...scenario, name: value });
            }}
          />
        </Field>
        <Button size="small" aria-label={`Remove ${name}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
      {changes.length > 0 && (
        <ul className={styles.changes} aria-label={`Changes of ${name}`}>
          {changes.map((change) => (
            <li key={JSON.stringify(change)} className={styles.change}>
              {changeInWords(change)}
              <Button
                size="small"
                appearance="subtle"
                aria-label={`Remove ${changeInWords(change)}`}
                onClick={() => {
                  onChange({ ...scenario, changes: changes.filter((each) => each !== change) });
                }}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ChangeForm
        network={network}
        onAdd={(change) => {
          onChange(withChange(scenario, change));
        }}
      />
    </div>
  );
}
