import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { DeskLine } from '../../sign-off/desk-line';
import { money, percent, plain } from '../../words';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  line: {
    display: 'flex',
    flexDirection: 'column',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalS,
  },
  figures: { paddingLeft: tokens.spacingHorizontalXXXL, fontVariantNumeric: 'tabular-nums' },
  quiet: {
    paddingLeft: tokens.spacingHorizontalXXXL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly label: string;
  readonly lines: readonly DeskLine[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, isChosen: boolean) => void;
  readonly isBusy: boolean;
}

/** Lines with a check box each: what moves, its worth, the risk before and after, and why. */
export function LineList({ label, lines, chosen, onChoose, isBusy }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <Checkbox
            checked={chosen.has(line.id)}
            disabled={isBusy}
            label={`${line.product}: ${plain(line.quantity)} from ${line.from} to ${line.to}`}
            onChange={(_event, { checked }) => {
              onChoose(line.id, checked === true);
            }}
          />
          <span className={styles.figures}>{figuresInWords(line)}</span>
          <span className={styles.quiet}>{line.reason}</span>
          {line.refusal !== null && <span className={styles.quiet}>{line.refusal}</span>}
        </li>
      ))}
    </ul>
  );
}

function figuresInWords({ value, riskBefore, riskAfter, statusText }: DeskLine): string {
  const risk =
    riskBefore === null || riskAfter === null
      ? ''
      : ` · stockout risk ${percent(riskBefore)} → ${percent(riskAfter)}`;
  return `${money(value)}${risk} · ${statusText}`;
}
