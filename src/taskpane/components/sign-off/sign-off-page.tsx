import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RebalanceSession } from '../../session/rebalance-session';
import { SignOffSession } from '../../sign-off/sign-off-session';
import { count, plain } from '../../words';
import { Section } from '../section';
import { BatchTotals } from './batch-totals';
import { DecisionForm } from './decision-form';
import { LineList } from './line-list';
import { UnderWayLine } from './under-way';
import { WhoSigns } from './who-signs';

/** Lines shown at once: a longer list takes the pane too long to draw. */
const SHOWN = 50;

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  text: { margin: 0 },
  refusals: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** What waits for the person at the pane: look, approve or reject, then ship and receive. */
export function SignOffPage({ session }: { session: RebalanceSession }) {
  const styles = useStyles();
  const [desk] = useState(() => new SignOffSession(session));
  const { reading, trouble } = useSyncExternalStore(session.subscribe, session.current);
  const state = useSyncExternalStore(desk.subscribe, desk.current);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(SHOWN);
  const [shownUnderWay, setShownUnderWay] = useState(SHOWN);
  useEffect(() => void desk.open(), [desk, reading]);
  const lines = state.lines ?? [];
  const waiting = lines.filter(({ status }) => status === 'pending' || status === 'stale');
  const mine = waiting.filter(({ refusal }) => refusal === null);
  const underWay = lines.filter(({ status }) => UNDER_WAY.has(status));
  const rejected = lines.filter(({ status }) => status === 'rejected');
  const picked = mine.filter(({ id }) => chosen.has(id));
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const ids = picked.map(({ id }) => id);
  if (state.lines === null) return <p className={styles.text}>Reading the list …</p>;
  return (
    <div className={styles.page}>
      <WhoSigns state={state} onClaim={(name) => void desk.claim(name)} />
      <div aria-live="polite">
        {state.notice !== null && <p className={styles.text}>{state.notice}</p>}
        {trouble?.reasons.map(({ message, remedy }) => (
          <p key={message} className={styles.text}>{`${message} ${remedy}`}</p>
        ))}
        {state.refusals.length > 0 && (
          <ul className={styles.refusals}>
            {state.refusals.slice(0, SHOWN).map((refusal) => (
              <li key={refusal}>{refusal}</li>
            ))}
          </ul>
        )}
      </div>
      <Section heading={`Waiting for you: ${count(mine.length, 'line')}`}>
        {mine.length > 0 && (
          <>
            <BatchTotals lines={picked.length > 0 ? picked : mine} />
            <Button
              onClick={() => {
                setChosen(new Set(picked.length === mine.length ? [] : mine.map(({ id }) => id)));
              }}
            >
              {picked.length === mine.length ? 'Select none' : `Select all ${plain(mine.length)}`}
            </Button>
            <LineList
              label="Lines that wait for you"
              lines={mine.slice(0, shown)}
              chosen={chosen}
              onChoose={choose}
              isBusy={state.isBusy}
            />
            {mine.length > shown && (
              <Button
                onClick={() => {
                  setShown(shown + SHOWN);
                }}
              >
                {`Show more of the ${plain(mine.length)} lines`}
              </Button>
            )}
            <DecisionForm
              chosen={picked}
              isBusy={state.isBusy}
              onApprove={(comment) => desk.act(ids, () => ({ kind: 'approve' }), comment)}
              onReject={(reason) => desk.act(ids, () => ({ kind: 'reject', reason }), reason)}
            />
          </>
        )}
        {waiting.length > mine.length && (
          <p className={styles.text}>
            {`${count(waiting.length - mine.length, 'line')} wait for somebody else. ${waiting.find(({ refusal }) => refusal !== null)?.refusal ?? ''}`}
          </p>
        )}
      </Section>
      {underWay.length > 0 && (
        <Section heading={`To ship and receive: ${count(underWay.length, 'line')}`}>
          {underWay.slice(0, shownUnderWay).map((line) => (
            <UnderWayLine
              key={line.id}
              line={line}
              isBusy={state.isBusy}
              onAct={(event, comment) => desk.act([line.id], () => event, comment)}
            />
          ))}
          {underWay.length > shownUnderWay && (
            <Button
              onClick={() => {
                setShownUnderWay(shownUnderWay + SHOWN);
              }}
            >
              {`Show more of the ${plain(underWay.length)} lines`}
            </Button>
          )}
        </Section>
      )}
      {rejected.length > 0 && (
        <Section heading={`Rejected: ${count(rejected.length, 'line')}`}>
          {rejected.slice(0, SHOWN).map(({ id, product, to, decidedBy }) => (
            <div key={id}>
              {`${product} to ${to}, by ${decidedBy} `}
              <Button
                size="small"
                disabled={state.isBusy}
                onClick={() => void desk.act([id], () => ({ kind: 'undo' }), '')}
              >
                {`Take back: ${product} to ${to}`}
              </Button>
            </div>
          ))}
        </Section>
      )}
    </div>
  );
}

const UNDER_WAY: ReadonlySet<string> = new Set([
  ...['autoApproved', 'approved', 'shipped', 'partlyReceived'],
]);
